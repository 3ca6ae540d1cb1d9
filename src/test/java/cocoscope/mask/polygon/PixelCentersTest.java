package cocoscope.mask.polygon;

import static org.assertj.core.api.Assertions.assertThat;

import cocoscope.geometry.Polygon;
import cocoscope.geometry.Ring;
import cocoscope.mask.OpenCv;
import cocoscope.mask.TextMask;
import cocoscope.mask.polygon.Contours.Approximation;
import cocoscope.mask.polygon.Contours.Mode;
import cocoscope.mask.runs.Connectivity;
import cocoscope.mask.runs.LabelMap;
import cocoscope.mask.runs.RandomMasks;
import cocoscope.mask.runs.Regions;
import cocoscope.mask.runs.Regions.Grouping;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class PixelCentersTest {
    @Test
    void aHoleIsJoinedByABridgeAlongTheRunLeftOfIt() {
        LabelMap map = TextMask.labels(
                "#####",
                "##.##",
                "#####");

        assertThat(trace(map)).containsExactly(new Polygon(List.of(
                new Ring(0, 0, 0, 1, 1, 1, 2, 0, 3, 1, 2, 2, 1, 1, 0, 1, 0, 2, 4, 2, 4, 0))));
    }

    @Test
    void aSinglePixelHasThreeEqualVertices() {
        assertThat(trace(TextMask.labels("..", ".#")))
                .containsExactly(new Polygon(List.of(new Ring(1, 1, 1, 1, 1, 1))));
    }

    @Test
    void aRegionOfSeveralComponentsHasOneRingEachInRasterOrder() {
        LabelMap map = TextMask.labels(
                "..##",
                "....",
                "##..");
        Regions regions = Regions.of(map, Connectivity.FOUR, Grouping.LABEL, 0);

        assertThat(PixelCenters.trace(map, regions)).containsExactly(new Polygon(List.of(
                new Ring(2, 0, 3, 0, 3, 0), new Ring(0, 2, 1, 2, 1, 2))));
    }

    @Test
    void removedComponentsHaveNoRing() {
        LabelMap map = TextMask.labels("#.##");
        Regions regions = Regions.of(map, Connectivity.FOUR, Grouping.COMPONENT, 2);

        assertThat(PixelCenters.trace(map, regions)).containsExactly(new Polygon(List.of(new Ring(2, 0, 3, 0, 3, 0))));
    }

    @Test
    void openCvFillsExactlyThePixelsOfEveryRegion() {
        for (int seed = 0; seed < 2000; seed++) {
            LabelMap map = RandomMasks.labels(seed, 1 + seed % 3);
            Connectivity connectivity = Connectivity.values()[seed % 2];
            Regions regions = Regions.of(map, connectivity, Grouping.values()[seed / 2 % 2], seed % 5);
            List<Polygon> polygons = PixelCenters.trace(map, regions);
            assertThat(polygons).hasSize(regions.size());
            for (int region = 0; region < regions.size(); region++) {
                boolean[] expected = pixels(map, regions, region);
                boolean[] filled = OpenCv.filled(map.width(), map.height(), polygons.get(region));
                assertThat(Arrays.equals(filled, expected)).as(() -> TextMask.draw(map)).isTrue();
            }
        }
    }

    @Test
    void verticesAreTheContourPointsOfOpenCvAndTheEndsOfBridges() {
        for (int seed = 0; seed < 500; seed++) {
            LabelMap map = RandomMasks.binary(seed);
            int holes = 0;
            Set<List<Double>> points = new HashSet<>();
            for (Ring ring : OpenCv.contours(map, Mode.CCOMP, Approximation.SIMPLE).rings()) {
                points.addAll(points(ring));
            }
            for (int[] links : OpenCv.contours(map, Mode.CCOMP, Approximation.SIMPLE).hierarchy()) {
                holes += links[3] >= 0 ? 1 : 0;
            }
            Set<List<Double>> vertices = new HashSet<>();
            for (Polygon polygon : trace(map)) {
                polygon.rings().forEach(ring -> vertices.addAll(points(ring)));
            }

            assertThat(vertices).containsAll(points);
            vertices.removeAll(points);
            assertThat(vertices).hasSizeLessThanOrEqualTo(2 * holes);
        }
    }

    private static List<Polygon> trace(LabelMap map) {
        return PixelCenters.trace(map, Regions.of(map, Connectivity.EIGHT, Grouping.COMPONENT, 0));
    }

    private static boolean[] pixels(LabelMap map, Regions regions, int region) {
        boolean[] pixels = new boolean[map.width() * map.height()];
        for (int i = 0; i < pixels.length; i++) {
            int run = map.runAt(i % map.width(), i / map.width());
            pixels[i] = run >= 0 && regions.regionOfRun(run) == region;
        }
        return pixels;
    }

    private static List<List<Double>> points(Ring ring) {
        return IntStream.range(0, ring.size()).mapToObj(i -> List.of(ring.x(i), ring.y(i))).toList();
    }
}
