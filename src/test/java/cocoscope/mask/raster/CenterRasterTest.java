package cocoscope.mask.raster;

import static org.assertj.core.api.Assertions.assertThat;

import cocoscope.geometry.Polygon;
import cocoscope.geometry.Ring;
import cocoscope.mask.OpenCv;
import cocoscope.mask.polygon.PixelCenters;
import cocoscope.mask.runs.Connectivity;
import cocoscope.mask.runs.LabelMap;
import cocoscope.mask.runs.RandomMasks;
import cocoscope.mask.runs.Regions;
import cocoscope.mask.runs.RunLengthEncoding;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class CenterRasterTest {
    @Test
    void fillsWhatFillPolyFills() {
        for (int seed = 0; seed < 600; seed++) {
            LabelMap labels = RandomMasks.labels(seed, 1 + seed % 3);
            Regions regions = Regions.of(labels, Connectivity.EIGHT, Regions.Grouping.LABEL, 0);
            for (Polygon polygon : PixelCenters.trace(labels, regions)) {
                RunLengthEncoding raster = CenterRaster.rasterize(polygon, labels.height(), labels.width());
                boolean[] filled = OpenCv.filled(labels.width(), labels.height(), polygon);
                byte[] pixels = raster.pixels();
                for (int i = 0; i < filled.length; i++) {
                    assertThat(pixels[i] == 1).as("seed %d, pixel %d", seed, i).isEqualTo(filled[i]);
                }
            }
        }
    }

    @Test
    void fillsPolygonsOfAnySlopeAlsoBeyondTheImageAsFillPolyDoes() {
        Random random = new Random(11);
        for (int round = 0; round < 4000; round++) {
            int width = 1 + random.nextInt(30);
            int height = 1 + random.nextInt(30);
            int beyond = random.nextInt(3) * 5;
            double[] coordinates = new double[2 * (3 + random.nextInt(8))];
            for (int i = 0; i < coordinates.length; i += 2) {
                coordinates[i] = random.nextInt(width + 2 * beyond) - beyond;
                coordinates[i + 1] = random.nextInt(height + 2 * beyond) - beyond;
            }
            Polygon polygon = new Polygon(List.of(new Ring(coordinates)));
            assertThat(drawn(CenterRaster.rasterize(polygon, height, width).pixels(), width))
                    .as("%d x %d, %s", width, height, polygon).isEqualTo(drawn(OpenCv.filled(width, height, polygon), width));
        }
    }

    private static String drawn(byte[] pixels, int width) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < pixels.length; i++) {
            text.append(i % width == 0 ? "\n" : "").append(pixels[i] == 1 ? '#' : '.');
        }
        return text.toString();
    }

    private static String drawn(boolean[] pixels, int width) {
        byte[] bytes = new byte[pixels.length];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (pixels[i] ? 1 : 0);
        }
        return drawn(bytes, width);
    }
}
