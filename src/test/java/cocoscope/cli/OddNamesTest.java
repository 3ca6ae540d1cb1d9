package cocoscope.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import cocoscope.coco.DatasetReader;
import cocoscope.files.FileNames;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Names that hold control characters, or that some disks take for one, harm neither what is said nor what is written.
final class OddNamesTest {
    private static final String ODD = "a\n\u001b[31mb";
    private static final String SHOWN = "a\\n\\u001b[31mb";

    @TempDir
    private Path folder;

    private Path masks;

    @BeforeEach
    void makeAFolderOfMasks() throws IOException {
        masks = Files.createDirectories(folder.resolve("masks"));
    }

    @Test
    void aMessageAboutAFileIsOneLineInTheErrorsAndInTheLog() throws Exception {
        assumeTrue(File.separatorChar == '/');
        Files.writeString(masks.resolve(ODD + ".png"), "no image");
        Path log = folder.resolve("log.txt");

        CommandRun run = CommandRun.convert(masks, "-o", folder.resolve("out.json"), "--log", log);

        assertThat(run.errorLines()).hasSize(1).first().asString().startsWith(masks + "/" + SHOWN + ".png: this is not an image");
        assertThat(Files.readAllLines(log)).hasSize(1).first().asString().contains(SHOWN);
    }

    @Test
    void aRowOfATableIsOneLine() {
        assumeTrue(File.separatorChar == '/');
        MaskFile.writeDisks(masks.resolve(ODD + "_mask.png"), 255);
        MaskFile.writeDisks(masks.resolve(ODD + ".jpg"), 255);

        CommandRun pairs = CommandRun.of("pair", masks);
        CommandRun inspected = CommandRun.of("inspect", masks);

        assertThat(pairs.out().lines()).hasSize(2).first().asString().contains(SHOWN + ".jpg", SHOWN + "_mask.png");
        assertThat(pairs.out() + inspected.out()).doesNotContain("\u001b");
        assertThat(inspected.out().lines()).filteredOn(line -> !line.startsWith("  ")).hasSize(2);
    }

    @Test
    void anUnknownWordIsToldOnOneLine() {
        CommandRun run = CommandRun.of("conv\u001b[2J\nert");

        assertThat(run.errorLines().getFirst()).startsWith("conv\\u001b[2J\\nert: there is no such command");
    }

    @Test
    void theNameOfACategoryStaysOneEntryOfEachOutput() throws Exception {
        MaskFile.writeDisks(masks.resolve("a.png"), 255);
        Path json = folder.resolve("out.json");
        Path yolo = folder.resolve("yolo");

        CommandRun run = CommandRun.convert(masks, "-o", json, "--yolo", yolo, "--threshold", "128", "--category", ODD);

        assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.DONE);
        assertThat(DatasetReader.read(json).categories().getFirst().name()).isEqualTo(ODD);
        assertThat(Files.readAllLines(yolo.resolve("data.yaml"))).containsOnlyOnce("  0: \"a\\u000a\\u001b[31mb\"").hasSize(5);
        assertThat(run.out() + run.err()).doesNotContain("\u001b");
    }

    /// In each form that writes a file per image.
    @Test
    void imagesWhoseNamesSomeDisksTakeForOneDoNotOverwriteEachOther() throws Exception {
        List<String> names = List.of("Cell.png", "cell.png", "caf\u00e9.png", "cafe\u0301.png");
        names.forEach(name -> MaskFile.writeDisks(masks.resolve(name), 255));
        assumeTrue(files(masks) == names.size());

        CommandRun each = CommandRun.convert(masks, "--per-image", folder.resolve("each"));
        CommandRun maps = CommandRun.convert(masks, "--label-maps", folder.resolve("maps"));
        CommandRun panoptic = CommandRun.convert(masks, "--panoptic", folder.resolve("panoptic.json"));
        CommandRun yolo = CommandRun.convert(masks, "--yolo", folder.resolve("yolo"));

        assertApart(each, folder.resolve("each"), names.size());
        assertApart(maps, folder.resolve("maps"), names.size());
        assertApart(panoptic, folder.resolve("panoptic"), names.size());
        assertThat(yolo.exitCode()).isEqualTo(ExitCode.NOTHING_WRITTEN);
        assertThat(yolo.err()).contains("whose names without extensions are the same on some disks");
        assertThat(folder.resolve("yolo")).doesNotExist();
    }

    private static void assertApart(CommandRun run, Path written, int images) throws IOException {
        assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.DONE);
        try (Stream<Path> files = Files.list(written)) {
            assertThat(files.map(file -> FileNames.oneOnSomeDisks(file.getFileName().toString())).distinct()).hasSize(images);
        }
    }

    private static int files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return (int) files.count();
        }
    }
}
