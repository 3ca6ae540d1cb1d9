package cocoscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import cocoscope.coco.Category;
import cocoscope.coco.Dataset;
import cocoscope.coco.DatasetReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Tables of classes name the values and colors of masks.
final class ClassTableOptionTest {
    @TempDir
    private Path folder;

    @Test
    void aLabelMapNamesColorsAndWhatNoMaskHasIsSaid() throws Exception {
        MaskFile.writeColors(mask(), 4, 0, 0x302070, 0x302070, 0xB02070);

        CommandRun run = convert("labelmap.txt",
                "# label:color_rgb:parts:actions\nbackground:0,0,0::\nCat:48,32,112::\nDog:176,32,112::\nlamp:255,0,0::\n");

        assertThat(areas()).isEqualTo(Map.of("Cat", 2L, "Dog", 1L));
        assertThat(run.out()).contains("Categories that occur in no mask: lamp.");
    }

    @Test
    void aTableOfValuesNamesThemWithTheirIds() throws Exception {
        MaskFile.writeLevels(mask(), 6, 0, 0, 5, 5, 9, 7);

        CommandRun run = convert("_classes.csv", "Pixel Value, Class\n 0, background\n 5, cat\n 9, dog\n");

        assertThat(areas()).isEqualTo(Map.of("cat", 2L, "dog", 1L));
        assertThat(dataset().categories()).extracting(Category::id).containsExactly(5, 9);
        assertThat(run.err()).contains("7 (1 pixel)");
    }

    @Test
    void linesOfAListAreTheValuesFromOneOrFromTheBackground() throws Exception {
        MaskFile.writeLevels(mask(), 6, 0, 0, 1, 1, 2, 0);

        convert("names.txt", "cat\ndog\n");
        assertThat(areas()).isEqualTo(Map.of("cat", 2L, "dog", 1L));
        convert("names.txt", "background\ncat\ndog\n");
        assertThat(areas()).isEqualTo(Map.of("cat", 2L, "dog", 1L));
    }

    @Test
    void oneNameIsThatOfTheOnlyObject() throws Exception {
        MaskFile.writeLevels(mask(), 4, 0, 0, 255, 255);

        convert("names.txt", "blast\n");
        assertThat(areas()).isEqualTo(Map.of("blast", 2L));
    }

    @Test
    void aListWhoseLinesAreNoValuesOfTheMaskIsSaidToBeUnused() throws Exception {
        MaskFile.writeLevels(mask(), 4, 0, 0, 100, 200);

        CommandRun run = convert("names.txt", "cat\ndog\n");
        assertThat(run.out()).contains("Categories that occur in no mask: cat, dog.",
                "Categories missing in the file of --categories: value_100, value_200.");
    }

    @Test
    void aRuleOfAPersonComesFirst() throws Exception {
        MaskFile.writeLevels(mask(), 4, 0, 1, 100, 200);

        convert("names.txt", "cat\ndog\n", "--values", "100=2,200=1");
        assertThat(areas()).isEqualTo(Map.of("cat", 1L, "dog", 1L));
    }

    @Test
    void whatIsNoTableStopsTheRun() throws Exception {
        MaskFile.writeLevels(mask(), 4, 0, 1, 2, 2);

        CommandRun run = convert("sizes.csv", "width;height\n96;64\n");
        assertThat(run.exitCode()).isEqualTo(ExitCode.NOTHING_WRITTEN);
        assertThat(run.err()).contains("sizes.csv: it has no column \"name\"");
    }

    private CommandRun convert(String name, String table, Object... options) throws Exception {
        Path file = Files.writeString(folder.resolve(name), table);
        Object[] all = new Object[options.length + 6];
        System.arraycopy(new Object[] {"convert", folder.resolve("masks"), "-o", folder.resolve("out.json"), "--categories", file}, 0, all,
                0, 6);
        System.arraycopy(options, 0, all, 6, options.length);
        return CommandRun.of(all);
    }

    private Path mask() throws Exception {
        return Files.createDirectories(folder.resolve("masks")).resolve("a.png");
    }

    private Dataset dataset() throws Exception {
        return DatasetReader.read(folder.resolve("out.json"));
    }

    private Map<String, Long> areas() throws Exception {
        Dataset dataset = dataset();
        Map<Integer, String> names = dataset.categories().stream().collect(Collectors.toMap(Category::id, Category::name));
        Map<String, Long> areas = new TreeMap<>();
        dataset.annotations().forEach(annotation -> areas.merge(names.getOrDefault(annotation.categoryId(), ""), annotation.area(),
                Long::sum));
        return areas;
    }
}
