package cocoscope.mask;

import static org.assertj.core.api.Assertions.assertThat;

import cocoscope.geometry.Polygon;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ExactPolygonsTest {
    @ParameterizedTest
    @EnumSource
    void everyPieceOfManyMasksIsOneRingThatRasterisesToItsPixels(Connectivity connectivity) {
        for (int seed = 0; seed < 3000; seed++) {
            LabelMap labels = RandomMasks.labels(seed, 1 + seed % 3);
            Regions regions = Regions.of(labels, connectivity, Regions.Grouping.PIECE, 1 + seed % 4);
            assertThat(PieceRaster.faults(labels, regions, ExactPolygons.trace(labels, regions))).as("seed " + seed).isEmpty();
        }
    }
}
