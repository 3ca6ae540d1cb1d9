package cocoscope.app.history;

import cocoscope.app.history.Change.Subject;
import cocoscope.convert.Recipe;
import cocoscope.mask.rule.LabelRule;
import cocoscope.mask.rule.RuleKind;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// Finds what distinguishes two recipes.
final class RecipeChange {
    private final Recipe before;
    private final Recipe after;
    private final List<Change> changes = new ArrayList<>();

    private RecipeChange(Recipe before, Recipe after) {
        this.before = before;
        this.after = after;
    }

    static Change between(Recipe before, Recipe after) {
        return new RecipeChange(before, after).find();
    }

    /// A reader brings its own kind of polygons with it.
    private Change find() {
        choice(Subject.READER, Recipe::profile);
        if (changes.isEmpty()) {
            choice(Subject.SEGMENTATION, Recipe::segmentation);
            choice(Subject.POLYGONS, Recipe::polygons);
        }
        choice(Subject.INSTANCES, Recipe::instances);
        choice(Subject.CONNECTIVITY, Recipe::connectivity);
        number(Subject.MINIMUM_AREA, Recipe::minimumArea);
        number(Subject.TOLERANCE, recipe -> recipe.simplification().tolerance());
        plain(Subject.SHARED_BORDERS, recipe -> recipe.simplification().sharedBorders());
        number(Subject.FLOOR, recipe -> recipe.floor().iou());
        plain(Subject.SEVERAL, recipe -> recipe.floor().below());
        plain(Subject.CODING, Recipe::encoding);
        plain(Subject.READING, Recipe::reading);
        rule();
        return changes.size() == 1 ? changes.getFirst() : new Change.Plain(Subject.SEVERAL);
    }

    private void rule() {
        if (before.rule().equals(after.rule())) {
            return;
        }
        if (before.rule() instanceof LabelRule.Band from && after.rule() instanceof LabelRule.Band to) {
            band(from, to);
        } else if (RuleKind.of(before.rule()) != RuleKind.of(after.rule())) {
            changes.add(new Change.Choice(Subject.RULE, RuleKind.of(before.rule()), RuleKind.of(after.rule())));
        } else {
            changes.add(ValueChange.between(before.rule(), after.rule()));
        }
    }

    private void band(LabelRule.Band from, LabelRule.Band to) {
        if (from.low() != to.low()) {
            changes.add(new Change.Number(Subject.THRESHOLD, from.low(), to.low()));
        }
        if (from.high() != to.high()) {
            changes.add(new Change.Number(Subject.MAX_LEVEL, from.high(), to.high()));
        }
        if (from.inverted() != to.inverted()) {
            changes.add(new Change.Plain(Subject.SIDE));
        }
        if (!from.category().equals(to.category())) {
            changes.add(new Change.Plain(Subject.VALUES));
        }
    }

    private void choice(Subject subject, Function<Recipe, Enum<?>> setting) {
        if (setting.apply(before) != setting.apply(after)) {
            changes.add(new Change.Choice(subject, setting.apply(before), setting.apply(after)));
        }
    }

    private void number(Subject subject, Function<Recipe, Number> setting) {
        double from = setting.apply(before).doubleValue();
        double to = setting.apply(after).doubleValue();
        if (from != to) {
            changes.add(new Change.Number(subject, from, to));
        }
    }

    private void plain(Subject subject, Function<Recipe, Object> setting) {
        if (!setting.apply(before).equals(setting.apply(after))) {
            changes.add(new Change.Plain(subject));
        }
    }
}
