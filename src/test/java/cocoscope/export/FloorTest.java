package cocoscope.export;

import static cocoscope.batch.Conversions.CATS_AND_DOGS;
import static org.assertj.core.api.Assertions.assertThat;

import cocoscope.batch.Batch;
import cocoscope.batch.Batch.Outcome;
import cocoscope.batch.Conversions;
import cocoscope.batch.ConvertedMask;
import cocoscope.coco.Segmentation;
import cocoscope.convert.Recipe;
import cocoscope.convert.Recipe.Below;
import cocoscope.convert.Recipe.Floor;
import cocoscope.convert.Recipe.PolygonKind;
import org.junit.jupiter.api.Test;

/// Polygons through pixel centers lose the right and the lower pixels in COCO's rasterizer: 4 x 4 pixels become 3 x 3.
final class FloorTest {
    private static final String[] SQUARE_AND_LARGER_ONE = {
        "aaaa..bbbbbb",
        "aaaa..bbbbbb",
        "aaaa..bbbbbb",
        "aaaa..bbbbbb",
        "......bbbbbb",
        "......bbbbbb"};
    private static final double OF_SQUARE = 9 / 16.0;
    private static final double OF_LARGER_ONE = 25 / 36.0;

    @Test
    void aPolygonBelowTheFloorBecomesRunLengthsAndTheOthersStay() throws Exception {
        ConvertedMask mask = Conversions.of("a.png", centers(new Floor(0.6, Below.RLE)), SQUARE_AND_LARGER_ONE);

        assertThat(mask.annotations().get(0).segmentation()).isInstanceOf(Segmentation.CompressedRuns.class);
        assertThat(mask.annotations().get(0).fidelity().iou()).isEqualTo(1);
        assertThat(mask.annotations().get(1).segmentation()).isInstanceOf(Segmentation.Outline.class);
        assertThat(mask.annotations().get(1).fidelity().iou()).isEqualTo(OF_LARGER_ONE);
    }

    @Test
    void theFloorItselfIsFaithfulEnough() throws Exception {
        ConvertedMask mask = Conversions.of("a.png", centers(new Floor(OF_SQUARE, Below.RLE)), SQUARE_AND_LARGER_ONE);

        assertThat(mask.annotations()).allMatch(annotation -> annotation.segmentation() instanceof Segmentation.Outline);
    }

    @Test
    void aMaskFailsByItsLeastFaithfulPolygonAndIsNamed() throws Exception {
        Outcome outcome = outcome(new Floor(0.95, Below.FAIL));

        assertThat(outcome).isInstanceOfSatisfying(Outcome.Failed.class, failed -> assertThat(failed.reason()).hasToString(
                "a.png: annotation 1 (cat, 16 pixels): IoU 0.5625 is below the minimum of 0.95;"
                + " use another polygon type, lower the minimum IoU, or allow RLE."));
    }

    @Test
    void aMaskThatIsFaithfulEnoughDoesNotFail() throws Exception {
        assertThat(outcome(new Floor(OF_SQUARE, Below.FAIL))).isInstanceOf(Outcome.Converted.class);
        assertThat(outcome(Floor.NONE)).isInstanceOf(Outcome.Converted.class);
    }

    private static Outcome outcome(Floor floor) throws Exception {
        return Batch.outcome(Conversions.input("a.png"), Conversions.conversion(centers(floor), SQUARE_AND_LARGER_ONE));
    }

    private static Recipe centers(Floor floor) {
        return CATS_AND_DOGS.withPolygons(PolygonKind.OPENCV).withFloor(floor);
    }
}
