package cocoscope.mask;

import static org.assertj.core.api.Assertions.assertThat;

import cocoscope.geometry.Polygon;
import cocoscope.geometry.Ring;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SimplifiedEdgesTest {
    private static final double ANY = Double.POSITIVE_INFINITY;

    @ParameterizedTest
    @ValueSource(doubles = {0.5, 0.9, 0.99, 1})
    void noPolygonOfManyMasksIsBelowTheFloor(double iou) {
        for (int seed = 0; seed < 600; seed++) {
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
        for (int seed = 0; seed < 600; seed++) {
            Sample sample = Sample.of(seed, Connectivity.FOUR, Regions.Grouping.PIECE);
            List<Polygon> polygons = SimplifiedEdges.trace(sample.labels, sample.regions, sample.runs, tolerance, 0);
            sample.assertFidelity(polygons, tolerance, 0);
        }
    }

    @ParameterizedTest
    @EnumSource
    void withoutToleranceEveryPieceIsOneExactRing(Connectivity connectivity) {
        for (int seed = 0; seed < 600; seed++) {
            Sample sample = Sample.of(seed, connectivity, Regions.Grouping.PIECE);
            List<Polygon> polygons = SimplifiedEdges.trace(sample.labels, sample.regions, sample.runs, 0, 0);
            assertThat(PieceRaster.faults(sample.labels, sample.regions, polygons)).as("seed " + seed).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.8, 0.99})
    void regionsWithSharedBordersNeverOverlap(double iou) {
        for (int seed = 0; seed < 600; seed++) {
            Sample sample = Sample.of(seed, Connectivity.EIGHT, seed % 2 == 0 ? Regions.Grouping.PIECE : Regions.Grouping.LABEL);
            List<Polygon> polygons = SimplifiedEdges.traceShared(sample.labels, sample.regions, sample.runs, ANY, iou);
            sample.assertFidelity(polygons, ANY, iou);
            sample.assertPartition(polygons);
        }
    }

    @Test
    void aMapWithoutBackgroundStaysWithoutGaps() {
        for (int seed = 0; seed < 600; seed++) {
            Sample sample = Sample.full(seed);
            List<Polygon> polygons = SimplifiedEdges.traceShared(sample.labels, sample.regions, sample.runs, 2, 0.7);
            sample.assertFidelity(polygons, 2, 0.7);
            assertThat(sample.covered(polygons)).as("seed " + seed).containsOnly(1);
        }
    }

    /// A label map with its regions and their run lengths.
    private record Sample(int seed, LabelMap labels, Regions regions, List<RunLengthEncoding> runs) {
        static Sample of(int seed, Connectivity connectivity, Regions.Grouping grouping) {
            return of(seed, RandomMasks.labels(seed, 1 + seed % 4), connectivity, grouping);
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
            return of(seed, full, Connectivity.FOUR, Regions.Grouping.PIECE);
        }

        void assertFidelity(List<Polygon> polygons, double tolerance, double iou) {
            for (int region = 0; region < regions.size(); region++) {
                Polygon polygon = polygons.get(region);
                Fidelity fidelity = Fidelity.of(runs.get(region), raster(polygon));
                assertThat(fidelity.iou()).as("seed " + seed + ", region " + region).isGreaterThanOrEqualTo(iou);
                assertThat(fidelity.distance()).as("seed " + seed + ", region " + region).isLessThanOrEqualTo(tolerance);
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
            return PolygonRaster.rasterise(polygon, labels.height(), labels.width());
        }
    }
}
