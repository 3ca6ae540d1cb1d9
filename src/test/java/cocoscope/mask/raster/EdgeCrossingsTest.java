package cocoscope.mask.raster;

import static org.assertj.core.api.Assertions.assertThat;

import cocoscope.geometry.Polygon;
import cocoscope.geometry.Ring;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EdgeCrossingsTest {
    @ParameterizedTest
    @ValueSource(ints = {20, 64, 65, 150})
    void theAreaBetweenCrossingsIsThatOfThePixelsThatTheRasterizerFills(int side) {
        Random random = new Random(side);
        EdgeCrossings crossings = new EdgeCrossings(side, side);
        for (int round = 0; round < 500; round++) {
            int[] fifths = random.ints(2L * (3 + random.nextInt(8)), 0, EdgeCrossings.SCALE * side + 1).toArray();
            double[] pixels = new double[fifths.length];
            for (int i = 0; i < fifths.length; i += 2) {
                int next = (i + 2) % fifths.length;
                crossings.add(fifths[i], fifths[i + 1], fifths[next], fifths[next + 1]);
                pixels[i] = fifths[i] / (double) EdgeCrossings.SCALE;
                pixels[i + 1] = fifths[i + 1] / (double) EdgeCrossings.SCALE;
            }
            assertThat((long) crossings.takeArea()).as("round " + round)
                    .isEqualTo(PolygonRaster.rasterize(new Polygon(List.of(new Ring(pixels))), side, side).area());
        }
    }
}
