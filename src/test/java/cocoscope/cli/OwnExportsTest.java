package cocoscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What the program writes has nothing for its linter to find, in every form and for every profile.
final class OwnExportsTest {
    private static final Path MASKS = Path.of("src/test/resources/masks");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"--profile coco", "--profile opencv", "--profile ultralytics", "--profile results", "--profile strict", "--polygons exact",
            "--polygons edges",
        "--polygons simplified", "--polygons opencv", "--segmentation rle", "--segmentation rle-counts", "--segmentation auto"})
    void exportsHaveNoFindings(String options) {
        for (String masks : List.of("shapes", "nuclei", "solar", "sea", "boxes", "underwater")) {
            Path out = folder.resolve(masks + ".json");
            List<Object> arguments = new ArrayList<>(List.of("convert", MASKS.resolve(masks), "-o", out));
            arguments.addAll(List.of(options.split(" ")));

            assertThat(CommandRun.of(arguments.toArray()).exitCode()).as(masks).isEqualTo(ExitCode.DONE);
            assertThat(CommandRun.of("lint", out).out()).as(masks).contains(": 0 errors, 0 warnings");
        }
    }

    @ParameterizedTest
    @CsvSource({"shapes", "nuclei"})
    void panopticExportsHaveNoFindings(String masks) {
        Path out = folder.resolve("panoptic.json");

        assertThat(CommandRun.of("convert", MASKS.resolve(masks), "--panoptic", out).exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(CommandRun.of("lint", out).out()).contains(" (panoptic): ", ": 0 errors, 0 warnings");
    }
}
