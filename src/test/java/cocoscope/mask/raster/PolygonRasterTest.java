package cocoscope.mask.raster;

import static org.assertj.core.api.Assertions.assertThat;

import cocoscope.geometry.Polygon;
import cocoscope.geometry.Ring;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class PolygonRasterTest {
    @Test
    void everyGoldenPolygonGivesTheRunLengthsOfPycocotools() throws IOException {
        try (InputStream file = PolygonRasterTest.class.getResourceAsStream("/golden/polygon_raster.json")) {
            JsonNode vectors = JsonMapper.shared().readTree(Objects.requireNonNull(file));
            assertThat(vectors.size()).isEqualTo(240);
            for (JsonNode vector : vectors) {
                double[] coordinates = new double[vector.get("polygon").size()];
                for (int i = 0; i < coordinates.length; i++) {
                    coordinates[i] = vector.get("polygon").get(i).doubleValue();
                }
                int height = vector.get("height").intValue();
                int width = vector.get("width").intValue();
                assertThat(PolygonRaster.rasterize(new Ring(coordinates), height, width).compressed())
                        .as(vector.toString())
                        .isEqualTo(vector.get("string").stringValue());
            }
        }
    }

    @Test
    void theUnitSquareAtTheOriginIsTheFirstPixel() {
        assertThat(pixels(3, 2, new Ring(0, 0, 1, 0, 1, 1, 0, 1))).containsExactly(1, 0, 0, 0, 0, 0);
    }

    @Test
    void ringsOfAPolygonAreUnitedAndCutNoHoles() {
        Ring outer = new Ring(0, 0, 3, 0, 3, 3, 0, 3);
        Ring inner = new Ring(1, 1, 2, 1, 2, 2, 1, 2);
        assertThat(pixels(3, 3, outer, inner)).containsOnly(1);
    }

    @Test
    void aBridgeWalkedOnceEachWayLeavesNoTrace() {
        Ring bridged = new Ring(0, 0, 3, 0, 3, 3, 0, 3, 0, 0, 1, 1, 1, 2, 2, 2, 2, 1, 1, 1);
        assertThat(pixels(3, 3, bridged)).containsExactly(1, 1, 1, 1, 0, 1, 1, 1, 1);
    }

    @Test
    void aPolygonWithoutRingsIsEmpty() {
        assertThat(pixels(2, 2)).containsOnly(0);
    }

    private static byte[] pixels(int width, int height, Ring... rings) {
        return PolygonRaster.rasterize(new Polygon(List.of(rings)), height, width).pixels();
    }
}
