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
import cocoscope.mask.object.KnownObject;
import cocoscope.mask.object.ObjectDecision;
import cocoscope.mask.object.ObjectDecision.Kind;
import cocoscope.mask.rule.LabelRule;
import cocoscope.mask.runs.RunLengthEncoding;
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
    private static final String DEEP = "[".repeat(600) + "]".repeat(600);
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
    void decisionsOnSingleObjectsAreReadBack() throws UnwritableFileException, UnreadableJsonException, IOException {
        KnownObject object = new KnownObject(0, 1, RunLengthEncoding.of(2, 2, 1, 2, 1));
        KnownObject other = new KnownObject(1, 1, RunLengthEncoding.of(2, 2, 3, 1));
        List<ObjectDecision> decisions = List.of(ObjectDecision.of(Kind.EXCLUDE, List.of(object), 0),
                ObjectDecision.category(object, "dog", 2), ObjectDecision.of(Kind.JOIN, List.of(object, other), 0),
                ObjectDecision.of(Kind.SPLIT, List.of(other), 0), ObjectDecision.of(Kind.CROWD, List.of(other), 0));
        ProjectFile file = new ProjectFile(Project.EMPTY.and(List.of(
                ProjectImage.of(Optional.empty(), Optional.of(folder.resolve("a.png"))).withObjects(decisions))));
        Path path = folder.resolve("a.cocoscope.json");
        file.write(path);

        assertThat(ProjectFile.read(path)).isEqualTo(file);
        assertThat(path).content().contains("\"decision\" : \"exclude\"", "\"layer\" : 2");
    }

    @Test
    void pathsAreRelativeWithForwardSlashes() throws UnwritableFileException, IOException {
        new ProjectFile(project()).write(folder.resolve("work").resolveSibling("a.cocoscope.json"));

        assertThat(folder.resolve("a.cocoscope.json")).content()
                .contains("\"picture\" : \"photos/a.jpg\"", "\"mask\" : \"../masks/b.png\"", "\"panoptic\" : \"out/all.json\"")
                .doesNotContain(folder.toString(), "\r", "recovers");
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
        "{'format': 'cocoscope project', 'version': 2, 'images': []} | it was written by a newer Cocoscope, in version 2 of the format",
        "{'format': 'cocoscope project', 'images': []} | at $, \"version\" is missing",
        "HEAD 'image': []} | at $, \"image\" is unknown",
        "HEAD 'images': [{}]} | at $.images[0], expected a picture or a mask",
        "HEAD 'images': [{'mask': ''}]} | at $.images[0].mask, expected the path of a file",
        "HEAD 'images': [{'mask': 'a.png'}, {'mask': './a.png'}]} | at $.images[1], expected files other than those of earlier images",
        "HEAD 'images': [{'mask': 'a.png', 'recipe': {'profile': 'opencv'}}]} | at $.images[0].recipe, expected the profile coco of the whole project",
        "HEAD 'images': [], 'recipe': {'version': 1}} | at $.recipe, \"version\" is unknown",
        "HEAD 'images': [], 'export': {'form': 'zip'}} | at $.export.form, expected one of coco, coco-each, append, panoptic, yolo, labelme, cvat, voc, label-maps",
        "HEAD 'images': [], 'export': {'targets': {'zip': 'a'}}} | at $.export.targets, \"zip\" is unknown",
        "HEAD 'images': [], 'export': {'division': {'train': 1}}} | at $.export.division.train, expected a number between 0 and 1",
        "HEAD 'images': [{'mask': 'a.png', 'objects': [{'decision': 'paint', 'of': []}]}]} | at $.images[0].objects[0].decision, expected one of exclude, category, join, split, crowd",
        "HEAD 'images': [{'mask': 'a.png', 'objects': [{'decision': 'crowd', 'of': []}]}]} | at $.images[0].objects[0].of, expected a list of one object",
        "HEAD 'images': [{'mask': 'a.png', 'objects': [{'decision': 'join', 'of': [OBJECT]}]}]} | at $.images[0].objects[0].of, expected a list of at least two objects",
        "HEAD 'images': [{'mask': 'a.png', 'objects': [{'decision': 'category', 'category': ' ', 'of': [OBJECT]}]}]} | at $.images[0].objects[0].category, expected the name of a category",
        "HEAD 'images': [{'mask': 'a.png', 'objects': [{'decision': 'crowd', 'of': [{'anchor': [0, 0], 'size': [2, 2], 'counts': '121'}]}]}]} | at $.images[0].objects[0].of[0].anchor, expected column and row of a pixel of the object",
        "HEAD 'images': [{'mask': 'a.png', 'objects': [{'decision': 'crowd', 'of': [{'anchor': [0, 1], 'size': [2, 3], 'counts': '121'}]}]}]} | at $.images[0].objects[0].of[0].counts, expected compressed run lengths of 3 x 2 pixels",
        "HEAD 'images': [ | this is not valid JSON (line 1",
        "HEAD 'images': DEEP} | it is nested too deeply, or has a name or a number that is too long (line 1); it is none of the files of Cocoscope",
    })
    void whatIsWrongIsNamedInOneSentence(String text, String sentence) throws IOException {
        Path file = Files.writeString(folder.resolve("a.cocoscope.json"), text.replace('\'', '"').replace("HEAD ", HEAD)
                .replace("DEEP", DEEP).replace("OBJECT", "{\"anchor\": [0, 1], \"size\": [2, 2], \"counts\": \"121\"}"));

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
