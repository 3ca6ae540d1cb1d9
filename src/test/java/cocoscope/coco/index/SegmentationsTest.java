package cocoscope.coco.index;

import static org.assertj.core.api.Assertions.assertThat;

import cocoscope.mask.runs.RunLengthEncoding;
import org.junit.jupiter.api.Test;

final class SegmentationsTest {
    private static final RunLengthEncoding SQUARE = RunLengthEncoding.of(3, 4, 4, 2, 1, 2, 3);

    @Test
    void everyFormOfOneSquareIsTheSameSquare() {
        assertThat(read("[[1, 1, 3, 1, 3, 3, 1, 3]]")).contains(SQUARE);
        assertThat(read("[1, 1, 3, 1, 3, 3, 1, 3]")).contains(SQUARE);
        assertThat(read("{\"size\": [3, 4], \"counts\": [4, 2, 1, 2, 3]}")).contains(SQUARE);
        assertThat(read("{\"size\": [3, 4], \"counts\": \"" + SQUARE.compressed().replace("\\", "\\\\") + "\"}")).contains(SQUARE);
    }

    @Test
    void ringsTooShortToBeReadAreLeftOut() {
        assertThat(read("[[1, 1, 3, 1, 3, 3, 1, 3], [0, 0], []]")).contains(SQUARE);
        assertThat(read("[[0, 0, 4, 4]]")).isEmpty();
    }

    @Test
    void whatNoReaderTakesIsNothing() {
        assertThat(read("null")).isEmpty();
        assertThat(read("[]")).isEmpty();
        assertThat(read("[[NaN, 1, 3, 1, 3, 3]]")).isEmpty();
        assertThat(read("{\"size\": [3, 4], \"counts\": [4, 2]}")).isEmpty();
        assertThat(read("{\"size\": [3, 4], \"counts\": \"b'04'\"}")).isEmpty();
        assertThat(read("[[1e300, 1, 3, 1, 3, 3]]")).isEmpty();
        assertThat(read("[{\"size\": [3, 4], \"counts\": [4, 2, 1, 2, 3]}]")).isEmpty();
        assertThat(read("[7, {}, \"a\", null]")).isEmpty();
        assertThat(read("{\"size\": [3], \"counts\": {}}")).isEmpty();
        assertThat(read("{\"size\": [\"a\", null], \"counts\": [\"a\"]}")).isEmpty();
    }

    private static java.util.Optional<RunLengthEncoding> read(String segmentation) {
        return Segmentations.read("{\"segmentation\": " + segmentation + "}", 4, 3);
    }
}
