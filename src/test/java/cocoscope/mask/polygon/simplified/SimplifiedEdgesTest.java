package cocoscope.mask.polygon.simplified;

import static org.assertj.core.api.Assertions.assertThat;

import cocoscope.geometry.Polygon;
import cocoscope.geometry.Ring;
import cocoscope.mask.TextMask;
import cocoscope.mask.polygon.BorderNet;
import cocoscope.mask.polygon.ComponentRaster;
import cocoscope.mask.polygon.exact.ExactPolygons;
import cocoscope.mask.raster.BoundaryDistance;
import cocoscope.mask.raster.Fidelity;
import cocoscope.mask.raster.PolygonRaster;
import cocoscope.mask.raster.Robustness;
import cocoscope.mask.raster.SelfCrossing;
import cocoscope.mask.raster.Sliver;
import cocoscope.mask.runs.Connectivity;
import cocoscope.mask.runs.LabelMap;
import cocoscope.mask.runs.RandomMasks;
import cocoscope.mask.runs.Regions;
import cocoscope.mask.runs.RunLengthEncoding;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SimplifiedEdgesTest {
    private static final double ANY = Double.POSITIVE_INFINITY;

    @ParameterizedTest
    @ValueSource(doubles = {0.5, 0.9, 0.99, 1})
    void noPolygonOfManyMasksIsBelowTheFloor(double iou) {
        for (int seed = 0; seed < 300; seed++) {
            for (Regions.Grouping grouping : Regions.Grouping.values()) {
                Sample sample = Sample.of(seed, Connectivity.EIGHT, grouping);
                List<Polygon> polygons = SimplifiedEdges.trace(sample.labels, sample.regions, sample.runs, ANY, iou);
                sample.assertFidelity(polygons, ANY, iou);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.9, 1, 1.5, 3})
    void noPixelOfManyMasksMovesFartherThanTheTolerance(double tolerance) {
        for (int seed = 0; seed < 300; seed++) {
            Sample sample = Sample.of(seed, Connectivity.FOUR, Regions.Grouping.COMPONENT);
            List<Polygon> polygons = SimplifiedEdges.trace(sample.labels, sample.regions, sample.runs, tolerance, 0);
            sample.assertFidelity(polygons, tolerance, 0);
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {1, 2, ANY})
    void noRingCrossesItselfOrIsASliverAndNoVertexIsFartherFromItsRegionThanTheTolerance(double tolerance) {
        for (int seed = 0; seed < 200; seed++) {
            Sample sample = Sample.of(seed, Connectivity.EIGHT, Regions.Grouping.COMPONENT);
            List<Polygon> polygons = SimplifiedEdges.trace(sample.labels, sample.regions, sample.runs, tolerance,
                    tolerance == ANY ? 0.9 : 0);
            for (int region = 0; region < polygons.size(); region++) {
                assertThat(polygons.get(region).rings()).as("seed " + seed + ", region " + region).noneMatch(SelfCrossing::in)
                        .allMatch(ring -> Sliver.of(ring, sample.labels.height(), sample.labels.width()).isEmpty());
                assertThat(Robustness.of(polygons.get(region), sample.runs.get(region)).outliers().distance())
                        .as("seed " + seed + ", region " + region).isLessThanOrEqualTo(tolerance);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {1, 2})
    void aRaggedOutlineIsSimplifiedBesideThePlacesWhereThatFails(double tolerance) {
        Sample sample = Sample.of(raggedDisk(400));
        Polygon polygon = SimplifiedEdges.trace(sample.labels, sample.regions, sample.runs, tolerance, 0).getFirst();
        int exact = ExactPolygons.trace(sample.labels, sample.regions).getFirst().vertices();
        assertThat(polygon.vertices()).isLessThan(exact * 3 / 4);
        assertThat(polygon.rings()).noneMatch(SelfCrossing::in);
        sample.assertFidelity(List.of(polygon), tolerance, 0.9);
    }

    /// Each row begins and ends up to two pixels off.
    private static LabelMap raggedDisk(int side) {
        Random random = new Random(7);
        int[] pixels = new int[side * side];
        for (int y = 10; y < side - 10; y++) {
            int half = (int) Math.sqrt((side / 2.0 - 10) * (side / 2.0 - 10) - (y - side / 2.0) * (y - side / 2.0));
            Arrays.fill(pixels, y * side + side / 2 - half - random.nextInt(3), y * side + side / 2 + half + 1 + random.nextInt(3), 1);
        }
        return LabelMap.of(side, side, 1, pixels);
    }

    @ParameterizedTest
    @EnumSource
    void withoutToleranceEveryComponentIsOneExactRing(Connectivity connectivity) {
        for (int seed = 0; seed < 300; seed++) {
            Sample sample = Sample.of(seed, connectivity, Regions.Grouping.COMPONENT);
            List<Polygon> polygons = SimplifiedEdges.trace(sample.labels, sample.regions, sample.runs, 0, 0);
            assertThat(ComponentRaster.faults(sample.labels, sample.regions, polygons)).as("seed " + seed).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.8, 0.99})
    void regionsWithSharedBordersNeverOverlap(double iou) {
        for (int seed = 0; seed < 300; seed++) {
            Sample sample = Sample.of(seed, Connectivity.EIGHT, seed % 2 == 0 ? Regions.Grouping.COMPONENT : Regions.Grouping.LABEL);
            List<Polygon> polygons = SimplifiedEdges.traceShared(sample.labels, sample.regions, sample.runs, ANY, iou);
            sample.assertFidelity(polygons, ANY, iou);
            sample.assertPartition(polygons);
        }
    }

    @Test
    void aMapWithoutBackgroundStaysWithoutGaps() {
        for (int seed = 0; seed < 300; seed++) {
            Sample sample = Sample.full(seed);
            List<Polygon> polygons = SimplifiedEdges.traceShared(sample.labels, sample.regions, sample.runs, 2, 0.7);
            sample.assertFidelity(polygons, 2, 0.7);
            assertThat(sample.covered(polygons)).as("seed " + seed).containsOnly(1);
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.9, 0.99})
    void seededBlobsHaveFewerVerticesThanRamerDouglasPeuckerGivesThem(double iou) {
        int vertices = 0;
        int others = 0;
        for (int seed = 5; seed < 300; seed += 6) {
            Sample sample = Sample.of(seed, RandomMasks.binary(seed), Connectivity.EIGHT, Regions.Grouping.COMPONENT);
            vertices += SimplifiedEdges.trace(sample.labels, sample.regions, sample.runs, ANY, iou).stream().mapToInt(Polygon::vertices)
                    .sum();
            BorderNet net = BorderNet.ofRings(sample.labels, sample.regions);
            for (int region = 0; region < sample.regions.size(); region++) {
                others += RamerDouglasPeucker.fewest(RamerDouglasPeucker.alongEdges(net, region), sample.runs.get(region), iou);
            }
        }
        assertThat(vertices).isPositive().isLessThan(others * 3 / 4);
    }

    @Test
    void aRegionOfOnePixelStaysExactWhateverTheLimits() {
        Sample sample = Sample.of(TextMask.labels("...", ".#.", "..."));
        for (double tolerance : new double[] {0, 1, 5, ANY}) {
            List<Polygon> polygons = SimplifiedEdges.trace(sample.labels, sample.regions, sample.runs, tolerance, 0.1);
            sample.assertFidelity(polygons, 0, 1);
        }
    }

    @Test
    void aToleranceGreaterThanTheRegionLeavesSomethingOfIt() {
        Sample sample = Sample.of(TextMask.labels("#####.....", "....#.....", "....######"));
        List<Polygon> polygons = SimplifiedEdges.trace(sample.labels, sample.regions, sample.runs, 50, 0);
        sample.assertFidelity(polygons, 50, Double.MIN_VALUE);
    }

    @Test
    void aHoleOfOnePixelIsFilledWhereTheFloorAllowsItAndTheFidelitySaysSo() {
        Sample sample = Sample.of(TextMask.labels("##########", "####.#####", "##########", "##########"));
        assertThat(simplified(sample, 0.95)).isEqualTo(new Fidelity(39, 0, 1));
        assertThat(simplified(sample, 1)).isEqualTo(new Fidelity(39, 0, 0));
    }

    private static Fidelity simplified(Sample sample, double iou) {
        List<Polygon> polygons = SimplifiedEdges.trace(sample.labels, sample.regions, sample.runs, ANY, iou);
        return Fidelity.of(sample.runs.getFirst(), sample.raster(polygons.getFirst()));
    }

    @Test
    void neighborsShareTheVerticesOfTheirCommonBorder() {
        Sample sample = Sample.of(TextMask.labels("aaaabbbb", "aaaaabbb", "aaaaaabb", "aaaaaabb"));
        List<Polygon> polygons = SimplifiedEdges.traceShared(sample.labels, sample.regions, sample.runs, ANY, 0.9);
        assertThat(inside(polygons.getFirst(), sample)).isNotEmpty().containsExactlyInAnyOrderElementsOf(inside(polygons.getLast(),
                sample));
    }

    /// The vertices of a polygon but for those at the left and right sides of the image.
    private static List<String> inside(Polygon polygon, Sample sample) {
        Ring ring = polygon.rings().getFirst();
        return IntStream.range(0, ring.size()).filter(vertex -> ring.x(vertex) > 0 && ring.x(vertex) < sample.labels.width())
                .mapToObj(vertex -> ring.x(vertex) + " " + ring.y(vertex)).toList();
    }

    /// A label map with its regions and their run lengths.
    private record Sample(int seed, LabelMap labels, Regions regions, List<RunLengthEncoding> runs) {
        static Sample of(int seed, Connectivity connectivity, Regions.Grouping grouping) {
            return of(seed, RandomMasks.labels(seed, 1 + seed % 4), connectivity, grouping);
        }

        static Sample of(LabelMap labels) {
            return of(0, labels, Connectivity.EIGHT, Regions.Grouping.COMPONENT);
        }

        private static Sample of(int seed, LabelMap labels, Connectivity connectivity, Regions.Grouping grouping) {
            Regions regions = Regions.of(labels, connectivity, grouping, 1);
            return new Sample(seed, labels, regions, RunLengthEncoding.ofRegions(labels, regions));
        }

        /// A map whose background is a label too.
        static Sample full(int seed) {
            LabelMap labels = RandomMasks.labels(seed, 1 + seed % 4);
            int[] pixels = TextMask.pixels(labels);
            for (int i = 0; i < pixels.length; i++) {
                pixels[i]++;
            }
            LabelMap full = LabelMap.of(labels.width(), labels.height(), labels.labels() + 1, pixels);
            return of(seed, full, Connectivity.FOUR, Regions.Grouping.COMPONENT);
        }

        void assertFidelity(List<Polygon> polygons, double tolerance, double iou) {
            for (int region = 0; region < regions.size(); region++) {
                Polygon polygon = polygons.get(region);
                RunLengthEncoding read = raster(polygon);
                Fidelity fidelity = Fidelity.of(runs.get(region), read);
                assertThat(fidelity.iou()).as("seed " + seed + ", region " + region).isGreaterThanOrEqualTo(iou);
                assertThat(BoundaryDistance.between(runs.get(region), read)).as("seed " + seed + ", region " + region)
                        .isLessThanOrEqualTo(tolerance);
                assertThat(polygon.rings()).isNotEmpty().allMatch(ring -> ring.size() >= 3 && isWithin(ring));
            }
        }

        private boolean isWithin(Ring ring) {
            for (int vertex = 0; vertex < ring.size(); vertex++) {
                if (ring.x(vertex) < 0 || ring.y(vertex) < 0 || ring.x(vertex) > labels.width() || ring.y(vertex) > labels.height()) {
                    return false;
                }
            }
            return true;
        }

        void assertPartition(List<Polygon> polygons) {
            assertThat(covered(polygons)).as("seed " + seed).doesNotContain(2, 3, 4);
        }

        /// For every pixel how many polygons cover it.
        int[] covered(List<Polygon> polygons) {
            int[] covered = new int[labels.width() * labels.height()];
            for (Polygon polygon : polygons) {
                byte[] pixels = raster(polygon).pixels();
                for (int i = 0; i < covered.length; i++) {
                    covered[i] += pixels[i];
                }
            }
            return covered;
        }

        private RunLengthEncoding raster(Polygon polygon) {
            return PolygonRaster.rasterize(polygon, labels.height(), labels.width());
        }
    }
}
