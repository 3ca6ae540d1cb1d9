package cocoscope.mask.raster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import cocoscope.geometry.Polygon;
import cocoscope.geometry.Ring;
import cocoscope.mask.polygon.PixelEdges;
import cocoscope.mask.polygon.exact.ExactPolygons;
import cocoscope.mask.runs.Connectivity;
import cocoscope.mask.runs.LabelMap;
import cocoscope.mask.runs.RandomMasks;
import cocoscope.mask.runs.Regions;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SliverTest {
    @Test
    void aRingThatIsHalfThePixelItIsTakenForIsOne() {
        assertThat(sliver(3, 2, 3, 3, 4, 5)).contains(new Sliver(0.5, 1));
    }

    @Test
    void aTipAFifthOfAPixelWideThatMakesARowOfPixelsIsOne() {
        double[] square = {2, 2, 6, 2, 6, 6, 2, 6};
        double[] tipped = {2, 2, 6, 2, 6, 4.4, 16, 4.55, 6, 4.6, 6, 6, 2, 6};

        Sliver sliver = sliver(tipped).orElseThrow();

        assertThat(PolygonRaster.rasterize(new Ring(tipped), 20, 20).area())
                .isGreaterThanOrEqualTo(PolygonRaster.rasterize(new Ring(square), 20, 20).area() + 5);
        assertThat(sliver.pixels()).isGreaterThanOrEqualTo(5);
        assertThat(sliver.area()).isCloseTo(1, within(0.3));
    }

    @Test
    void whatIsThinButHasTheAreaOfItsPixelsIsNone() {
        assertThat(sliver(3, 3, 4, 3, 4, 4, 3, 4)).as("a pixel").isEmpty();
        assertThat(sliver(2, 3, 18, 3, 18, 4, 2, 4)).as("a line").isEmpty();
        assertThat(sliver(2, 3, 2, 8, 18, 5)).as("a wedge").isEmpty();
        assertThat(sliver(2, 3.1, 18, 3.1, 18, 3.3, 2, 3.3)).as("a line without pixels").isEmpty();
    }

    @Test
    void aCutIntoAnObjectAndABridgeToAHoleAreNone() {
        assertThat(sliver(0, 0, 18, 0, 18, 8.4, 4, 8.5, 18, 8.6, 18, 18, 0, 18)).as("a cut").isEmpty();
        assertThat(sliver(0, 0, 0, 9, 6, 9, 6, 12, 12, 12, 12, 6, 6, 6, 6, 9, 0, 9, 0, 18, 18, 18, 18, 0)).as("a bridge").isEmpty();
    }

    @Test
    void noExactRingAndNoRingAlongPixelEdgesIsOne() {
        for (int seed = 0; seed < 300; seed++) {
            LabelMap labels = RandomMasks.binary(seed);
            Regions regions = Regions.of(labels, Connectivity.EIGHT, Regions.Grouping.COMPONENT, 1);
            for (List<Polygon> polygons : List.of(ExactPolygons.trace(labels, regions), PixelEdges.trace(labels, regions))) {
                assertThat(polygons).as("seed " + seed).allSatisfy(polygon -> assertThat(polygon.rings())
                        .allMatch(ring -> Sliver.of(ring, labels.height(), labels.width()).isEmpty()));
            }
        }
    }

    private static Optional<Sliver> sliver(double... ring) {
        return Sliver.of(new Ring(ring), 20, 20);
    }
}
