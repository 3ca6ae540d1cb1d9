package cocoscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

final class LintCommandTest {
    private static final String SOUND = """
            {"images": [{"id": 1, "file_name": "a.png", "width": 10, "height": 8}],
             "categories": [{"id": 1, "name": "cell", "supercategory": ""}],
             "annotations": [{"id": 1, "image_id": 1, "category_id": 1, "iscrowd": 0, "bbox": [1, 3, 3, 3], "area": 9,
              "note": "kept  as it is", "segmentation": [[1, 3, 4, 3, 4, 6, 1, 6]]}]}
            """;

    @TempDir
    private Path folder;

    @Test
    void aSoundFileHasNoFindings() throws IOException {
        CommandRun run = CommandRun.of("lint", write(SOUND));

        assertThat(run.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(run.out().lines()).singleElement().asString().contains("1 image, 1 annotation, 1 category: 0 errors, 0 warnings");
        assertThat(run.err()).isEmpty();
    }

    @Test
    void exactPolygonsThatReachOutsideTheBoxOfTheirPixelsHaveNoFindings() {
        Path converted = folder.resolve("converted.json");
        CommandRun.convert(Path.of("src/test/resources/panoptic/panoptic_examples/000000142238.png"), "-o", converted);

        assertThat(CommandRun.of("lint", converted).out()).contains("0 errors, 0 warnings");
    }

    @Test
    void warningsAloneAreNoFailure() throws IOException {
        CommandRun run = CommandRun.of("lint", write(SOUND.replace("\"area\": 9", "\"area\": 5000")));

        assertThat(run.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(run.out()).contains("warning", "$.annotations[0].area", "(id 1)", "0 errors, 1 warning");
    }

    @Test
    void anErrorIsNamedWithItsPlaceAndId() throws IOException {
        CommandRun run = CommandRun.of("lint", write(SOUND.replace("\"image_id\": 1", "\"image_id\": 7")));

        assertThat(run.exitCode()).isEqualTo(ExitCode.SOME_FAILED);
        assertThat(run.out()).contains("error", "$.annotations[0].image_id", "(id 1)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"no JSON", "[1, 2]", "{\"images\": 7}"})
    void whatIsNoCocoFileIsOneSentence(String text) throws IOException {
        Path file = write(text);

        CommandRun run = CommandRun.of("lint", file);

        assertThat(run.exitCode()).isEqualTo(ExitCode.NOTHING_WRITTEN);
        assertThat(run.out() + run.err()).contains(file.toString()).doesNotContain("Exception", "\tat ");
    }

    @Test
    void theRepairedFileDiffersInWhatIsListedOnly() throws IOException {
        Path file = write(SOUND.replace("\"iscrowd\": 0", "\"iscrowd\": false"));
        Path fixed = folder.resolve("fixed.json");

        CommandRun run = CommandRun.of("lint", file, "--fix", fixed);

        assertThat(run.out()).contains("$.annotations[0].iscrowd", "1 can be repaired");
        assertThat(fixed).hasContent(SOUND);
        assertThat(CommandRun.of("lint", fixed).exitCode()).isEqualTo(ExitCode.DONE);
    }

    @Test
    void findingsForProgramsAreJson() throws IOException {
        CommandRun run = CommandRun.of("lint", write(SOUND.replace("\"image_id\": 1", "\"image_id\": 7")), "--json");

        JsonNode json = JsonMapper.builder().build().readTree(run.out());
        assertThat(json.toString()).contains("$.annotations[0].image_id", "image_unknown");
        assertThat(run.exitCode()).isEqualTo(ExitCode.SOME_FAILED);
    }

    @Test
    void imagesAreLookedForInTheirFolder() throws IOException {
        Path images = Files.createDirectories(folder.resolve("photos"));
        MaskFile.writeDisks(images.resolve("a.png"), 255);

        CommandRun run = CommandRun.of("lint", write(SOUND), "--images", images);

        assertThat(run.out()).contains("$.images[0]", "10 x 8", "100 x 100");
    }

    @Test
    void wrongUsageIsTold() throws IOException {
        assertThat(CommandRun.of("lint").exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(CommandRun.of("lint", write(SOUND), "--images", folder.resolve("none")).errorLines()).first().asString()
                .isEqualTo(folder.resolve("none") + ": there is no such folder; check the name.");
        assertThat(CommandRun.of("lint", write(SOUND), "--mend").exitCode()).isEqualTo(ExitCode.USAGE);
    }

    @Test
    void whatCannotBeReadOrWrittenLeavesTheOldFile() throws IOException {
        Path out = Files.writeString(folder.resolve("out.json"), "as it was");

        assertThat(CommandRun.of("lint", write("{\"images\": [}"), "--fix", out).exitCode()).isEqualTo(ExitCode.NOTHING_WRITTEN);
        assertThat(out).hasContent("as it was");
        CommandRun run = CommandRun.of("lint", write(SOUND), "--fix", folder.resolve("none/out.json"));
        assertThat(run.exitCode()).isEqualTo(ExitCode.NOTHING_WRITTEN);
        assertThat(run.err()).contains("none does not exist; create it");
        assertThat(run.out()).as("findings of work that is lost").isEmpty();
    }

    private Path write(String text) throws IOException {
        return Files.writeString(folder.resolve("dataset.json"), text);
    }
}
