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
        CommandRun.convert(folder.resolve("masks"), "--images", folder.resolve("photos"), "-o", folder.resolve("dataset.json"),
                "--values", "100=1,200=2", "--instances", "category");
        String dataset = Files.readString(folder.resolve("dataset.json"));
        for (String name : List.of("other.json", "monday.json")) {
            Files.writeString(folder.resolve(name), dataset);
        }
        for (String shard : List.of("1", "2")) {
            CommandRun.convert(folder.resolve("masks"), "-o", folder.resolve("shard-" + shard + ".json"), "--shard", shard + "/2");
        }
        Files.writeString(folder.resolve("tuesday.json"), dataset.replace("a.jpg", "c.jpg").replace("b.jpg", "d.jpg"));
    }

    static Stream<String> commands() {
        return CocoscopeCommand.names().stream().filter(name -> !name.equals("help"));
    }

    static Stream<String> examples() {
        return commands().flatMap(HelpTest::examplesOf);
    }

    private static Stream<String> examplesOf(String command) {
        return CommandRun.of(command, "--help").out().lines().map(String::strip).dropWhile(line -> !line.startsWith("Example"))
                .filter(line -> line.startsWith("cocoscope "));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void everyCommandHasAnExample(String command) {
        assertThat(examplesOf(command)).isNotEmpty().allMatch(example -> example.startsWith("cocoscope " + command + " "));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void everyExampleOfTheHelpWorks(String example) {
        List<String> words = words(example);

        CommandRun run = CommandRun.of(words.stream().skip(1).map(this::inFolder).toArray());

        assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.DONE);
        assertThat(run.out()).doesNotContain(" 0 annotations").contains(switch (words.get(1)) {
            case "convert" -> "image";
            case "pair" -> "2 paired.";
            case "inspect" -> example.endsWith(".jpg") ? "JPEG" : "levels";
            case "lint" -> "errors";
            case "compare" -> "same";
            case "merge" -> example.contains("shard") ? "2 images, " : "4 images, 8 annotations, 2 categories";
            default -> "";
        });
    }

    @Test
    void theHelpHasExamples() {
        assertThat(examplesOf("convert")).hasSizeGreaterThanOrEqualTo(4);
        assertThat(CommandRun.of("--help").out()).contains("convert", "demo", "cocoscope convert masks/ -o dataset.json");
        assertThat(CommandRun.of("demo", "--help").out()).contains("cocoscope demo out/");
    }

    @Test
    void theHelpOfConvertNamesEveryOptionAndExitCode() {
        assertThat(CommandRun.convert("--help").out()).contains("-o,", "--per-image", "--append", "--existing", "--panoptic", "--yolo",
                "--label-maps", "--shard", "--split", "--seed", "--split-list", "--images", "--pair", "--categories", "--recipe", "--save-recipe",
                "--overwrite", "--strict", "--jobs", "--time-limit", "--max-pixels", "--max-labels",
                "--threshold", "--band", "--otsu", "--invert", "--values", "--colors", "--background", "--instances",
                "--connectivity", "--min-area", "--segmentation", "--polygons", "--tolerance", "--shared-borders",
                "Exit codes: 0 done, 1 some");
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
        assertThat(run.errorLines()).containsExactly("masks.zip: there is no such command, file or folder; check the name.",
                "See 'cocoscope --help'.");
        assertThat(CommandRun.of("demo").errorLines()).first().isEqualTo("Missing required parameter: 'FOLDER'.");
    }

    @Test
    void onlyTheCommandThatIsCalledIsMade() {
        assertThat(CocoscopeCommand.commandLine((_, _, _) -> ExitCode.DONE, "lint", "convert").getSubcommands()).containsOnlyKeys("lint");
        assertThat(CocoscopeCommand.commandLine((_, _, _) -> ExitCode.DONE, "--version").getSubcommands()).isEmpty();
        assertThat(CocoscopeCommand.commandLine((_, _, _) -> ExitCode.DONE, "--help").getSubcommands())
                .containsOnlyKeys(CocoscopeCommand.names());
    }

    private static List<String> words(String line) {
        return WORD.matcher(line).results().map(HelpTest::unquoted).toList();
    }

    private static String unquoted(MatchResult word) {
        return word.group(1) == null ? word.group() : word.group(1);
    }

    private String inFolder(String word) {
        return word.endsWith("/") || word.contains(".") && !word.contains("=") && !word.matches("[0-9.]+") ? folder.resolve(word).toString()
                : word;
    }
}
