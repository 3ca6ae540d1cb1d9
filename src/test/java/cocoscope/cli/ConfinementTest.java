package cocoscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.junit.jupiter.params.provider.FieldSource;

/// Whatever a file of a stranger names, nothing outside the chosen folder is written to or read.
final class ConfinementTest {
    static final List<String> NAMES = List.of("../stolen", "a/../../stolen", "/tmp/cocoscope-confinement/stolen", "..\\\\stolen",
            "C:\\\\stolen", "\\\\\\\\server\\\\share\\\\stolen", "file:///tmp/cocoscope-confinement/stolen", "stolen\\u0000");

    @TempDir
    private Path home;
    private Path out;
    private Path project;

    @BeforeEach
    void aMaskAndAPlaceToWriteTo() throws IOException {
        out = Files.createDirectories(home.resolve("place/out"));
        MaskFile.write(home.resolve("mask.png"), "zz.", "zz.");
        project = home.resolve("work.cocoscope.json");
    }

    @ParameterizedTest
    @FieldSource("NAMES")
    void aProjectLeadsNoExportOutOfItsFolder(String name) throws IOException {
        Files.writeString(project, """
                {"format": "cocoscope project", "version": 1,
                 "images": [{"mask": "mask.png", "file_name": "%s.png"}]}""".formatted(name));
        TreeSet<String> before = files();

        for (List<Object> target : List.<List<Object>>of(List.of("--per-image", out), List.of("--label-maps", out), List.of("--yolo", out),
                List.of("--panoptic", out.resolve("data.json")))) {
            CommandRun run = CommandRun.convert(Stream.concat(Stream.of(project), target.stream()).toArray());

            assertThat(run.exitCode()).as("%s %s", target, run.err()).isEqualTo(ExitCode.NOTHING_WRITTEN);
            assertThat(run.errorLines()).as(target.toString()).singleElement().asString()
                    .contains("points outside this folder; rename the image.");
            assertThat(files()).as(target.toString()).isEqualTo(before);
        }
    }

    @ParameterizedTest
    @FieldSource("NAMES")
    void aPanopticFileReadsNoMaskOutsideItsFolders(String name) throws IOException {
        Path json = home.resolve("place/panoptic.json");
        Files.createDirectories(home.resolve("place/panoptic"));
        MaskFile.writeColors(home.resolve("place/stolen.png"), 1, 0x010000);
        Files.writeString(json, """
                {"images": [{"id": 1, "file_name": "a.jpg", "width": 1, "height": 1}],
                 "annotations": [{"image_id": 1, "file_name": "%s.png", "segments_info": [
                   {"id": 1, "category_id": 1, "area": 1, "bbox": [0, 0, 1, 1], "iscrowd": 0}]}],
                 "categories": [{"id": 1, "name": "a", "supercategory": "", "isthing": 1}]}""".formatted(name));

        CommandRun run = CommandRun.convert(json, home.resolve("place/panoptic"), "-o", out.resolve("data.json"));

        assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.NOTHING_WRITTEN);
        assertThat(run.err()).contains("is not in");
        assertThat(out.resolve("data.json")).doesNotExist();
    }

    @ParameterizedTest
    @FieldSource("NAMES")
    void lintLooksAtNoImageOutsideTheFolderOfImages(String name) throws IOException {
        MaskFile.writeColors(home.resolve("place/stolen.png"), 1, 0x010000);
        Path json = Files.writeString(home.resolve("data.json"), """
                {"images": [{"id": 1, "file_name": "%s.png", "width": 7, "height": 7}], "annotations": [], "categories": []}""".formatted(name));

        CommandRun run = CommandRun.of("lint", json, "--images", out);

        assertThat(run.out() + run.err()).doesNotContain("1 x 1", "1 × 1", "has 1 by 1");
        assertThat(run.err()).doesNotContain("Internal error");
    }

    @Test
    void anImageThatIsALinkToElsewhereIsNotWrittenThrough() throws IOException {
        Path precious = Files.writeString(home.resolve("precious.txt"), "precious");
        Files.createSymbolicLink(out.resolve("a.json"), precious);
        Files.writeString(project, """
                {"format": "cocoscope project", "version": 1, "images": [{"mask": "mask.png", "file_name": "a.png"}]}""");

        CommandRun run = CommandRun.convert(project, "--per-image", out);

        assertThat(run.exitCode()).isEqualTo(ExitCode.NOTHING_WRITTEN);
        assertThat(precious).hasContent("precious");
    }

    private TreeSet<String> files() throws IOException {
        try (Stream<Path> all = Files.walk(home)) {
            return new TreeSet<>(all.map(Path::toString).toList());
        }
    }
}
