package cocoscope.app.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class DistinctColorsTest {
    /// The classes of COCO's panoptic files.
    private static final int CLASSES = 133;
    /// About twice what is just seen side by side.
    private static final double TOLD_APART = 0.04;

    @Test
    void theFirstColorsAreThoseOfOkabeAndIto() {
        assertThat(DistinctColors.first(8)).containsExactly(0xE69F00, 0x56B4E9, 0x009E73, 0xF0E442, 0xCC79A7, 0xD55E00, 0x0072B2, 0xBBBBBB);
    }

    @Test
    void theColorsOfAllPanopticClassesAreToldApart() {
        for (int one = 0; one < CLASSES; one++) {
            for (int other = 0; other < one; other++) {
                double distance = DistinctColors.distance(DistinctColors.oklab(DistinctColors.rgb(one)),
                        DistinctColors.oklab(DistinctColors.rgb(other)));
                assertThat(distance).as("colors %d and %d", other, one).isGreaterThan(TOLD_APART);
            }
        }
    }

    @Test
    void whiteAndBlackAreTheEndsOfLightness() {
        assertThat(DistinctColors.oklab(0xFFFFFF)[0]).isCloseTo(1, org.assertj.core.data.Offset.offset(1e-4));
        assertThat(DistinctColors.oklab(0)[0]).isZero();
    }

    @Test
    void colorsBeginAgainAfterTheLast() {
        assertThat(DistinctColors.rgb(DistinctColors.SIZE)).isEqualTo(DistinctColors.rgb(0));
    }
}
