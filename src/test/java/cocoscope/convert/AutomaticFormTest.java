package cocoscope.convert;

import static org.assertj.core.api.Assertions.assertThat;

import cocoscope.coco.Profile;
import cocoscope.coco.Segmentation;
import cocoscope.mask.TextMask;
import cocoscope.mask.rule.LabelRule;
import cocoscope.mask.rule.LabelRule.Entry;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// A polygon where every program draws it alike and it is short; run lengths elsewhere.
final class AutomaticFormTest {
    private static final Recipe AUTO = Recipe.DEFAULT.withInstances(Recipe.Instances.CATEGORY)
            .withSegmentation(Recipe.SegmentationForm.AUTO)
            .withRule(new LabelRule.Values(List.of(new Entry(1, "plain"), new Entry(2, "holed"), new Entry(3, "scattered")),
                    OptionalInt.empty()));
    private static final String[] ROWS = {
        "aaa.bbb.c.c.c.c",
        "aaa.b.b........",
        "aaa.bbb.c.c.c.c"};

    @Test
    void aRegionWithAHoleAndOneOfManyVerticesAreRunLengths() throws Exception {
        Conversion conversion = new Converter().convert(TextMask.gray(ROWS), AUTO);

        assertThat(forms(conversion)).containsExactly(Segmentation.Outline.class, Segmentation.CompressedRuns.class,
                Segmentation.CompressedRuns.class);
        assertThat(conversion.fidelityOfAll().isExact()).isTrue();
    }

    @Test
    void whatSurroundsAnotherRegionHasAHole() throws Exception {
        Conversion conversion = new Converter().convert(TextMask.gray("bbbb", "baab", "bbbb"), AUTO);

        assertThat(forms(conversion)).containsExactly(Segmentation.Outline.class, Segmentation.CompressedRuns.class);
    }

    @Test
    void aReaderThatTakesNoRunLengthsGetsPolygons() throws Exception {
        Recipe recipe = AUTO.withProfile(Profile.OPENCV).withSegmentation(Recipe.SegmentationForm.AUTO);

        assertThat(forms(new Converter().convert(TextMask.gray(ROWS), recipe))).containsOnly(Segmentation.Outline.class);
    }

    @Test
    void aReaderOfCountsGetsNoCompressedString() throws Exception {
        Recipe recipe = AUTO.withProfile(Profile.HUGGINGFACE).withSegmentation(Recipe.SegmentationForm.AUTO);

        assertThat(forms(new Converter().convert(TextMask.gray(ROWS), recipe))).containsOnly(Segmentation.Outline.class,
                Segmentation.PlainRuns.class);
    }

    @Test
    void runLengthsThatTookThePlaceOfAPolygonAreNeverBelowTheFloor() throws Exception {
        Recipe recipe = AUTO.withPolygons(Recipe.PolygonKind.OPENCV).withFloor(new Recipe.Floor(1, Recipe.Below.FAIL));

        Conversion conversion = new Converter().convert(TextMask.gray(ROWS), recipe);

        assertThat(conversion.leastFaithful()).hasValue(0);
        assertThat(IntStream.range(0, 3).filter(conversion::isBelowFloor)).containsExactly(0);
    }

    private static List<Class<?>> forms(Conversion conversion) {
        return IntStream.range(0, conversion.regions().size()).<Class<?>>mapToObj(region -> conversion.segmentation(region).getClass())
                .toList();
    }
}
