package cocoscope.mask.runs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cocoscope.geometry.Box;
import cocoscope.mask.Golden;
import cocoscope.mask.TextMask;
import cocoscope.mask.runs.Regions.Grouping;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

final class RunLengthEncodingTest {
    @Test
    void countsGoDownTheColumnsAndBeginWithBackground() {
        assertThat(encode("##.", "#..").counts()).containsExactly(0, 3, 3);
        assertThat(encode(".#.", "#..").counts()).containsExactly(1, 2, 3);
        assertThat(encode("#.", "..", ".#").counts()).containsExactly(0, 1, 4, 1);
    }

    @Test
    void encodingsAreThoseOfTheGoldenVectors() {
        for (JsonNode vector : Golden.read("rle")) {
            LabelMap map = Golden.labels(vector);
            int[] counts = Golden.integers(vector.get("counts"));
            RunLengthEncoding expected = RunLengthEncoding.of(map.height(), map.width(), counts);
            Regions regions = Regions.of(map, Connectivity.FOUR, Grouping.LABEL, 0);
            if (regions.size() > 0) {
                assertThat(RunLengthEncoding.ofRegions(map, regions)).containsExactly(expected);
            }
            int[] box = Golden.integers(vector.get("bbox"));

            assertThat(expected.counts()).isEqualTo(counts);
            assertThat(expected.compressed()).isEqualTo(vector.get("string").asString());
            assertThat(RunLengthEncoding.parse(map.height(), map.width(), expected.compressed())).isEqualTo(expected);
            assertThat(expected.area()).isEqualTo(vector.get("area").asInt());
            assertThat(expected.box()).isEqualTo(new Box(box[0], box[1], box[2], box[3]));
            assertThat(expected.pixels()).isEqualTo(bytes(TextMask.pixels(map), 1));
        }
    }

    @Test
    void combinationsAreThoseOfTheGoldenVectors() {
        for (JsonNode vector : Golden.read("iou_merge")) {
            int height = vector.get("size").get(0).asInt();
            int width = vector.get("size").get(1).asInt();
            RunLengthEncoding a = RunLengthEncoding.parse(height, width, vector.get("a").asString());
            RunLengthEncoding b = RunLengthEncoding.parse(height, width, vector.get("b").asString());

            assertThat(a.iou(b, vector.get("crowd").asInt() == 1)).isEqualTo(vector.get("iou").asDouble());
            assertThat(RunLengthEncoding.union(List.of(a, b)).compressed()).isEqualTo(vector.get("union").asString());
            assertThat(RunLengthEncoding.intersection(List.of(a, b)).compressed())
                    .isEqualTo(vector.get("intersection").asString());
        }
    }

    @Test
    void everyRegionIsEncodedAsIfItWereAlone() {
        for (int seed = 0; seed < 2000; seed++) {
            LabelMap map = RandomMasks.labels(seed, 1 + seed % 4);
            Regions regions = Regions.of(map, Connectivity.FOUR, Grouping.values()[seed % 2], seed % 3);
            List<RunLengthEncoding> encodings = RunLengthEncoding.ofRegions(map, regions);
            assertThat(encodings).hasSize(regions.size());
            for (int region = 0; region < regions.size(); region++) {
                RunLengthEncoding encoding = encodings.get(region);
                assertThat(encoding.pixels()).as(() -> TextMask.draw(map)).isEqualTo(bytes(regionOfPixels(map, regions), region + 1));
                assertThat(encoding.area()).isEqualTo(regions.area(region));
                assertThat(encoding.box()).isEqualTo(regions.box(region));
                assertThat(RunLengthEncoding.of(map.height(), map.width(), encoding.counts())).isEqualTo(encoding);
                assertThat(RunLengthEncoding.parse(map.height(), map.width(), encoding.compressed())).isEqualTo(encoding);
            }
        }
    }

    @Test
    void aFullMaskIsOneRunAcrossAllColumns() {
        assertThat(encode("###", "###").counts()).containsExactly(0, 6);
    }

    @Test
    void zeroRunsAreFoldedAway() {
        assertThat(RunLengthEncoding.of(2, 3, 1, 2, 0, 1, 2, 0).counts()).containsExactly(1, 3, 2);
        assertThat(RunLengthEncoding.of(2, 3, 0, 0, 6).counts()).containsExactly(6);
        assertThat(RunLengthEncoding.of(2, 3, 0, 0, 0, 6).counts()).containsExactly(0, 6);
    }

    @Test
    void countsThatDoNotFillTheMaskAreRefused() {
        assertThatThrownBy(() -> RunLengthEncoding.of(2, 3, 1, 2)).hasMessageContaining("add up to 3 pixels, not to the 6 of 3 x 2");
        assertThatThrownBy(() -> RunLengthEncoding.of(2, 3)).hasMessageContaining("add up to 0");
        assertThatThrownBy(() -> RunLengthEncoding.of(2, 3, 8, -2)).hasMessageContaining("cannot have the length -2");
        assertThatThrownBy(() -> RunLengthEncoding.of(1, 2, Integer.MAX_VALUE, Integer.MAX_VALUE, 4)).hasMessageContaining("add up to");
        assertThatThrownBy(() -> RunLengthEncoding.of(0, 3)).hasMessageContaining("3 x 0");
        assertThatThrownBy(() -> RunLengthEncoding.of(1 << 16, 1 << 16, 0)).hasMessageContaining("65536 x 65536");
    }

    @Test
    void damagedStringsAreRefused() {
        assertThatThrownBy(() -> RunLengthEncoding.parse(2, 3, "6 ")).hasMessageContaining("invalid character at position 2");
        assertThatThrownBy(() -> RunLengthEncoding.parse(2, 3, "6p")).hasMessageContaining("invalid character");
        assertThatThrownBy(() -> RunLengthEncoding.parse(2, 3, "6P")).hasMessageContaining("end within a number");
        assertThatThrownBy(() -> RunLengthEncoding.parse(2, 3, "PPPPPPP0")).hasMessageContaining("more than 7");
        assertThatThrownBy(() -> RunLengthEncoding.parse(2, 3, "O")).hasMessageContaining("length -1");
        assertThatThrownBy(() -> RunLengthEncoding.parse(2, 3, "7")).hasMessageContaining("add up to 7");
        assertThatThrownBy(() -> RunLengthEncoding.parse(2, 3, "")).hasMessageContaining("add up to 0");
    }

    @Test
    void unionAndIntersectionOfManyAreThoseOfTheirPixels() {
        RunLengthEncoding a = encode("##..", "....");
        RunLengthEncoding b = encode(".##.", ".#..");
        RunLengthEncoding c = encode(".#.#", "....");

        assertThat(RunLengthEncoding.union(List.of(a, b, c))).isEqualTo(encode("####", ".#.."));
        assertThat(RunLengthEncoding.intersection(List.of(a, b, c))).isEqualTo(encode(".#..", "...."));
        assertThat(RunLengthEncoding.union(List.of(a))).isEqualTo(a);
        assertThatThrownBy(() -> RunLengthEncoding.union(List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> RunLengthEncoding.union(List.of(a, encode("#")))).hasMessageContaining("cannot be combined");
    }

    @Test
    void touchingMasksHaveNoIntersectionAndNoOverlap() {
        RunLengthEncoding left = encode("#..", "#..");
        RunLengthEncoding right = encode(".#.", ".#.");

        assertThat(RunLengthEncoding.intersection(List.of(left, right)).counts()).containsExactly(6);
        assertThat(RunLengthEncoding.union(List.of(left, right)).counts()).containsExactly(0, 4, 2);
        assertThat(left.iou(right, false)).isZero();
        assertThat(left.iou(encode("#"), false)).isEqualTo(-1);
    }

    @Test
    void whatOneMaskHasAndAnotherHasNot() {
        assertThat(encode("##.", "##.").without(encode(".#.", "..."))).isEqualTo(encode("#..", "##."));
        assertThat(encode("###", "###").without(encode("#..", "#.."))).isEqualTo(encode(".##", ".##"));
        assertThat(encode("#..", "...").without(encode("##.", "...")).area()).isZero();
        assertThat(encode("#..", "...").without(RunLengthEncoding.of(2, 3, 6))).as("without an empty one").isEqualTo(encode("#..", "..."));
        assertThat(encode("#..", "...").without(RunLengthEncoding.of(2, 3, 0, 6)).area()).as("without a full one").isZero();
    }

    private static RunLengthEncoding encode(String... rows) {
        LabelMap map = TextMask.labels(rows);
        return RunLengthEncoding.ofRegions(map, Regions.of(map, Connectivity.FOUR, Grouping.LABEL, 0)).getFirst();
    }

    /// For every pixel one more than its region, 0 for none.
    private static int[] regionOfPixels(LabelMap map, Regions regions) {
        int[] pixels = new int[map.width() * map.height()];
        for (int i = 0; i < pixels.length; i++) {
            int run = map.runAt(i % map.width(), i / map.width());
            pixels[i] = run < 0 ? 0 : regions.regionOfRun(run) + 1;
        }
        return pixels;
    }

    private static byte[] bytes(int[] pixels, int number) {
        byte[] bytes = new byte[pixels.length];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (pixels[i] == number ? 1 : 0);
        }
        return bytes;
    }
}
