package cocoscope.mask.raster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import cocoscope.geometry.Polygon;
import cocoscope.geometry.Ring;
import cocoscope.mask.TextMask;
import cocoscope.mask.polygon.PixelEdges;
import cocoscope.mask.polygon.exact.ExactPolygons;
import cocoscope.mask.runs.Connectivity;
import cocoscope.mask.runs.LabelMap;
import cocoscope.mask.runs.RandomMasks;
import cocoscope.mask.runs.Regions;
import cocoscope.mask.runs.RunLengthEncoding;
import java.util.List;
import org.junit.jupiter.api.Test;

class RobustnessTest {
    private static final LabelMap ONE_PIXEL = TextMask.labels("......", "......", "......", "...#..", "......");

    @Test
    void aSliverThatOneRasterizerTakesForAPixelIsFoundOut() {
        Polygon sliver = new Polygon(List.of(new Ring(3, 2, 3, 3, 4, 5)));
        RunLengthEncoding pixel = runs(ONE_PIXEL).getFirst();

        assertThat(PolygonRaster.rasterize(sliver, 5, 6)).isEqualTo(pixel);
        Robustness robustness = Robustness.of(sliver, pixel);
        assertThat(robustness.flipped()).isLessThan(1);
        assertThat(robustness.outliers()).isEqualTo(new Outliers(2, 1));
        assertThat(robustness.area()).isCloseTo(0.5, within(1e-9));
        assertThat(robustness.simple()).isTrue();
    }

    @Test
    void aPixelAlongItsEdgesStaysWhatItIs() {
        Robustness robustness = Robustness.of(new Polygon(List.of(new Ring(3, 3, 3, 4, 4, 4, 4, 3))), runs(ONE_PIXEL).getFirst());

        assertThat(robustness).isEqualTo(Robustness.exact(1));
    }

    @Test
    void aNeedleIsAsLongAsItReachesOut() {
        RunLengthEncoding square = runs(TextMask.labels("##........", "##........")).getFirst();
        Outliers outliers = Robustness.of(new Polygon(List.of(new Ring(0, 0, 0, 2, 2, 2, 9, 1.1, 2, 1, 2, 0))), square).outliers();

        assertThat(outliers.count()).isEqualTo(1);
        assertThat(outliers.distance()).isCloseTo(7, within(1e-9));
    }

    @Test
    void bowTiesCrossAndBridgesDoNot() {
        assertThat(SelfCrossing.in(new Ring(0, 0, 4, 4, 4, 0, 0, 4))).isTrue();
        assertThat(SelfCrossing.in(new Ring(0, 0, 0, 1, 2, 1, 2, 2, 1, 2, 1, 1, 0, 1, 0, 3, 3, 3, 3, 0))).isFalse();
        assertThat(SelfCrossing.in(new Ring(0, 0, 4, 0, 4, 4, 0, 4))).isFalse();
    }

    @Test
    void exactPolygonsAreRobustAndThoseAlongPixelEdgesEvenWhenEnlarged() {
        for (int seed = 0; seed < 300; seed++) {
            LabelMap labels = RandomMasks.binary(seed);
            Regions regions = Regions.of(labels, Connectivity.EIGHT, Regions.Grouping.COMPONENT, 1);
            List<Polygon> exact = ExactPolygons.trace(labels, regions);
            List<Polygon> edges = PixelEdges.trace(labels, regions);
            List<RunLengthEncoding> runs = RunLengthEncoding.ofRegions(labels, regions);
            for (int region = 0; region < regions.size(); region++) {
                Robustness robustness = Robustness.of(exact.get(region), runs.get(region));
                assertThat(robustness.flipped()).as("seed " + seed).isEqualTo(1);
                assertThat(robustness.outliers().count()).as("seed " + seed).isZero();
                assertThat(robustness.simple()).as("seed " + seed).isTrue();
                assertThat(Robustness.of(edges.get(region), runs.get(region)).doubled()).as("seed " + seed).isEqualTo(1);
            }
        }
    }

    private static List<RunLengthEncoding> runs(LabelMap labels) {
        return RunLengthEncoding.ofRegions(labels, Regions.of(labels, Connectivity.EIGHT, Regions.Grouping.COMPONENT, 1));
    }
}
