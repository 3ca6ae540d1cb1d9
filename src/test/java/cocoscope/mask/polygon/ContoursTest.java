package cocoscope.mask.polygon;

import static org.assertj.core.api.Assertions.assertThat;

import cocoscope.geometry.Ring;
import cocoscope.mask.Golden;
import cocoscope.mask.OpenCv;
import cocoscope.mask.TextMask;
import cocoscope.mask.polygon.Contours.Approximation;
import cocoscope.mask.polygon.Contours.Mode;
import cocoscope.mask.runs.LabelMap;
import cocoscope.mask.runs.RandomMasks;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

final class ContoursTest {
    @Test
    void contoursAreThoseOfTheGoldenVectors() {
        for (JsonNode vector : Golden.read("opencv_contours")) {
            LabelMap map = Golden.labels(vector);
            for (Mode mode : Mode.values()) {
                for (Approximation approximation : Approximation.values()) {
                    JsonNode expected = vector.get(mode + "_" + approximation);
                    compare(map, Contours.find(map, mode, approximation), contours(expected));
                }
            }
        }
    }

    @Test
    void contoursAreThoseOfOpenCv() {
        for (int seed = 0; seed < 2000; seed++) {
            LabelMap map = RandomMasks.binary(seed);
            for (Mode mode : Mode.values()) {
                for (Approximation approximation : Approximation.values()) {
                    compare(map, Contours.find(map, mode, approximation), OpenCv.contours(map, mode, approximation));
                }
            }
        }
    }

    @Test
    void allLabelsTogetherAreTheForeground() {
        LabelMap map = TextMask.labels(
                "aab..",
                "b.a..",
                "abbcc");

        assertThat(Contours.find(map, Mode.LIST, Approximation.SIMPLE))
                .usingRecursiveComparison()
                .isEqualTo(Contours.find(TextMask.labels("###..", "#.#..", "#####"), Mode.LIST, Approximation.SIMPLE));
    }

    @Test
    void aComponentInAHoleIsNotExternal() {
        LabelMap map = TextMask.labels(
                "#####..",
                "#...#..",
                "#.#.#.#",
                "#...#..",
                "#####..");

        assertThat(Contours.find(map, Mode.EXTERNAL, Approximation.SIMPLE).rings())
                .containsExactly(new Ring(0, 0, 0, 4, 4, 4, 4, 0), new Ring(6, 2));
    }

    private static Contours contours(JsonNode node) {
        List<Ring> rings = new ArrayList<>();
        node.get("contours").forEach(points -> {
            double[] coordinates = new double[points.size()];
            for (int i = 0; i < coordinates.length; i++) {
                coordinates[i] = points.get(i).asDouble();
            }
            rings.add(new Ring(coordinates));
        });
        List<int[]> hierarchy = new ArrayList<>();
        node.get("hierarchy").forEach(links -> hierarchy.add(Golden.integers(links)));
        return new Contours(rings, hierarchy);
    }

    /// The order of contours is free: they are compared as sets, each with its parent.
    private static void compare(LabelMap map, Contours actual, Contours expected) {
        assertThat(withParents(actual)).as(() -> TextMask.draw(map)).isEqualTo(withParents(expected));
        checkSiblings(actual.hierarchy());
    }

    private static Map<String, Integer> withParents(Contours contours) {
        Map<String, Integer> counts = new HashMap<>();
        for (int i = 0; i < contours.rings().size(); i++) {
            int parent = contours.hierarchy().get(i)[3];
            counts.merge(contours.rings().get(i) + " in " + (parent < 0 ? "" : contours.rings().get(parent)), 1, Integer::sum);
        }
        return counts;
    }

    /// Following first children and next siblings has to reach every contour once, and back through the previous ones.
    private static void checkSiblings(List<int[]> hierarchy) {
        List<Integer> reached = new ArrayList<>();
        for (int i = 0; i < hierarchy.size(); i++) {
            int[] links = hierarchy.get(i);
            boolean first = links[1] < 0;
            if (first && (links[3] < 0 || hierarchy.get(links[3])[2] == i)) {
                for (int sibling = i; sibling >= 0; sibling = hierarchy.get(sibling)[0]) {
                    reached.add(sibling);
                    int next = hierarchy.get(sibling)[0];
                    assertThat(next < 0 || hierarchy.get(next)[1] == sibling).isTrue();
                    assertThat(hierarchy.get(sibling)[3]).isEqualTo(links[3]);
                }
            }
        }
        assertThat(reached).hasSize(hierarchy.size()).doesNotHaveDuplicates();
    }
}
