package cocoscope.convert;

import cocoscope.mask.object.DecidedObjects;
import cocoscope.mask.object.ObjectDecision;
import cocoscope.mask.object.ObjectRows;
import cocoscope.mask.rule.Labeling;
import cocoscope.mask.runs.Regions;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The last stage of a draft: what decisions on single objects make of the regions, and what they were made from.
///
/// @param ruled   the labels as the rule made them
/// @param found   their regions before any decision
/// @param decided the regions that become annotations
public record ObjectStage(Labeling ruled, Regions found, ObjectRows decisions, DecidedObjects decided) {
    /// @param last taken as far as it has the same inputs
    static ObjectStage of(Labeling ruled, Regions found, Recipe recipe, List<ObjectDecision> decisions, @Nullable ObjectStage last) {
        ObjectRows rows = last != null && last.decisions.decisions().equals(decisions) ? last.decisions : ObjectRows.of(decisions);
        if (last != null && last.found == found && last.ruled.labels() == ruled.labels() && last.decisions == rows) {
            return new ObjectStage(ruled, found, rows, last.decided);
        }
        return new ObjectStage(ruled, found, rows, DecidedObjects.of(ruled.labels(), found, rows, recipe.connectivity(), grouping(recipe),
                recipe.minimumArea()));
    }

    static Regions.Grouping grouping(Recipe recipe) {
        return recipe.instances() == Recipe.Instances.COMPONENT ? Regions.Grouping.COMPONENT : Regions.Grouping.LABEL;
    }

    /// The labels of all annotations: those of the rule, and after them those of objects that were decided on.
    Labeling labeling() {
        if (decided.labels() == ruled.labels()) {
            return ruled;
        }
        Stream<Labeling.LabeledValues> made = decided.made().stream().map(object -> {
            Labeling.LabeledValues before = ruled.targets().get(object.label() - 1);
            return new Labeling.LabeledValues(object.category().orElse(before.category()), before.values());
        });
        return new Labeling(ruled.rule(), decided.labels(), Stream.concat(ruled.targets().stream(), made).toList(), ruled.unmapped(),
                ruled.ignored());
    }

    ObjectStage renamed(UnaryOperator<String> name) {
        return new ObjectStage(ruled.renamed(name), found, decisions, decided);
    }
}
