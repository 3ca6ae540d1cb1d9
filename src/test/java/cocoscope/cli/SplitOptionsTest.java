package cocoscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import cocoscope.coco.Annotation;
import cocoscope.coco.Dataset;
import cocoscope.coco.DatasetReader;
import cocoscope.coco.ImageEntry;
import cocoscope.coco.UnreadableJsonException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SplitOptionsTest {
    @TempDir
    private Path folder;

    @BeforeEach
    void writeTenMasks() throws IOException {
        Files.createDirectories(folder.resolve("masks"));
        for (int mask = 0; mask < 10; mask++) {
            MaskFile.write(folder.resolve("masks/" + mask + ".png"), mask % 2 == 0 ? "a.." : "b.b");
        }
    }

    @Test
    void everyImageIsInOneOfTwoFilesWithIdsFromOneAndTheSameCategories() throws Exception {
        CommandRun run = convert("--split", 0.8, "--values", "1=cat,2=dog");

        assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.DONE);
        Dataset train = dataset("train");
        Dataset validation = dataset("val");
        assertThat(train.images()).hasSize(8);
        assertThat(validation.images()).hasSize(2);
        assertThat(new TreeSet<>(Stream.concat(names(train).stream(), names(validation).stream()).toList())).hasSize(10);
        assertThat(validation.images()).extracting(ImageEntry::id).containsExactly(1, 2);
        assertThat(validation.annotations()).extracting(Annotation::id).startsWith(1L);
        assertThat(validation.categories()).isEqualTo(train.categories());
        assertThat(folder.resolve("data.json")).doesNotExist();
        assertThat(run.out()).contains("data_train.json: 8 images", "data_val.json: 2 images");
    }

    @Test
    void bothFilesChangeOrNone() throws IOException {
        Files.writeString(folder.resolve("data_train.json"), "old");
        Path protectedFile = Files.writeString(folder.resolve("data_val.json"), "old");
        assertThat(protectedFile.toFile().setWritable(false, false)).isTrue();

        CommandRun run = convert("--split", 0.8);

        assertThat(run.exitCode()).isEqualTo(ExitCode.NOTHING_WRITTEN);
        assertThat(run.errorLines()).singleElement().asString().contains("data_val.json: the file is write-protected");
        assertThat(folder.resolve("data_train.json")).hasContent("old");
        assertThat(protectedFile).hasContent("old");
    }

    @Test
    void theSameSeedGivesTheSameSplitAndAnotherAnother() throws Exception {
        List<List<String>> validations = Stream.of(1, 1, 2).map(seed -> {
            convert("--split", 0.5, "--seed", seed);
            return names(dataset("val"));
        }).toList();

        assertThat(validations.get(1)).isEqualTo(validations.get(0));
        assertThat(validations.get(2)).isNotEqualTo(validations.get(0));
    }

    @Test
    void aListNamesTheImagesToValidateWith() throws Exception {
        Path list = Files.writeString(folder.resolve("val.txt"), "3.png\n7\n\nnone.png\n");

        CommandRun run = convert("--split-list", list);

        assertThat(names(dataset("val"))).containsExactly("3.png", "7.png");
        assertThat(names(dataset("train"))).hasSize(8);
        assertThat(run.errorLines()).containsExactly(list + ": no image has the name none.png; correct the list.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--split 0", "--split 1", "--split NaN", "--split many", "--seed 3", "--split 0.5 --split-list masks",
            "--split-list none.txt"})
    void whatMakesNoSplitIsAUsageError(String options) {
        assertThat(convert((Object[]) options.split(" ")).exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(CommandRun.convert(folder.resolve("masks"), "--per-image", folder, "--split", 0.5).errorLines().getFirst())
                .isEqualTo("--split needs -o, --panoptic or --yolo.");
    }

    private CommandRun convert(Object... options) {
        return CommandRun.convert(Stream.concat(Stream.of(folder.resolve("masks"), "-o", folder.resolve("data.json")), Stream.of(options))
                .toArray());
    }

    private Dataset dataset(String part) {
        try {
            return DatasetReader.read(folder.resolve("data_" + part + ".json"));
        } catch (UnreadableJsonException e) {
            throw new AssertionError(e);
        }
    }

    private static List<String> names(Dataset dataset) {
        return dataset.images().stream().map(ImageEntry::fileName).toList();
    }
}
