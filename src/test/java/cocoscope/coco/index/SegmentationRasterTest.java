package cocoscope.coco.index;

import static org.assertj.core.api.Assertions.assertThat;

import cocoscope.coco.tape.EntryReader;
import cocoscope.coco.tape.ImageSize;
import cocoscope.coco.tape.RefusedFileException;
import cocoscope.coco.tape.SourceText;
import cocoscope.mask.runs.RunLengthEncoding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SegmentationRasterTest {
    private static final RunLengthEncoding SQUARE = RunLengthEncoding.of(3, 4, 4, 2, 1, 2, 3);

    @TempDir
    private Path folder;

    @Test
    void everyFormOfOneSquareIsTheSameSquare() throws IOException {
        assertThat(read("[[1, 1, 3, 1, 3, 3, 1, 3]]")).contains(SQUARE);
        assertThat(read("{\"size\": [3, 4], \"counts\": [4, 2, 1, 2, 3]}")).contains(SQUARE);
        assertThat(read("{\"size\": [3, 4], \"counts\": \"" + SQUARE.compressed().replace("\\", "\\\\") + "\"}")).contains(SQUARE);
        assertThat(read("null, \"bbox\": [1, 1, 2, 2]")).contains(SQUARE);
        assertThat(read("[], \"bbox\": [1.0, 1, 2, 2]")).contains(SQUARE);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "null", "[]", "7", "\"1 2\"", "[1, 1, 3, 1, 3, 3, 1, 3]", "[[1, 1, 3, 1, 3, 3, 1, 3], [0, 0]]", "[[1, 1, 3, 1, 3, 3, 1]]",
                "[[0, 0, 4, 4]]",
        "[[NaN, 1, 3, 1, 3, 3]]", "[[1e300, 1, 3, 1, 3, 3]]", "[[\"1\", 1, 3, 1, 3, 3]]", "[7, {}, \"a\", null]",
        "[{\"size\": [3, 4], \"counts\": [4, 2, 1, 2, 3]}]", "{\"size\": [4, 3], \"counts\": [4, 2, 1, 2, 3]}",
        "{\"size\": [3, 4], \"counts\": [4, 2]}", "{\"size\": [3, 4], \"counts\": \"b'04'\"}", "{\"size\": [3], \"counts\": {}}",
        "{\"size\": [\"3\", \"4\"], \"counts\": [4, 2, 1, 2, 3]}", "{\"size\": [3, 4], \"counts\": [\"4\", 2, 1, 2, 3]}"})
    void whatSomeReaderDoesNotTakeHasNoPixels(String segmentation) throws IOException {
        assertThat(read(segmentation)).isEmpty();
    }

    private Optional<RunLengthEncoding> read(String segmentation) throws IOException, RefusedFileException {
        Path file = Files.writeString(folder.resolve("file.json"), "{\"annotations\": [{\"segmentation\": " + segmentation + "}]}");
        List<Optional<RunLengthEncoding>> read = new ArrayList<>();
        EntryReader.read(SourceText.of(file), (_, _, entry) -> read.add(SegmentationRaster.ofAnnotation(entry, 0, new ImageSize(4, 3))));
        return read.getFirst();
    }
}
