package cocoscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import cocoscope.coco.DatasetReader;
import cocoscope.coco.Segmentation.Outline;
import cocoscope.coco.UnreadableJsonException;
import cocoscope.geometry.Polygon;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SimplificationOptionsTest {
    private static final String[] STAIRS = {
        "a.......",
        "aa......",
        "aaab....",
        "aaabbb..",
        "aaabbbbb"};

    @TempDir
    private Path folder;

    @Test
    void simplifiedPolygonsHaveFewerVertices() throws UnreadableJsonException {
        assertThat(vertices("--polygons", "simplified")).isLessThan(vertices("--polygons", "edges"));
        assertThat(vertices("--polygons", "simplified", "--min-iou", 0.7))
                .isLessThanOrEqualTo(vertices("--polygons", "simplified", "--min-iou", 1));
    }

    @Test
    void regionsWithSharedBordersAreWrittenToo() throws UnreadableJsonException {
        assertThat(vertices("--polygons", "simplified", "--shared-borders", "--tolerance", 0)).isLessThan(vertices("--polygons", "edges"));
    }

    @Test
    void aFloorAloneAllowsAnyToleranceAndTheRecipeFileSaysSo() throws IOException {
        Path recipe = folder.resolve("recipe.json");

        assertThat(run("--polygons", "simplified", "--min-iou", 0.9, "--save-recipe", recipe).exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(Files.readString(recipe)).contains("\"tolerance\" : \"any\"");
        assertThat(run("--recipe", recipe, "--save-recipe", folder.resolve("again.json")).exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(folder.resolve("again.json")).hasSameTextualContentAs(recipe);
        assertThat(run("--polygons", "simplified", "--save-recipe", recipe).exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(Files.readString(recipe)).contains("\"tolerance\" : 1.0");
    }

    @ParameterizedTest
    @CsvSource({
        "--tolerance=2, --tolerance needs --polygons simplified.",
        "--polygons=edges --shared-borders, --shared-borders needs --polygons exact or simplified.",
        "--polygons=simplified --tolerance=-1, --tolerance must be 0 or more.",
        "--polygons=simplified --tolerance=NaN, --tolerance must be 0 or more."})
    void whatDoesNotGoTogetherIsAUsageError(String options, String sentence) {
        CommandRun run = run((Object[]) options.split(" "));

        assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(run.errorLines()).first().isEqualTo(sentence);
        assertThat(folder.resolve("out.json")).doesNotExist();
    }

    private CommandRun run(Object... options) {
        Path mask = MaskFile.write(folder.resolve("mask.png"), STAIRS);
        return CommandRun.convert(Stream.concat(Stream.of(mask, "-o", folder.resolve("out.json"), "--values", "1=a,2=b"),
                Stream.of(options)).toArray());
    }

    private int vertices(Object... options) throws UnreadableJsonException {
        CommandRun run = run(options);
        assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.DONE);
        return DatasetReader.read(folder.resolve("out.json")).annotations().stream()
                .map(annotation -> ((Outline) annotation.segmentation()).polygon()).mapToInt(Polygon::vertices).sum();
    }
}
