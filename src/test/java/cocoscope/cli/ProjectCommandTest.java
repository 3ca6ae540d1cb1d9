package cocoscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import cocoscope.coco.Category;
import cocoscope.coco.Dataset;
import cocoscope.coco.DatasetReader;
import cocoscope.coco.ImageEntry;
import cocoscope.coco.UnreadableJsonException;
import cocoscope.convert.Recipe;
import cocoscope.files.UnwritableFileException;
import cocoscope.mask.rule.LabelRule;
import cocoscope.project.Project;
import cocoscope.project.ProjectExport;
import cocoscope.project.ProjectFile;
import cocoscope.project.ProjectImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ProjectCommandTest {
    private static final Recipe RECIPE = Recipe.DEFAULT.withRule(new LabelRule.Band(1, 255, false, "leaf"));

    @TempDir
    private Path folder;

    @BeforeEach
    void writeTwoMasks() throws IOException {
        Files.createDirectory(folder.resolve("masks"));
        MaskFile.write(folder.resolve("masks/a.png"), "zz.", "zz.");
        MaskFile.write(folder.resolve("masks/b.png"), "aa.", "..z");
    }

    @Test
    void eachImageIsConvertedByItsOwnRecipeOrThatOfAll() throws Exception {
        Dataset dataset = convert(project(RECIPE.withRule(new LabelRule.Band(20, 255, false, "stem"))));

        assertThat(dataset.images()).extracting(ImageEntry::fileName).containsExactly("a.png", "b.png");
        assertThat(dataset.categories()).containsExactly(new Category(7, "leaf", "plant"), new Category(8, "stem", ""));
        assertThat(dataset.annotations()).extracting(annotation -> annotation.categoryId()).containsExactly(7, 8);
    }

    @Test
    void optionsComeBeforeEveryRecipeOfTheProject() throws Exception {
        Dataset dataset = convert(project(RECIPE.withInstances(Recipe.Instances.CATEGORY)), "--threshold", 26, "--category", "leaf");

        assertThat(dataset.annotations()).extracting(annotation -> annotation.area()).containsExactly(4L, 1L);
    }

    @Test
    void aProjectGoesAlone() throws UnwritableFileException {
        Path file = write(project(RECIPE));

        assertThat(CommandRun.convert(file, folder.resolve("masks"), "-o", folder.resolve("out.json")).exitCode())
                .isEqualTo(ExitCode.USAGE);
        assertThat(CommandRun.convert(file, "--images", folder, "-o", folder.resolve("out.json")).err())
                .contains("A project contains its images");
        assertThat(CommandRun.convert(file, "-o", file).err()).contains("would be overwritten");
    }

    @Test
    void aBrokenProjectWritesNothing() throws IOException {
        Path file = Files.writeString(folder.resolve("work.cocoscope.json"), "{\"images\": [], \"annotations\": []}");

        CommandRun run = CommandRun.convert(file, "-o", folder.resolve("out.json"));

        assertThat(run.exitCode()).isEqualTo(ExitCode.NOTHING_WRITTEN);
        assertThat(run.errorLines()).singleElement().asString().contains("this is a COCO file, not a project");
        assertThat(folder.resolve("out.json")).doesNotExist();
    }

    @Test
    void aFileThatMovedIsNamedAndTheOthersAreWritten() throws IOException, UnwritableFileException {
        Path file = write(project(RECIPE));
        Files.delete(folder.resolve("masks/a.png"));

        CommandRun run = CommandRun.convert(file, "-o", folder.resolve("out.json"));

        assertThat(run.exitCode()).isEqualTo(ExitCode.SOME_FAILED);
        assertThat(run.errorLines()).singleElement().asString().startsWith(folder.resolve("masks/a.png").toString());
    }

    private Project project(Recipe ownRecipeOfB) {
        return new Project(List.of(image("masks/a.png"), image("masks/b.png").withRecipe(Optional.of(ownRecipeOfB))),
                RECIPE, List.of(new Category(7, "leaf", "plant")), ProjectExport.DEFAULT);
    }

    private ProjectImage image(String mask) {
        return ProjectImage.of(Optional.empty(), Optional.of(folder.resolve(mask)));
    }

    private Path write(Project project) throws UnwritableFileException {
        Path file = folder.resolve("work.cocoscope.json");
        new ProjectFile(project).write(file);
        return file;
    }

    private Dataset convert(Project project, Object... options) throws UnwritableFileException, UnreadableJsonException {
        Path out = folder.resolve("out.json");
        CommandRun run = CommandRun.convert(Stream.concat(
                Stream.of(write(project), "-o", out), Arrays.stream(options)).toArray());
        assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.DONE);
        return DatasetReader.read(out);
    }
}
