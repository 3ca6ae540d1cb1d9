package cocoscope.mask;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import cocoscope.geometry.Polygon;
import cocoscope.geometry.Ring;
import java.util.List;
import org.junit.jupiter.api.Test;

final class CentreRasterTest {
    @Test
    void fillsWhatFillPolyFills() {
        for (int seed = 0; seed < 600; seed++) {
            LabelMap labels = RandomMasks.labels(seed, 1 + seed % 3);
            Regions regions = Regions.of(labels, Connectivity.EIGHT, Regions.Grouping.LABEL, 0);
            for (Polygon polygon : PixelCentres.trace(labels, regions)) {
                RunLengthEncoding raster = CentreRaster.rasterise(polygon, labels.height(), labels.width());
                boolean[] filled = OpenCv.filled(labels.width(), labels.height(), polygon);
                byte[] pixels = raster.pixels();
                for (int i = 0; i < filled.length; i++) {
                    assertThat(pixels[i] == 1).as("seed %d, pixel %d", seed, i).isEqualTo(filled[i]);
                }
            }
        }
    }

    @Test
    void refusesOtherSlopesAndPlacesOutside() {
        assertThatIllegalArgumentException().isThrownBy(() -> rasterise(new Ring(0, 0, 2, 1, 0, 1)));
        assertThatIllegalArgumentException().isThrownBy(() -> rasterise(new Ring(0, 0, 4, 0, 4, 4)));
    }

    private static RunLengthEncoding rasterise(Ring ring) {
        return CentreRaster.rasterise(new Polygon(List.of(ring)), 4, 4);
    }
}
