package cocoscope.mask.polygon.exact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import cocoscope.geometry.Box;
import cocoscope.geometry.Orientation;
import cocoscope.geometry.Polygon;
import cocoscope.geometry.Ring;
import cocoscope.mask.Golden;
import cocoscope.mask.OpenCv;
import cocoscope.mask.TextMask;
import cocoscope.mask.polygon.CenterTest;
import cocoscope.mask.polygon.ComponentRaster;
import cocoscope.mask.polygon.Outlines;
import cocoscope.mask.polygon.PixelEdges;
import cocoscope.mask.polygon.SimpleRings;
import cocoscope.mask.polygon.Turned;
import cocoscope.mask.raster.PolygonRaster;
import cocoscope.mask.runs.Connectivity;
import cocoscope.mask.runs.LabelMap;
import cocoscope.mask.runs.RandomMasks;
import cocoscope.mask.runs.Regions;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class ExactPolygonsTest {
    private static final int MASKS = 2000;

    /// A label map with its components and their polygons.
    private record Sample(int seed, LabelMap labels, Regions regions, List<Polygon> polygons) {
        static Sample of(int seed) {
            return of(seed, RandomMasks.labels(seed, 1 + seed % 3), Connectivity.values()[seed / 6 % 2]);
        }

        static Sample of(int seed, LabelMap labels, Connectivity connectivity) {
            Regions regions = Regions.of(labels, connectivity, Regions.Grouping.COMPONENT, 1 + seed / 12 % 4);
            return new Sample(seed, labels, regions, ExactPolygons.trace(labels, regions));
        }

        /// Row by row, the component of every pixel, -1 for none.
        int[] components() {
            return ComponentRaster.components(labels, regions);
        }

        /// Fills the polygons by centers, after changing them.
        int[] filled(UnaryOperator<Polygon> change, int width, int height) {
            int[] filled = new int[width * height];
            Arrays.fill(filled, -1);
            for (int component = 0; component < polygons.size(); component++) {
                boolean[] inside = CenterTest.fill(change.apply(polygons.get(component)), width, height);
                for (int i = 0; i < filled.length; i++) {
                    filled[i] = !inside[i] ? filled[i] : filled[i] == -1 ? component : -2;
                }
            }
            return filled;
        }
    }

    private static Stream<Sample> samples() {
        return IntStream.range(0, MASKS).mapToObj(Sample::of);
    }

    @Test
    void everyComponentOfManyMasksIsOneRingThatCocosRasterizerTurnsIntoItsPixels() {
        samples().forEach(sample -> assertThat(ComponentRaster.faults(sample.labels, sample.regions, sample.polygons))
                .as("seed " + sample.seed).isEmpty());
    }

    @Test
    void theCentersInsideOfARingAreThoseOfItsPixels() {
        samples().forEach(sample -> assertThat(sample.filled(polygon -> polygon, sample.labels.width(), sample.labels.height()))
                .as("seed " + sample.seed).isEqualTo(sample.components()));
    }

    @Test
    void ringsMovedByWholePixelsHaveTheirPixelsMoved() {
        samples().forEach(sample -> {
            int width = sample.labels.width();
            int[] moved = sample.filled(polygon -> polygon.moved(7, 3), width + 7, sample.labels.height() + 3);
            int[] components = sample.components();
            assertThat(IntStream.range(0, components.length).map(i -> moved[(i / width + 3) * (width + 7) + i % width + 7]).toArray())
                    .as("seed " + sample.seed).isEqualTo(components);
        });
    }

    @Test
    void ringsThatWereNormalizedToSixDecimalsAndReadAsFloatsHaveTheirPixels() {
        samples().forEach(sample -> {
            int width = sample.labels.width();
            int height = sample.labels.height();
            assertThat(sample.filled(polygon -> normalized(polygon, width, height), width, height)).as("seed " + sample.seed)
                    .isEqualTo(sample.components());
        });
    }

    private static Polygon normalized(Polygon polygon, int width, int height) {
        return new Polygon(polygon.rings().stream().map(ring -> new Ring(IntStream.range(0, 2 * ring.size())
                .mapToDouble(i -> i % 2 == 0 ? normalized(ring.x(i / 2), width) : normalized(ring.y(i / 2), height)).toArray())).toList());
    }

    private static float normalized(double coordinate, int size) {
        return (float) (Math.round(1e6 * coordinate / size) / 1e6) * size;
    }

    @ParameterizedTest
    @EnumSource
    void ringsAreExactAfterFlipsQuarterTurnsAndTransposition(Orientation orientation) {
        for (int seed = 0; seed < MASKS; seed++) {
            Sample sample = Sample.of(seed);
            int width = sample.labels.width();
            int height = sample.labels.height();
            int across = orientation.isTransposed() ? height : width;
            int[] components = sample.components();
            int[] turned = Arrays.stream(orientation.sources(width, height)).map(source -> components[source]).toArray();
            UnaryOperator<Polygon> turn = polygon -> Turned.polygon(polygon, orientation, width, height);
            assertThat(sample.filled(turn, across, width * height / across)).as("seed " + seed).isEqualTo(turned);
            for (int component = 0; seed % 8 == orientation.ordinal() && component < sample.polygons.size(); component++) {
                byte[] raster = PolygonRaster.rasterize(turn.apply(sample.polygons.get(component)), width * height / across, across)
                        .pixels();
                for (int i = 0; i < raster.length; i++) {
                    if ((raster[i] == 1) != (turned[i] == component)) {
                        fail("seed " + seed + ", component " + component + ", pixel " + i);
                    }
                }
            }
        }
    }

    @Test
    void openCvFindsTheCentersOfThePixelsInsideAndAllOthersOutside() {
        for (int seed = 0; seed < MASKS; seed += 40) {
            Sample sample = Sample.of(seed);
            int[] components = sample.components();
            for (int component = 0; component < sample.polygons.size(); component++) {
                boolean[] inside = OpenCv.centersInside(sample.labels.width(), sample.labels.height(),
                        sample.polygons.get(component).rings().getFirst());
                for (int i = 0; i < inside.length; i++) {
                    if (inside[i] != (components[i] == component)) {
                        fail("seed " + seed + ", component " + component + ", pixel " + i);
                    }
                }
            }
        }
    }

    @Test
    void noPointOfARingIsMoreThanHalfAPixelFromThePixelEdges() {
        samples().forEach(sample -> {
            int[] components = sample.components();
            Outlines outlines = Outlines.bridged(sample.labels, sample.regions);
            for (int component = 0; component < sample.polygons.size(); component++) {
                assertNear(sample, components, component, outlines.rings(component) > 1);
            }
        });
    }

    private static void assertNear(Sample sample, int[] components, int component, boolean bridged) {
        Ring ring = sample.polygons.get(component).rings().getFirst();
        for (int from = 0; from < ring.size(); from++) {
            int to = (from + 1) % ring.size();
            if (bridged && ring.y(from) == ring.y(to)) {
                continue;
            }
            for (int part = 0; part <= 16; part++) {
                double x = ring.x(from) + part / 16.0 * (ring.x(to) - ring.x(from));
                double y = ring.y(from) + part / 16.0 * (ring.y(to) - ring.y(from));
                if (!hasEdgeNear(sample.labels, components, component, x, y)) {
                    fail("seed " + sample.seed + ": " + x + " " + y + " of " + ring);
                }
            }
        }
    }

    /// Whether the pixels around the corner of the grid that is nearest are not all inside or all outside; of several corners
    /// that are nearest, one is enough.
    private static boolean hasEdgeNear(LabelMap labels, int[] components, int component, double x, double y) {
        for (double nearX : new double[] {Math.rint(x - 1e-9), Math.rint(x + 1e-9)}) {
            for (double nearY : new double[] {Math.rint(y - 1e-9), Math.rint(y + 1e-9)}) {
                int inside = 0;
                for (int pixel = 0; pixel < 4; pixel++) {
                    int column = (int) nearX - pixel % 2;
                    int row = (int) nearY - pixel / 2;
                    boolean within = column >= 0 && row >= 0 && column < labels.width() && row < labels.height();
                    inside += within && components[row * labels.width() + column] == component ? 1 : 0;
                }
                if (inside > 0 && inside < 4) {
                    return true;
                }
            }
        }
        return false;
    }

    @Test
    void ringsWithoutBridgesAreSimpleAndNoneCrossesItself() {
        for (int seed = 0; seed < MASKS; seed += 3) {
            Sample sample = Sample.of(seed);
            Outlines outlines = Outlines.bridged(sample.labels, sample.regions);
            for (int component = 0; component < sample.polygons.size(); component++) {
                Ring ring = sample.polygons.get(component).rings().getFirst();
                if (outlines.rings(component) > 1 ? SimpleRings.crossesItself(ring) : !SimpleRings.isSimple(ring)) {
                    fail("seed " + seed + ": " + ring);
                }
            }
        }
    }

    @Test
    void areasAreWithinAHundredthOfThePixelsAndWithinATwentiethOfFewPixels() {
        samples().forEach(sample -> {
            for (int component = 0; component < sample.polygons.size(); component++) {
                int area = sample.regions.area(component);
                double error = Math.abs(area(sample.polygons.get(component).rings().getFirst()) - area) / area;
                Box box = sample.regions.box(component);
                double limit = area == box.width() * box.height() ? 0 : area < 100 ? 0.05 : 0.01;
                assertThat(error).as("seed " + sample.seed).isLessThan(limit + 1e-9);
            }
        });
    }

    /// By the shoelace formula.
    private static double area(Ring ring) {
        double twice = 0;
        for (int vertex = 0; vertex < ring.size(); vertex++) {
            int next = (vertex + 1) % ring.size();
            twice += ring.x(vertex) * ring.y(next) - ring.x(next) * ring.y(vertex);
        }
        return Math.abs(twice) / 2;
    }

    @Test
    void everyComponentOfTheGoldenMasksIsExact() {
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
    void rectanglesAreWhatTheyAre() {
        assertThat(trace("..", ".#")).containsExactly(new Polygon(List.of(new Ring(1, 1, 1, 2, 2, 2, 2, 1))));
        assertThat(trace(".....", ".####", ".####")).containsExactly(new Polygon(List.of(new Ring(1, 1, 1, 3, 5, 3, 5, 1))));
    }

    @Test
    void aStaircaseIsOneEdgeBetweenTheCenters() {
        assertThat(trace("#....", "##...", "###..", "####.", "#####"))
                .containsExactly(new Polygon(List.of(new Ring(0, 0, 0, 5, 5, 5, 5, 4))));
        assertThat(vertices("#.........", "###.......", "#####.....", "#######...", "#########.")).isEqualTo(4);
    }

    @Test
    void pixelsThatTouchWithACornerAreOneSimpleRing() {
        Ring ring = trace("##..", "##..", "..##", "..##").getFirst().rings().getFirst();
        assertThat(SimpleRings.isSimple(ring)).isTrue();
        assertExact(TextMask.labels("##..", "##..", "..##", "..##"));
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
    void noPolygonOfPixelsThatShareEdgesHasMoreVerticesThanTheOneAlongThem() {
        for (int seed = 0; seed < 1000; seed++) {
            LabelMap labels = RandomMasks.binary(seed);
            Regions regions = Regions.of(labels, Connectivity.FOUR, Regions.Grouping.COMPONENT, 1);
            List<Polygon> exact = ExactPolygons.trace(labels, regions);
            List<Polygon> edges = PixelEdges.trace(labels, regions);
            for (int component = 0; component < exact.size(); component++) {
                assertThat(exact.get(component).vertices()).as("seed " + seed).isLessThanOrEqualTo(edges.get(component).vertices());
            }
        }
    }

    private static void assertExact(LabelMap labels) {
        assertThat(ComponentRaster.faults(labels, components(labels), trace(labels))).as(() -> TextMask.draw(labels)).isEmpty();
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
        return ExactPolygons.trace(labels, components(labels));
    }

    private static Regions components(LabelMap labels) {
        return Regions.of(labels, Connectivity.EIGHT, Regions.Grouping.COMPONENT, 1);
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
