package cocoscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import cocoscope.SampleFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// COCO files of many programs, sound and malformed, compared and merged.
final class ToolExportsTest {
    @TempDir
    private Path folder;

    @Test
    void everyFileIsTheSameAsItselfButForEntriesWithErrorsOrRefusedInOneSentence() throws IOException {
        int same = 0;
        for (Path file : files()) {
            CommandRun run = CommandRun.of("compare", file, file);
            if (run.exitCode() == ExitCode.DONE) {
                same++;
            } else if (run.exitCode() == ExitCode.SOME_FAILED) {
                assertThat(run.out()).as(file.toString()).startsWith("category");
                assertThat(run.errorLines()).as(file.toString()).isNotEmpty()
                        .allMatch(line -> line.startsWith(file + ": at ") || line.startsWith("... and"));
            } else {
                assertThat(run.errorLines()).singleElement().asString().startsWith(file + ": ").endsWith(".");
            }
        }
        assertThat(same).isGreaterThan(SampleFiles.COCO.isComplete() ? 50 : 15);
    }

    @Test
    void everyFileMergedWithItselfHasTheSameAnnotationsOrIsRefusedInOneSentence() throws IOException {
        int merged = 0;
        Path out = folder.resolve("merged.json");
        for (Path file : files()) {
            CommandRun run = CommandRun.of("merge", file, file, "-o", out);
            if (run.exitCode() == ExitCode.NOTHING_WRITTEN) {
                assertThat(run.errorLines()).singleElement().asString().startsWith(file + ": ").endsWith(".");
                continue;
            }
            merged++;
            assertThat(run.exitCode()).as(file.toString()).isIn(ExitCode.DONE, ExitCode.SOME_FAILED);
            CommandRun compared = CommandRun.of("compare", file, out);
            assertThat(compared.out()).as(file + compared.err()).isEqualTo(CommandRun.of("compare", file, file).out());
        }
        assertThat(merged).isGreaterThan(SampleFiles.COCO.isComplete() ? 50 : 15);
    }

    private static List<Path> files() throws IOException {
        return List.copyOf(SampleFiles.COCO.files(".json").values());
    }
}
