package cocoscope.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cocoscope.coco.Category;
import cocoscope.coco.Profile;
import cocoscope.coco.UnreadableJsonException;
import cocoscope.convert.Recipe;
import cocoscope.export.ExportForm;
import cocoscope.export.SplitSettings;
import cocoscope.files.UnwritableFileException;
import cocoscope.mask.rule.LabelRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ProjectFileTest {
    private static final String HEAD = "{\"format\": \"cocoscope project\", \"version\": 1, ";

    @TempDir
    private Path folder = Path.of("");

    @Test
    void aWrittenProjectIsReadBackAndWrittenWithTheSameBytes() throws UnwritableFileException, UnreadableJsonException {
        ProjectFile file = new ProjectFile(project(), Optional.of(folder.resolve("../other.cocoscope.json").normalize()));
        Path first = folder.resolve("a.cocoscope.json");
        Path second = folder.resolve("b.cocoscope.json");
        file.write(first);

        assertThat(ProjectFile.read(first)).isEqualTo(file);
        ProjectFile.read(first).write(second);
        assertThat(second).hasSameBinaryContentAs(first);
    }

    @Test
    void pathsAreRelativeWithForwardSlashes() throws UnwritableFileException, IOException {
        new ProjectFile(project()).write(folder.resolve("work").resolveSibling("a.cocoscope.json"));

        assertThat(folder.resolve("a.cocoscope.json")).content()
                .contains("\"picture\" : \"photos/a.jpg\"", "\"mask\" : \"../masks/b.png\"", "\"panoptic\" : \"out/all.json\"")
                .doesNotContain(folder.toString(), "\r", "rescued");
    }

    @Test
    void aFolderThatMovesAsAWholeTakesItsProjectAlong() throws IOException, UnwritableFileException, UnreadableJsonException {
        Path before = Files.createDirectory(folder.resolve("before"));
        new ProjectFile(Project.EMPTY.and(List.of(ProjectImage.of(Optional.of(before.resolve("a.jpg")), Optional.empty()))))
                .write(before.resolve("a.cocoscope.json"));
        Path after = Files.move(before, folder.resolve("after"));

        Project read = ProjectFile.read(after.resolve("a.cocoscope.json")).project();

        assertThat(read.images()).singleElement().satisfies(image -> assertThat(image.picture()).contains(after.resolve("a.jpg")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "{'images': [], 'annotations': [], 'categories': []} | this is a COCO file, not a project; open a file whose name ends in .cocoscope.json.",
        "[] | this is a COCO file",
        "{'version': 1} | this is not a project",
        "{'format': 'cocoscope project', 'version': 2, 'images': []} | a newer Cocoscope wrote it, in version 2 of the format",
        "{'format': 'cocoscope project', 'images': []} | at $, \"version\" is missing",
        "HEAD 'image': []} | at $, \"image\" is not known",
        "HEAD 'images': [{}]} | at $.images[0], expected a picture or a mask",
        "HEAD 'images': [{'mask': ''}]} | at $.images[0].mask, expected the path of a file",
        "HEAD 'images': [{'mask': 'a.png'}, {'mask': './a.png'}]} | at $.images[1], expected other files than those of the images before it",
        "HEAD 'images': [{'mask': 'a.png', 'recipe': {'profile': 'opencv'}}]} | at $.images[0].recipe, expected the profile coco of the whole project",
        "HEAD 'images': [], 'recipe': {'version': 1}} | at $.recipe, \"version\" is not known",
        "HEAD 'images': [], 'export': {'form': 'zip'}} | at $.export.form, expected one of coco, coco-each, append, panoptic, yolo, labelme, cvat, voc, label-maps",
        "HEAD 'images': [], 'export': {'targets': {'zip': 'a'}}} | at $.export.targets, \"zip\" is not known",
        "HEAD 'images': [], 'export': {'division': {'train': 1}}} | at $.export.division.train, expected a number between 0 and 1",
        "HEAD 'images': [ | this is not valid JSON (line 1",
    })
    void whatIsWrongIsNamedInOneSentence(String text, String sentence) throws IOException {
        Path file = Files.writeString(folder.resolve("a.cocoscope.json"), text.replace('\'', '"').replace("HEAD ", HEAD));

        assertThatThrownBy(() -> ProjectFile.read(file)).isInstanceOf(UnreadableJsonException.class)
                .hasMessageStartingWith(file + ": ").hasMessageContaining(sentence).hasMessageNotContaining("\n");
    }

    @Test
    void aMissingFileIsNamed() {
        Path file = folder.resolve("gone.cocoscope.json");

        assertThatThrownBy(() -> ProjectFile.read(file)).isInstanceOf(UnreadableJsonException.class).hasMessageStartingWith(file + ": ");
    }

    private Project project() {
        Recipe recipe = Recipe.DEFAULT.withProfile(Profile.ULTRALYTICS).withMinimumArea(3);
        Recipe own = recipe.withRule(new LabelRule.Band(128, 255, true, "cell"));
        ProjectImage pair = ProjectImage.of(Optional.of(folder.resolve("photos/a.jpg")), Optional.of(folder.resolve("masks/ü \"a\".png")));
        ProjectImage mask = new ProjectImage(new ProjectImage.Files(Optional.empty(), Optional.of(folder.resolve("../masks/b.png"))),
                Optional.of("circle"), Optional.of("b.png"), Optional.of(own));
        return new Project(List.of(pair, mask), recipe, List.of(new Category(7, "cell", "", OptionalInt.of(0x00FF80), Optional.of(true))),
                new ProjectExport(ExportForm.PANOPTIC, Map.of(ExportForm.PANOPTIC, folder.resolve("out/all.json"), ExportForm.YOLO,
                folder.resolve("yolo")),
                        new SplitSettings(SplitSettings.Way.LIST, 0.75, -3, Optional.of(folder.resolve("val.txt")))));
    }
}
