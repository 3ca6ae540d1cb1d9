package cocoscope.mask.polygon;

import static org.assertj.core.api.Assertions.assertThat;

import cocoscope.geometry.Polygon;
import cocoscope.geometry.Ring;
import cocoscope.mask.Golden;
import cocoscope.mask.TextMask;
import cocoscope.mask.runs.Connectivity;
import cocoscope.mask.runs.LabelMap;
import cocoscope.mask.runs.RandomMasks;
import cocoscope.mask.runs.Regions;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class ExactPolygonsTest {
    @ParameterizedTest
    @EnumSource
    void everyPieceOfManyMasksIsOneRingThatRasterisesToItsPixels(Connectivity connectivity) {
        for (int seed = 0; seed < 3000; seed++) {
            LabelMap labels = RandomMasks.labels(seed, 1 + seed % 3);
            Regions regions = Regions.of(labels, connectivity, Regions.Grouping.PIECE, 1 + seed % 4);
            assertThat(ComponentRaster.faults(labels, regions, ExactPolygons.trace(labels, regions))).as("seed " + seed).isEmpty();
        }
    }

    @Test
    void everyPieceOfTheGoldenMasksIsExact() {
        for (JsonNode vector : Golden.read("opencv_contours")) {
            assertExact(Golden.labels(vector));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5})
    void spiralsAreExactWhateverTheirWidth(int thickness) {
        for (int size = 1; size < 60; size += 7) {
            assertExact(spiral(size, thickness));
        }
    }

    @Test
    void rowsColumnsAndFullMasksAreExact() {
        for (int length = 1; length < 40; length++) {
            assertExact(full(length, 1));
            assertExact(full(1, length));
            assertExact(full(length, length));
        }
    }

    @Test
    void onePixelAndOneRowAreTriangles() {
        assertThat(trace("..", ".#")).containsExactly(new Polygon(List.of(new Ring(1, 1, 1, 2, 2, 2))));
        assertThat(vertices(".....", ".###.", ".....")).isEqualTo(3);
    }

    @Test
    void aRectangleKeepsItsFourCorners() {
        assertThat(trace(".....", ".####", ".####", ".####", ".####"))
                .containsExactly(new Polygon(List.of(new Ring(1, 1, 1, 5, 5, 5, 5, 1))));
    }

    @Test
    void aStaircaseIsOneEdge() {
        assertThat(vertices("#....", "##...", "###..", "####.", "#####")).isEqualTo(3);
        assertThat(vertices("#.........", "###.......", "#####.....", "#######...", "#########.")).isLessThanOrEqualTo(4);
    }

    @Test
    void aHoleCostsNoMoreThanItsCornersAndABridge() {
        assertThat(vertices("######", "######", "##..##", "##..##", "######", "######")).isLessThanOrEqualTo(4 + 4 + 2);
    }

    @Test
    void noVertexLiesOutsideTheMask() {
        for (int seed = 0; seed < 300; seed++) {
            LabelMap labels = RandomMasks.binary(seed);
            for (Polygon polygon : trace(labels)) {
                for (Ring ring : polygon.rings()) {
                    for (int vertex = 0; vertex < ring.size(); vertex++) {
                        assertThat(ring.x(vertex)).isBetween(0.0, (double) labels.width());
                        assertThat(ring.y(vertex)).isBetween(0.0, (double) labels.height());
                    }
                }
            }
        }
    }

    @Test
    void noPolygonHasMoreVerticesThanTheOneAlongPixelEdges() {
        for (int seed = 0; seed < 1000; seed++) {
            LabelMap labels = RandomMasks.binary(seed);
            List<Polygon> exact = trace(labels);
            List<Polygon> edges = PixelEdges.trace(labels, pieces(labels));
            for (int piece = 0; piece < exact.size(); piece++) {
                assertThat(exact.get(piece).vertices()).as("seed " + seed).isLessThanOrEqualTo(edges.get(piece).vertices());
            }
        }
    }

    private static void assertExact(LabelMap labels) {
        assertThat(ComponentRaster.faults(labels, pieces(labels), trace(labels))).as(() -> TextMask.draw(labels)).isEmpty();
    }

    private static int vertices(String... rows) {
        List<Polygon> polygons = trace(rows);
        assertThat(polygons).hasSize(1);
        assertExact(TextMask.labels(rows));
        return polygons.getFirst().vertices();
    }

    private static List<Polygon> trace(String... rows) {
        return trace(TextMask.labels(rows));
    }

    private static List<Polygon> trace(LabelMap labels) {
        return ExactPolygons.trace(labels, pieces(labels));
    }

    private static Regions pieces(LabelMap labels) {
        return Regions.of(labels, Connectivity.EIGHT, Regions.Grouping.PIECE, 1);
    }

    private static LabelMap full(int width, int height) {
        int[] pixels = new int[width * height];
        Arrays.fill(pixels, 1);
        return LabelMap.of(width, height, 1, pixels);
    }

    /// An Archimedean spiral as broad as the gaps between its turns.
    private static LabelMap spiral(int size, int thickness) {
        int[] pixels = new int[size * size];
        for (int y = 0; y < size; y++) {
            for (int x = 0; x < size; x++) {
                double angle = Math.atan2(y - size / 2.0, x - size / 2.0) / (2 * Math.PI);
                double turns = Math.hypot(x - size / 2.0, y - size / 2.0) / (2.0 * thickness) + angle;
                pixels[y * size + x] = turns - Math.floor(turns) < 0.5 ? 1 : 0;
            }
        }
        return LabelMap.of(size, size, 1, pixels);
    }
}
