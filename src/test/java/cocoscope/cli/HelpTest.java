package cocoscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class HelpTest {
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|\\S+");

    @TempDir
    private Path folder;

    @BeforeEach
    void writeTheFilesOfTheExamples() throws IOException {
        MaskFile.writeDisks(folder.resolve("mask.jpg"), 255);
        MaskFile.writeLevels(folder.resolve("trimap.png"), 3, 0, 128, 255);
        MaskFile.writeWide(folder.resolve("street_instanceIds.png"), 3, 0, 24001, 26001);
        MaskFile.writeColors(folder.resolve("voc.png"), 3, 0, 0x800000, 0xE0E0C0);
        MaskFile.writeColors(folder.resolve("street_panoptic.png"), 2, 0x010000, 0);
        Files.writeString(folder.resolve("street_panoptic.json"), """
                {"images": [{"id": 1, "width": 2, "height": 1, "file_name": "street.jpg"}],
                 "annotations": [{"image_id": 1, "file_name": "street_panoptic.png",
                                  "segments_info": [{"id": 1, "category_id": 1, "area": 1, "bbox": [0, 0, 1, 1], "iscrowd": 0}]}],
                 "categories": [{"id": 1, "name": "road", "isthing": 0}]}""");
        for (String name : List.of("masks/a.png", "masks/b.png", "photos/a.jpg", "photos/b.jpg")) {
            Files.createDirectories(folder.resolve(name).getParent());
            MaskFile.writeDisks(folder.resolve(name), 100, 200);
        }
        Files.writeString(folder.resolve("work.cocoscope.json"), """
                {"format": "cocoscope project", "version": 1, "images": [{"picture": "photos/a.jpg", "mask": "masks/a.png"}]}
                """);
    }

    static Stream<String> examplesOfConvert() {
        return CommandRun.convert("--help").out().lines().map(String::strip).filter(line -> line.startsWith("cocoscope convert "));
    }

    @ParameterizedTest
    @MethodSource("examplesOfConvert")
    void everyExampleOfTheHelpWorks(String example) {
        CommandRun run = CommandRun.of(words(example).stream().skip(1).map(this::inFolder).toArray());

        assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.DONE);
        assertThat(run.out()).contains("image").doesNotContain(" 0 annotations");
    }

    static Stream<String> examplesOfPair() {
        return CommandRun.of("pair", "--help").out().lines().map(String::strip).filter(line -> line.startsWith("cocoscope pair ") && !line.contains("FILE"));
    }

    @ParameterizedTest
    @MethodSource("examplesOfPair")
    void everyExampleOfTheHelpOfPairWorks(String example) {
        CommandRun run = CommandRun.of(words(example).stream().skip(1).map(this::inFolder).toArray());

        assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.DONE);
        assertThat(run.out()).contains("2 paired.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"inspect mask.jpg", "inspect masks/ --json"})
    void everyExampleOfTheHelpOfInspectWorks(String example) {
        assertThat(CommandRun.of("inspect", "--help").out()).contains("cocoscope " + example);
        CommandRun run = CommandRun.of(words(example).stream().map(this::inFolder).toArray());

        assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.DONE);
        assertThat(run.out()).contains("JPEG".repeat(example.contains("jpg") ? 1 : 0), "levels");
    }

    @Test
    void theHelpHasExamples() {
        assertThat(examplesOfConvert()).hasSizeGreaterThanOrEqualTo(4);
        assertThat(CommandRun.of("--help").out()).contains("convert", "demo", "cocoscope convert masks/ -o dataset.json");
        assertThat(CommandRun.of("demo", "--help").out()).contains("cocoscope demo out/");
    }

    @Test
    void theHelpOfConvertNamesEveryOptionAndExitCode() {
        assertThat(CommandRun.convert("--help").out()).contains("-o,", "--per-image", "--append", "--existing", "--panoptic", "--label-maps", "--split", "--seed", "--split-list", "--images", "--pair", "--categories", "--recipe", "--save-recipe",
                "--jobs", "--threshold", "--band", "--otsu", "--invert", "--values", "--colors", "--background", "--instances",
                "--connectivity", "--min-area", "--segmentation", "--polygons", "--tolerance", "--shared-borders", "Exit codes: 0 all done, 1 some");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--help", "-h", "convert --help", "demo --help", "--version", "-V", "convert --version"})
    void helpAndVersionGoToStandardOutput(String arguments) {
        CommandRun run = CommandRun.of((Object[]) arguments.split(" "));

        assertThat(run.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(run.out()).isNotBlank();
        assertThat(run.err()).isEmpty();
    }

    @Test
    void theVersionIsThatOfTheBuild() {
        assertThat(CommandRun.of("--version").out().strip()).matches("cocoscope \\d+\\.\\d+\\.\\d+\\S*");
    }

    @Test
    void whatIsNoCommandIsAUsageError() {
        CommandRun run = CommandRun.of("masks.zip");

        assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(run.errorLines()).containsExactly("masks.zip: this is no command, and there is no such file or folder; check the name.",
                "See 'cocoscope --help'.");
        assertThat(CommandRun.of("demo").errorLines()).first().isEqualTo("Missing required parameter: 'FOLDER'.");
    }

    @Test
    void aCommandIsACommandAlsoWhereAFileHasItsName() {
        assertThat(CocoscopeCommand.isNamedFirst("convert")).isTrue();
        assertThat(CocoscopeCommand.isNamedFirst("demo", "out")).isTrue();
        assertThat(CocoscopeCommand.isNamedFirst("masks", "demo")).isFalse();
        assertThat(CocoscopeCommand.isNamedFirst()).isFalse();
    }

    private static List<String> words(String line) {
        return WORD.matcher(line).results().map(HelpTest::unquoted).toList();
    }

    private static String unquoted(MatchResult word) {
        return word.group(1) == null ? word.group() : word.group(1);
    }

    private String inFolder(String word) {
        return word.endsWith("/") || word.contains(".") && !word.contains("=") && !word.matches("[0-9.]+") ? folder.resolve(word).toString() : word;
    }
}
