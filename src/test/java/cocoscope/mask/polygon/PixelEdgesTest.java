package cocoscope.mask.polygon;

import static org.assertj.core.api.Assertions.assertThat;

import cocoscope.geometry.Polygon;
import cocoscope.geometry.Ring;
import cocoscope.mask.TextMask;
import cocoscope.mask.runs.Connectivity;
import cocoscope.mask.runs.LabelMap;
import cocoscope.mask.runs.RandomMasks;
import cocoscope.mask.runs.Regions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PixelEdgesTest {
    @Test
    void onePixelIsASquareFromItsTopLeftCornerDown() {
        assertThat(trace(Connectivity.FOUR, "..", ".#")).containsExactly(
                new Polygon(List.of(new Ring(1, 1, 1, 2, 2, 2, 2, 1))));
    }

    @Test
    void aHoleIsReachedAlongTheTopOfTheRunToItsLeft() {
        assertThat(trace(Connectivity.FOUR, "###", "#.#", "###")).containsExactly(
                new Polygon(List.of(new Ring(0, 0, 0, 1, 2, 1, 2, 2, 1, 2, 1, 1, 0, 1, 0, 3, 3, 3, 3, 0))));
    }

    @Test
    void pixelsThatShareACornerAreOneRingAmongEightNeighborsAndTwoAmongFour() {
        assertThat(trace(Connectivity.EIGHT, "#.", ".#")).containsExactly(
                new Polygon(List.of(new Ring(0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 1, 1, 1, 1, 0))));
        assertThat(trace(Connectivity.FOUR, "#.", ".#")).hasSize(2);
    }

    @Test
    void aHoleThatTouchesTheOutlineAtACornerNeedsNoBridge() {
        Polygon polygon = trace(Connectivity.FOUR, "##..", "#.##", "####").getFirst();
        assertThat(polygon.vertices()).isEqualTo(6 + 4);
    }

    @ParameterizedTest
    @EnumSource
    void everyComponentOfManyMasksIsOneRingThatRasterizesToItsPixels(Connectivity connectivity) {
        for (int seed = 0; seed < 3000; seed++) {
            LabelMap labels = RandomMasks.labels(seed, 1 + seed % 3);
            Regions regions = Regions.of(labels, connectivity, Regions.Grouping.COMPONENT, 1 + seed % 4);
            assertThat(ComponentRaster.faults(labels, regions, PixelEdges.trace(labels, regions))).as("seed " + seed).isEmpty();
        }
    }

    @Test
    void aRegionOfManyComponentsHasTheirRingsInRasterOrder() {
        LabelMap labels = TextMask.labels("a.b.a", ".....", "a...b");
        Regions regions = Regions.of(labels, Connectivity.EIGHT, Regions.Grouping.LABEL, 1);
        List<Polygon> polygons = PixelEdges.trace(labels, regions);
        assertThat(polygons.getFirst().rings()).extracting(ring -> ring.x(0) + 10 * ring.y(0)).containsExactly(0.0, 4.0, 20.0);
        assertThat(polygons.getLast().rings()).extracting(ring -> ring.x(0) + 10 * ring.y(0)).containsExactly(2.0, 24.0);
    }

    private static List<Polygon> trace(Connectivity connectivity, String... rows) {
        LabelMap labels = TextMask.labels(rows);
        return PixelEdges.trace(labels, Regions.of(labels, connectivity, Regions.Grouping.COMPONENT, 1));
    }
}
