package cocoscope.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// COCO files of many programs, sound and malformed, compared and merged.
final class ToolExportsTest {
    private static final Path FILES = Path.of("../shared/data/coco");

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
                assertThat(run.errorLines()).as(file.toString()).isNotEmpty().allMatch(line -> line.startsWith(file + ": at ") || line.startsWith("... and"));
            } else {
                assertThat(run.errorLines()).singleElement().asString().startsWith(file + ": ").endsWith(".");
            }
        }
        assertThat(same).isGreaterThan(50);
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
        assertThat(merged).isGreaterThan(50);
    }

    private static List<Path> files() throws IOException {
        assumeThat(FILES).exists();
        try (Stream<Path> files = Files.walk(FILES)) {
            return files.filter(path -> path.toString().toLowerCase(Locale.ROOT).endsWith(".json")).sorted().toList();
        }
    }
}
