package cocoscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import cocoscope.coco.Dataset;
import cocoscope.coco.DatasetReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class MergeCommandTest {
    @TempDir
    private Path folder;

    @Test
    void whatWasConvertedInPartsIsOneDataSet() throws Exception {
        Path first = converted("monday", 100, 200);
        Path second = converted("tuesday", 200, 250);

        CommandRun run = CommandRun.of("merge", first, second, "-o", folder.resolve("week.json"));

        assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.DONE);
        assertThat(run.out().strip()).isEqualTo(folder.resolve("week.json") + ": 2 images, 4 annotations, 3 categories; 0 conflicts.");
        Dataset week = DatasetReader.read(folder.resolve("week.json"));
        assertThat(week.annotations().getFirst()).isEqualTo(DatasetReader.read(first).annotations().getFirst());
        assertThat(week.annotations()).extracting(annotation -> annotation.segmentation()).endsWith(
                DatasetReader.read(second).annotations().getFirst().segmentation(),
                DatasetReader.read(second).annotations().getLast().segmentation());
        assertThat(CommandRun.of("lint", folder.resolve("week.json")).out()).contains("0 errors, 0 warnings");
    }

    @Test
    void aFileMergedWithItselfIsTheSameAndItsDuplicatesAreTold() throws Exception {
        Path file = converted("monday", 100, 200);
        Path out = folder.resolve("out.json");

        CommandRun run = CommandRun.of("merge", file, file, "-o", out);

        assertThat(run.exitCode()).isEqualTo(ExitCode.SOME_FAILED);
        assertThat(run.errorLines()).hasSize(2).first().asString().startsWith(file
                + ": at $.annotations[0], annotation 1 is already in an earlier file");
        assertThat(CommandRun.of("compare", file, out).exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(out).hasSameTextualContentAs(file);
    }

    @Test
    void anInputMayBeTheOutput() throws Exception {
        Path first = converted("monday", 100, 200);

        assertThat(CommandRun.of("merge", first, converted("tuesday", 100, 200), "-o", first).exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(DatasetReader.read(first).images()).hasSize(2);
    }

    @Test
    void whatCannotBeMergedLeavesTheOutputAsItWas() throws IOException {
        Path file = converted("monday", 100, 200);
        Path broken = Files.writeString(folder.resolve("broken.json"), "{\"images\": [}");
        Path out = Files.writeString(folder.resolve("out.json"), "as it was");

        CommandRun run = CommandRun.of("merge", file, broken, "-o", out);

        assertThat(run.exitCode()).isEqualTo(ExitCode.NOTHING_WRITTEN);
        assertThat(run.errorLines()).singleElement().asString().startsWith(broken + ": this is not valid JSON");
        assertThat(out).hasContent("as it was");
    }

    @Test
    void wrongUsageIsTold() throws IOException {
        Path file = converted("monday", 100, 200);

        assertThat(CommandRun.of("merge", file, "-o", folder.resolve("out.json")).exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(CommandRun.of("merge", file, file).errorLines()).first().asString().contains("-o");
        assertThat(CommandRun.of("merge", file, file, "-o", folder).exitCode()).isEqualTo(ExitCode.NOTHING_WRITTEN);
    }

    private Path converted(String name, int... levels) throws IOException {
        Path masks = Files.createDirectories(folder.resolve(name));
        MaskFile.writeDisks(masks.resolve(name + ".png"), levels);
        Path file = folder.resolve(name + ".json");
        assertThat(CommandRun.convert(masks, "-o", file).exitCode()).isEqualTo(ExitCode.DONE);
        return file;
    }
}
