package cocoscope.convert;

import static org.assertj.core.api.Assertions.assertThat;

import cocoscope.coco.Profile;
import cocoscope.convert.Recipe.Below;
import cocoscope.convert.Recipe.Floor;
import cocoscope.convert.Recipe.Instances;
import cocoscope.convert.Recipe.PolygonKind;
import cocoscope.convert.Recipe.Simplification;
import cocoscope.geometry.Polygon;
import cocoscope.mask.Mask;
import cocoscope.mask.TextMask;
import cocoscope.mask.rule.LabelRule.Band;
import cocoscope.mask.rule.UnusableRuleException;
import cocoscope.mask.runs.Connectivity;
import cocoscope.mask.runs.LabelMap;
import cocoscope.mask.runs.RandomMasks;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class ChangedRegionsTest {
    @ParameterizedTest
    @EnumSource
    void afterAMovedThresholdPolygonsAreThoseOfAConversionFromScratch(PolygonKind kind) throws UnusableRuleException {
        for (int seed = 0; seed < 150; seed++) {
            Mask mask = mask(seed);
            Recipe recipe = recipe(kind).withProfile(seed % 5 == 0 ? Profile.OPENCV : Profile.COCO)
                    .withInstances(seed % 3 == 0 ? Instances.CATEGORY : Instances.COMPONENT)
                    .withConnectivity(seed % 2 == 0 ? Connectivity.FOUR : Connectivity.EIGHT).withMinimumArea(1 + seed % 4)
                    .withFloor(new Floor(seed % 7 == 0 ? 0.9 : 0, Below.RLE));
            Converter converter = new Converter();
            Optional<Conversion> before = Optional.empty();
            for (int low = 1; low <= 4; low++) {
                Recipe moved = recipe.withRule(new Band(low, 255, false, "object"));
                Conversion after = Converter.complete(converter.draft(mask, moved), before);
                Conversion fresh = new Converter().convert(mask, moved);

                assertThat(after.polygons()).as("seed " + seed + ", from " + low).isEqualTo(fresh.polygons());
                assertThat(after.rasters()).as("seed " + seed + ", from " + low).isEqualTo(fresh.rasters());
                before = Optional.of(after);
            }
        }
    }

    @Test
    void onlyTheRegionThatTheThresholdTouchesIsTracedAnew() throws UnusableRuleException {
        Mask mask = TextMask.gray("bb...bb", "bba..bb", ".......", "bbb....");
        Converter converter = new Converter();
        Conversion before = converter.convert(mask, recipe(PolygonKind.SIMPLIFIED).withRule(new Band(1, 255, false, "object")));
        Conversion after = Converter.complete(
                converter.draft(mask, recipe(PolygonKind.SIMPLIFIED).withRule(new Band(2, 255, false, "object"))), Optional.of(before));

        List<Polygon> polygons = after.polygons();
        assertThat(polygons).hasSize(3);
        assertThat(polygons.getFirst()).isNotEqualTo(before.polygons().getFirst());
        assertThat(polygons.get(1)).isSameAs(before.polygons().get(1));
        assertThat(polygons.getLast()).isSameAs(before.polygons().getLast());
    }

    @Test
    void anotherToleranceTracesAllAnew() throws UnusableRuleException {
        Mask mask = TextMask.gray("bb...bb", "bba..bb", ".......", "bbb....");
        Converter converter = new Converter();
        Recipe recipe = recipe(PolygonKind.SIMPLIFIED).withRule(new Band(1, 255, false, "object"));
        Conversion before = converter.convert(mask, recipe);
        Recipe other = recipe.withSimplification(new Simplification(0, false));

        assertThat(Converter.complete(converter.draft(mask, other), Optional.of(before)).polygons())
                .isEqualTo(new Converter().convert(mask, other).polygons());
    }

    private static Recipe recipe(PolygonKind kind) {
        return Recipe.DEFAULT.withPolygons(kind).withSimplification(new Simplification(1, false));
    }

    /// Of the levels 0 to 4.
    private static Mask mask(int seed) {
        LabelMap labels = RandomMasks.labels(seed, 4);
        byte[] samples = new byte[labels.width() * labels.height()];
        for (int pixel = 0; pixel < samples.length; pixel++) {
            samples[pixel] = (byte) labels.labelAt(pixel % labels.width(), pixel / labels.width());
        }
        return Mask.gray8(labels.width(), labels.height(), 8, samples);
    }
}
