package cocoscope.mask.runs;

import static org.assertj.core.api.Assertions.assertThat;

import cocoscope.geometry.Box;
import cocoscope.mask.OpenCv;
import cocoscope.mask.TextMask;
import cocoscope.mask.runs.Regions.Grouping;
import org.junit.jupiter.api.Test;

final class RegionsTest {
    @Test
    void corneringPixelsAreOneComponentOnlyWithEightNeighbors() {
        LabelMap map = TextMask.labels(
                "#..#",
                ".##.",
                "...#");

        assertThat(Regions.of(map, Connectivity.EIGHT, Grouping.COMPONENT, 0).size()).isEqualTo(1);
        assertThat(Regions.of(map, Connectivity.FOUR, Grouping.COMPONENT, 0).size()).isEqualTo(4);
    }

    @Test
    void holesAreCountedForEachRegion() {
        LabelMap map = TextMask.labels(
                "#####.",
                "#.#.#.",
                "#####b",
                "bb...b",
                "bbbbbb");
        Regions regions = Regions.of(map, Connectivity.EIGHT, Grouping.COMPONENT, 0);

        assertThat(Holes.counts(map, regions)).containsExactly(2, 0);
    }

    @Test
    void touchingLabelsStayApart() {
        Regions regions = Regions.of(TextMask.labels("ab", "ba"), Connectivity.EIGHT, Grouping.COMPONENT, 0);

        assertThat(regions.size()).isEqualTo(2);
        assertThat(regions.label(0)).isEqualTo(1);
        assertThat(regions.area(1)).isEqualTo(2);
    }

    @Test
    void componentsAreNumberedByTheirFirstPixelInRasterOrder() {
        Regions regions = Regions.of(TextMask.labels(
                "..b.",
                "a.b.",
                "..bc"), Connectivity.FOUR, Grouping.COMPONENT, 0);

        assertThat(new int[] {regions.label(0), regions.label(1), regions.label(2)}).containsExactly(2, 1, 3);
        assertThat(regions.box(0)).isEqualTo(new Box(2, 0, 1, 3));
    }

    @Test
    void labelsAreNumberedInOrderAndSkipThoseWithoutComponents() {
        Regions regions = Regions.of(TextMask.labels(
                "d..a",
                "..dd"), Connectivity.FOUR, Grouping.LABEL, 0);

        assertThat(regions.size()).isEqualTo(2);
        assertThat(regions.label(0)).isEqualTo(1);
        assertThat(regions.label(1)).isEqualTo(4);
        assertThat(regions.area(1)).isEqualTo(3);
        assertThat(regions.box(1)).isEqualTo(new Box(0, 0, 4, 2));
        assertThat(regions.components()).isEqualTo(3);
        assertThat(regions.componentsOfLabel(4)).isEqualTo(2);
        assertThat(regions.componentsOfLabel(2)).isZero();
    }

    @Test
    void smallComponentsAreRemovedBeforeGroupingAndCounted() {
        LabelMap map = TextMask.labels(
                "##.#",
                "....",
                "#..#");
        Regions regions = Regions.of(map, Connectivity.FOUR, Grouping.LABEL, 2);

        assertThat(regions.size()).isEqualTo(1);
        assertThat(regions.area(0)).isEqualTo(2);
        assertThat(regions.box(0)).isEqualTo(new Box(0, 0, 2, 1));
        assertThat(regions.regionOfRun(0)).isZero();
        assertThat(regions.regionOfRun(1)).isEqualTo(-1);
        assertThat(regions.componentOfRun(2)).isEqualTo(-1);
        assertThat(regions.removedComponents()).isEqualTo(3);
        assertThat(regions.removedPixels()).isEqualTo(3);
    }

    @Test
    void anEmptyMapHasNoRegions() {
        assertThat(Regions.of(TextMask.labels("...", "..."), Connectivity.FOUR, Grouping.LABEL, 0).size()).isZero();
    }

    @Test
    void componentsAreTheConnectedComponentsOfOpenCv() {
        for (int seed = 0; seed < 2000; seed++) {
            LabelMap map = RandomMasks.labels(seed, 1 + seed % 4);
            for (Connectivity connectivity : Connectivity.values()) {
                Regions regions = Regions.of(map, connectivity, Grouping.COMPONENT, 0);
                int components = 0;
                for (int label = 1; label <= map.labels(); label++) {
                    int found = compareWithOpenCv(map, regions, label, connectivity);
                    assertThat(regions.componentsOfLabel(label)).isEqualTo(found);
                    components += found;
                }
                assertThat(regions.components()).as(() -> TextMask.draw(map)).isEqualTo(components);
            }
        }
    }

    /// Every component of OpenCV has to be one region, with the same area and box.
    private static int compareWithOpenCv(LabelMap map, Regions regions, int label, Connectivity connectivity) {
        OpenCv.Components components = OpenCv.components(map, label, connectivity);
        int[] componentOfRegion = new int[regions.size()];
        for (int pixel = 0; pixel < components.ofPixel().length; pixel++) {
            int component = components.ofPixel()[pixel];
            if (component > 0) {
                int region = regions.regionOfRun(map.runAt(pixel % map.width(), pixel / map.width()));
                if (componentOfRegion[region] == 0) {
                    componentOfRegion[region] = component;
                    int[] row = components.statistics()[component];
                    assertThat(regions.box(region)).isEqualTo(new Box(row[0], row[1], row[2], row[3]));
                    assertThat(regions.area(region)).isEqualTo(row[4]);
                }
                assertThat(componentOfRegion[region]).as(() -> TextMask.draw(map)).isEqualTo(component);
            }
        }
        return components.statistics().length - 1;
    }
}
