package cocoscope.diagnosis;

import cocoscope.convert.EncodingEdit;
import cocoscope.convert.KnownMapping;
import cocoscope.convert.Recipe;
import cocoscope.mask.Channel;
import cocoscope.mask.MaskEncoding;
import cocoscope.mask.SizeFit;
import cocoscope.mask.ValueEncoding;
import cocoscope.mask.palette.KnownPalette;
import cocoscope.mask.rule.LabelRule;
import cocoscope.mask.rule.LabelRule.Entry;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;

/// What an advice changes in a recipe, as its option of the command line does.
public final class AdvisedRecipe {
    private static final int WHITE = 255;

    private final Recipe recipe;
    private final Diagnosis diagnosis;

    private AdvisedRecipe(Recipe recipe, Diagnosis diagnosis) {
        this.recipe = recipe;
        this.diagnosis = diagnosis;
    }

    /// Empty where no setting helps, or the recipe does it already.
    public static Optional<Recipe> of(Recipe recipe, Diagnosis diagnosis, Advice.Kind kind, int topLevel) {
        Optional<Recipe> advised = new AdvisedRecipe(recipe, diagnosis).advised(kind, topLevel);
        return advised.filter(changed -> !changed.equals(recipe));
    }

    /// What helps with a file that cannot be read, where a setting does.
    public static Optional<Recipe> ofHeaders(Recipe recipe, Advice.Kind kind) {
        return switch (kind) {
            case PAGES -> Optional.of(EncodingEdit.withPage(recipe, OptionalInt.of(MaskEncoding.EACH_PAGE)));
            case ORIENTATION -> Optional.of(EncodingEdit.withUpright(recipe, true));
            case SCALE -> Optional.of(EncodingEdit.withFit(recipe, SizeFit.SCALE));
            case CROP -> Optional.of(EncodingEdit.withFit(recipe, SizeFit.CROP));
            case ONE_VALUE, SMALL_VALUES, INVERTED, TRIMAP, BACKGROUND, IGNORED, ALPHA, INSTANCES, PERHAPS_INSTANCES, PALETTE, NUMBERED,
                    PANOPTIC, CATEGORY_AND_INSTANCE, BITMASK, ORIGINAL, PHOTO -> Optional.empty();
        };
    }

    private Optional<Recipe> advised(Advice.Kind kind, int topLevel) {
        return switch (kind) {
            case ONE_VALUE, ORIGINAL, SCALE, CROP -> Optional.empty();
            case PHOTO -> Optional.of(recipe.withRule(new LabelRule.Otsu(false, LabelRule.OBJECT)));
            case INVERTED -> Optional.of(recipe.withRule(new LabelRule.Otsu(true, LabelRule.OBJECT)));
            case SMALL_VALUES -> Optional.of(recipe.withRule(band(diagnosis.levels().getLast().value(), topLevel)));
            case INSTANCES, PERHAPS_INSTANCES -> Optional.of(recipe.withInstances(Recipe.Instances.VALUE).withRule(band(1, topLevel)));
            case PALETTE -> palette().flatMap(palette -> KnownMapping.applied(palette, recipe, true));
            case BACKGROUND -> value(kind).map(value -> recipe.withRule(new LabelRule.Automatic(OptionalInt.of(value))));
            case IGNORED -> value(kind).map(this::withoutValue);
            case TRIMAP -> trimap();
            case NUMBERED -> numbered();
            case PANOPTIC -> Optional.of(EncodingEdit.withNumbers(recipe, ValueEncoding.PANOPTIC));
            case BITMASK -> Optional.of(EncodingEdit.withNumbers(recipe, ValueEncoding.BITMASK));
            case CATEGORY_AND_INSTANCE -> Optional.of(EncodingEdit.withNumbers(recipe, ValueEncoding.RED_GREEN));
            case ALPHA -> Optional.of(EncodingEdit.withChannel(recipe, Channel.ALPHA));
            case PAGES -> recipe.encoding().page().isPresent() ? Optional.empty()
                    : Optional.of(EncodingEdit.withPage(recipe, OptionalInt.of(1)));
            case ORIENTATION -> Optional.of(EncodingEdit.withUpright(recipe, true));
        };
    }

    /// The value that the advice is about.
    private Optional<Integer> value(Advice.Kind kind) {
        return diagnosis.advice().stream().filter(advice -> advice.kind() == kind).findFirst().map(advice -> advice.value().orElseThrow());
    }

    private Optional<KnownPalette> palette() {
        return KnownPalette.of(diagnosis.levels().stream().mapToInt(LevelShare::value).toArray());
    }

    private static LabelRule.Band band(int low, int high) {
        return new LabelRule.Band(low, high, false, LabelRule.OBJECT);
    }

    private Optional<Recipe> trimap() {
        return diagnosis.verdict() instanceof Verdict.Trimap(int unknown)
                ? Optional.of(withoutValue(unknown).withRule(new LabelRule.Values(List.of(new Entry(WHITE, LabelRule.OBJECT)),
                        OptionalInt.empty())))
                : Optional.empty();
    }

    private Optional<Recipe> numbered() {
        return diagnosis.verdict() instanceof Verdict.NumberedCategories(int factor, _)
                ? Optional.of(EncodingEdit.withNumbers(recipe, factor == 1000 ? ValueEncoding.CLASS1000 : ValueEncoding.CLASS256))
                        : Optional.empty();
    }

    private Recipe withoutValue(int value) {
        Set<Integer> ignored = new TreeSet<>(recipe.encoding().ignored());
        ignored.add(value);
        return EncodingEdit.withIgnored(recipe, ignored);
    }
}
