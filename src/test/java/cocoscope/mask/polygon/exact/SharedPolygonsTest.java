package cocoscope.mask.polygon.exact;

import static org.assertj.core.api.Assertions.assertThat;

import cocoscope.geometry.Orientation;
import cocoscope.geometry.Polygon;
import cocoscope.geometry.Ring;
import cocoscope.mask.TextMask;
import cocoscope.mask.polygon.CenterTest;
import cocoscope.mask.polygon.ComponentRaster;
import cocoscope.mask.polygon.Turned;
import cocoscope.mask.runs.Connectivity;
import cocoscope.mask.runs.LabelMap;
import cocoscope.mask.runs.RandomMasks;
import cocoscope.mask.runs.Regions;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SharedPolygonsTest {
    private static final int PARTITIONS = 500;

    @Test
    void everyPixelOfAPartitionIsInExactlyItsRegion() {
        for (int seed = 0; seed < PARTITIONS; seed++) {
            LabelMap labels = partition(seed);
            Regions regions = Regions.of(labels, Connectivity.values()[seed % 2], Regions.Grouping.values()[seed / 2 % 2], 1);
            List<Polygon> polygons = SharedPolygons.trace(labels, regions);
            assertThat(filled(polygons, polygon -> polygon, labels.width(), labels.height())).as("seed " + seed)
                    .isEqualTo(regions(labels, regions));
        }
    }

    @ParameterizedTest
    @EnumSource
    void aPartitionStaysOneAfterFlipsQuarterTurnsAndTransposition(Orientation orientation) {
        for (int seed = orientation.ordinal(); seed < PARTITIONS; seed += 8) {
            LabelMap labels = partition(seed);
            Regions regions = Regions.of(labels, Connectivity.FOUR, Regions.Grouping.COMPONENT, 1);
            int[] expected = regions(labels, regions);
            int[] turned = Arrays.stream(orientation.sources(labels.width(), labels.height())).map(source -> expected[source]).toArray();
            int across = orientation.isTransposed() ? labels.height() : labels.width();
            UnaryOperator<Polygon> turn = polygon -> Turned.polygon(polygon, orientation, labels.width(), labels.height());
            assertThat(filled(SharedPolygons.trace(labels, regions), turn, across, expected.length / across)).as("seed " + seed)
                    .isEqualTo(turned);
        }
    }

    @Test
    void everyEdgeInsideTheImageBelongsToTwoRegions() {
        for (int seed = 0; seed < PARTITIONS; seed++) {
            LabelMap labels = partition(seed);
            Regions regions = Regions.of(labels, Connectivity.FOUR, Regions.Grouping.COMPONENT, 1);
            Set<List<Double>> edges = new HashSet<>();
            for (Polygon polygon : SharedPolygons.trace(labels, regions)) {
                polygon.rings().forEach(ring -> edges.addAll(edges(ring).toList()));
            }
            for (List<Double> edge : edges) {
                boolean side = edge.get(0).equals(edge.get(2)) && (edge.get(0) == 0 || edge.get(0) == labels.width())
                        || edge.get(1).equals(edge.get(3)) && (edge.get(1) == 0 || edge.get(1) == labels.height());
                boolean straight = edge.get(1).equals(edge.get(3));
                assertThat(side || straight || edges.contains(List.of(edge.get(2), edge.get(3), edge.get(0), edge.get(1))))
                        .as("seed " + seed + " " + edge).isTrue();
            }
        }
    }

    @Test
    void masksWithBackgroundAreExactToo() {
        for (int seed = 0; seed < PARTITIONS; seed++) {
            LabelMap labels = RandomMasks.labels(seed, 1 + seed % 4);
            Regions regions = Regions.of(labels, Connectivity.values()[seed / 6 % 2], Regions.Grouping.COMPONENT, 1 + seed / 12 % 4);
            assertThat(ComponentRaster.faults(labels, regions, SharedPolygons.trace(labels, regions))).as("seed " + seed).isEmpty();
        }
    }

    @Test
    void aRegionInsideAnotherHasTheVerticesOfItsHole() {
        LabelMap labels = TextMask.labels("aaaaaaaa", "aabbbaaa", "abbbbbaa", "aabbbbaa", "aaaabaaa", "aaaaaaaa");
        Regions regions = Regions.of(labels, Connectivity.FOUR, Regions.Grouping.COMPONENT, 1);
        List<Polygon> polygons = SharedPolygons.trace(labels, regions);
        assertThat(vertices(polygons.getFirst())).containsAll(vertices(polygons.getLast()));
    }

    private static List<List<Double>> vertices(Polygon polygon) {
        return edges(polygon.rings().getFirst()).map(edge -> edge.subList(0, 2)).toList();
    }

    private static Stream<List<Double>> edges(Ring ring) {
        return IntStream.range(0, ring.size()).mapToObj(from -> {
            int to = (from + 1) % ring.size();
            return List.of(ring.x(from), ring.y(from), ring.x(to), ring.y(to));
        });
    }

    /// A map whose background is a label too.
    private static LabelMap partition(int seed) {
        LabelMap labels = RandomMasks.labels(seed, 1 + seed % 4);
        int[] pixels = Arrays.stream(TextMask.pixels(labels)).map(pixel -> pixel + 1).toArray();
        return LabelMap.of(labels.width(), labels.height(), labels.labels() + 1, pixels);
    }

    private static int[] regions(LabelMap labels, Regions regions) {
        return Arrays.stream(ComponentRaster.components(labels, regions))
                .map(component -> component < 0 ? -1 : regions.regionOfComponent(component)).toArray();
    }

    /// Row by row, the region of every pixel; -1 for none, -2 for more than one.
    private static int[] filled(List<Polygon> polygons, UnaryOperator<Polygon> change, int width, int height) {
        int[] filled = new int[width * height];
        Arrays.fill(filled, -1);
        for (int region = 0; region < polygons.size(); region++) {
            boolean[] inside = CenterTest.fill(change.apply(polygons.get(region)), width, height);
            for (int i = 0; i < filled.length; i++) {
                filled[i] = !inside[i] ? filled[i] : filled[i] == -1 ? region : -2;
            }
        }
        return filled;
    }
}
