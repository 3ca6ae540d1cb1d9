package cocoscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import cocoscope.coco.Category;
import cocoscope.coco.Dataset;
import cocoscope.coco.DatasetReader;
import cocoscope.coco.ImageEntry;
import cocoscope.coco.UnreadableJsonException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PairCommandTest {
    @TempDir
    private Path folder;

    @Test
    void theTableNamesPairsAndTheirCategories() throws IOException {
        write("photos/1001.jpg", 2, 1);
        write("masks/1001_circle_0.png", 2, 1);
        write("masks/1001_mask.png", 2, 1);

        CommandRun run = CommandRun.of("pair", folder);

        assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.DONE);
        assertThat(run.out().lines()).containsExactly(
                "paired  photos/1001.jpg  masks/1001_circle_0.png  circle",
                "paired  photos/1001.jpg  masks/1001_mask.png      -",
                "2 paired.");
    }

    @Test
    void whatIsAloneOfAnotherSizeAmbiguousOrJunkIsARowAndStopsNothing() throws IOException {
        write("images/a.jpg", 8, 8);
        write("masks/a.png", 8, 7);
        write("images/b.jpg", 8, 8);
        write("masks/b.png", 4, 4);
        write("images/c.jpg", 8, 8);
        write("masks/d.png", 8, 8);
        write("images/e.jpg", 8, 8);
        write("images/e.bmp", 8, 8);
        write("masks/e.png", 8, 8);
        write("images/h.jpg", 8, 8);
        write("masks/h.png", 80, 8);
        write("images/f.jpg", 8, 8);
        write("masks/f.png", 8, 8);
        Files.writeString(folder.resolve("masks/g.png"), "no image");
        Files.writeString(folder.resolve("images/Thumbs.db"), "");
        Files.writeString(folder.resolve("images/notes.txt"), "");

        CommandRun run = CommandRun.of("pair", folder);

        assertThat(run.exitCode()).isEqualTo(ExitCode.SOME_FAILED);
        assertThat(rowOf(run, "masks/a.png")).startsWith("off by pixels")
                .contains("8 x 8", "8 x 7", "crop or extend the mask with --fit crop");
        assertThat(rowOf(run, "masks/b.png")).startsWith("of another scale").contains("scale the mask without smoothing with --fit scale");
        assertThat(rowOf(run, "masks/h.png")).startsWith("of two sizes").contains("check that they belong together");
        assertThat(rowOf(run, "images/c.jpg")).startsWith("without mask");
        assertThat(rowOf(run, "masks/d.png")).startsWith("without picture");
        assertThat(rowOf(run, "masks/e.png")).startsWith("ambiguous");
        assertThat(rowOf(run, "masks/f.png")).startsWith("paired ");
        assertThat(rowOf(run, "masks/g.png")).startsWith("junk").contains("not an image");
        assertThat(rowOf(run, "images/Thumbs.db")).startsWith("junk");
        assertThat(run.out()).doesNotContain("notes.txt").contains("1 paired, ");
    }

    @Test
    void withoutAPairThereIsNothing() throws IOException {
        write("masks/1.png", 2, 1);

        assertThat(CommandRun.of("pair", folder).exitCode()).isEqualTo(ExitCode.NOTHING_WRITTEN);
        assertThat(CommandRun.of("pair", folder.resolve("none")).errorLines()).containsExactly(
                folder.resolve("none") + ": there is no such file or folder; check the name.");
    }

    @Test
    void convertPairsTheFilesOfOneFolderAndTakesCategoriesFromTheirNames() throws Exception {
        write("shapes/1001.jpg", 2, 1);
        write("annotations/1001_circle_0.png", 2, 1);
        write("annotations/1001_square_1.png", 2, 1);

        Dataset dataset = dataset("--pair", "auto");

        assertThat(dataset.images()).containsExactly(new ImageEntry(1, 2, 1, "shapes/1001.jpg"));
        assertThat(dataset.categories()).containsExactly(new Category(1, "circle", ""), new Category(2, "square", ""));
        assertThat(dataset.annotations()).hasSize(2);
        assertThat(dataset("--pair", "auto", "--otsu").categories()).isEqualTo(dataset.categories());
        assertThat(dataset("--pair", "auto", "--otsu", "--category", "cell").categories()).containsExactly(new Category(1, "cell", ""));
    }

    @Test
    void convertPairsByASuffixOrAPattern() throws Exception {
        write("a.png", 2, 1);
        write("a_truth.png", 2, 1);
        write("t7_cat.png", 2, 1);
        write("7.png", 2, 1);

        assertThat(dataset("--pair", "suffix:_truth").images()).extracting(ImageEntry::fileName).containsExactly("a.png");
        assertThat(dataset("--pair", "regex:t(\\d)_(?<category>\\w+)").categories()).containsExactly(new Category(1, "cat", ""));
    }

    @Test
    void masksWithoutAPictureAreNamedAndTheRestIsConverted() throws Exception {
        write("images/1.png", 2, 1);
        write("masks/1.png", 2, 1);
        write("masks/2.png", 2, 1);

        CommandRun run = CommandRun.convert(folder, "-o", json(), "--pair", "auto");

        assertThat(run.exitCode()).isEqualTo(ExitCode.SOME_FAILED);
        assertThat(run.errorLines()).containsExactly(folder.resolve("masks/2.png")
                + ": no matching picture; give both files the same name or choose another --pair.");
    }

    @Test
    void oneExampleGivesTheRuleForAll() throws IOException {
        write("p/1.png", 2, 1);
        write("p/2.png", 2, 1);
        write("q/1.png", 2, 1);
        write("q/2.png", 2, 1);

        CommandRun run = CommandRun.of("pair", folder, "--like", folder.resolve("p/1.png"), folder.resolve("q/1.png"));

        assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.DONE);
        assertThat(run.out().lines()).startsWith("--pair \"folder:p=q\"").endsWith("2 paired.");
        CommandRun wrong = CommandRun.of("pair", folder, "--like", folder.resolve("p/1.png"), folder.resolve("p/none.png"));
        assertThat(wrong.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(wrong.err()).contains("No rule pairs ").contains("none.png");
    }

    @Test
    void aWordThatIsNoRuleIsAUsageError() {
        assertThat(CommandRun.of("pair", folder, "--pair", "regex:abc").exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(CommandRun.convert(folder, "-o", json(), "--pair", "all").err()).contains("'all' is not auto, stem");
    }

    private Dataset dataset(Object... options) throws UnreadableJsonException {
        CommandRun run = CommandRun.convert(Stream.concat(Stream.of(folder, "-o", json()), Stream.of(options)).toArray());
        assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.DONE);
        return DatasetReader.read(json());
    }

    private Path json() {
        return folder.resolve("out.json");
    }

    private static String rowOf(CommandRun run, String file) {
        return run.out().lines().filter(line -> line.contains(file.replace('/', java.io.File.separatorChar))).findFirst().orElse("");
    }

    private void write(String name, int width, int height) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        int[] levels = new int[width * height];
        levels[0] = 255;
        MaskFile.writeLevels(file, width, levels);
    }
}
