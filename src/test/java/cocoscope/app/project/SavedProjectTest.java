package cocoscope.app.project;

import static org.assertj.core.api.Assertions.assertThat;

import cocoscope.app.Workspace;
import cocoscope.app.export.ExportChoice;
import cocoscope.app.export.ExportScope;
import cocoscope.app.work.ManualExecutor;
import cocoscope.app.images.ImageItem;
import cocoscope.app.images.Notice;
import cocoscope.coco.Category;
import cocoscope.convert.Recipe;
import cocoscope.decode.PictureWriter;
import cocoscope.decode.samples.Picture;
import cocoscope.export.ExportForm;
import cocoscope.export.SplitSettings;
import cocoscope.files.FileNames;
import cocoscope.mask.rule.LabelRule;
import cocoscope.project.Project;
import cocoscope.project.ProjectFile;
import cocoscope.project.StateFolder;
import cocoscope.recipe.RecipeFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SavedProjectTest {
    private static final LabelRule BAND = new LabelRule.Band(128, 255, false, "leaf");

    @TempDir
    private Path folder;
    private final ManualExecutor background = new ManualExecutor();

    @Test
    void whatWasSavedIsOpenedAsItWas() throws IOException {
        Workspace workspace = editedWorkspace("here");
        Path file = folder.resolve("work.cocoscope.json");
        ExportChoice choice = new ExportChoice(ExportScope.ALL_IMAGES, ExportForm.COCO_EACH, SplitSettings.NONE);
        workspace.export().choiceProperty().set(choice);
        workspace.export().chooseTarget(folder.resolve("out"));
        workspace.export().cancel();
        workspace.saved().saveAs(file);
        background.runAll();
        Project saved = workspace.history().project();
        assertThat(workspace.saved().unsavedProperty().get()).isFalse();

        Workspace other = workspace("elsewhere");
        other.open(List.of(file));
        background.runAll();

        assertThat(other.history().project()).isEqualTo(saved);
        assertThat(other.history().undoneProperty().get()).isEmpty();
        assertThat(other.export().choiceProperty().get()).isEqualTo(choice);
        assertThat(other.history().project().export().targets()).containsExactly(Map.entry(ExportForm.COCO_EACH, folder.resolve("out")));
        assertThat(other.live().recipeProperty().get().rule()).isEqualTo(BAND);
        assertThat(other.current()).contains(other.documents().getFirst());
        assertThat(other.saved().unsavedProperty().get()).isFalse();
        assertThat(other.saved().recent().paths()).containsExactly(file);
    }

    @Test
    void imagesThatWereOnlyOpenedAreNothingToLose() throws IOException {
        Workspace workspace = workspace("here");
        workspace.open(List.of(write("a_mask.png")));
        background.runAll();
        assertThat(workspace.saved().unsavedProperty().get()).isFalse();

        set(workspace, BAND);
        assertThat(workspace.saved().unsavedProperty().get()).isTrue();
        workspace.undo();
        assertThat(workspace.saved().unsavedProperty().get()).isFalse();
    }

    @Test
    void undoingBackToWhatIsSavedIsSaved() throws IOException {
        Workspace workspace = editedWorkspace("here");
        workspace.saved().saveAs(folder.resolve("work.cocoscope.json"));
        background.runAll();

        workspace.live().recipeProperty().set(workspace.live().recipeProperty().get().withMinimumArea(7));
        assertThat(workspace.saved().unsavedProperty().get()).isTrue();
        workspace.undo();

        assertThat(workspace.saved().unsavedProperty().get()).isFalse();
    }

    @Test
    void aSaveThatFailsKeepsTheOldFileAndStaysUnsaved() throws IOException {
        Workspace workspace = editedWorkspace("here");
        Path notAFolder = Files.writeString(folder.resolve("file"), "a file");

        workspace.saved().saveAs(notAFolder.resolve("work.cocoscope.json"));
        background.runAll();

        assertThat(workspace.noticeProperty().get().orElseThrow()).isInstanceOfSatisfying(Notice.Trouble.class, trouble ->
                assertThat(trouble.sentences()).singleElement().asString().contains("work.cocoscope.json").doesNotContain("Exception"));
        assertThat(workspace.saved().unsavedProperty().get()).isTrue();
        assertThat(workspace.saved().fileProperty().get()).isEmpty();
        assertThat(notAFolder).hasContent("a file");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"images\": [], \"annotations\": []}", "{\"format\": \"cocoscope project\", \"version\": 99, \"images\": []}", "no JSON", ""})
    void aWrongFileIsNamedAndTheSessionLivesOn(String content) throws IOException {
        Workspace workspace = workspace("here");
        workspace.open(List.of(write("a_mask.png")));
        background.runAll();
        Project before = workspace.history().project();
        Path wrong = Files.writeString(folder.resolve("wrong.cocoscope.json"), content);

        workspace.open(List.of(wrong));
        background.runAll();

        assertThat(workspace.noticeProperty().get().orElseThrow()).isInstanceOfSatisfying(Notice.Trouble.class, trouble ->
                assertThat(trouble.sentences()).singleElement().asString().contains("wrong.cocoscope.json"));
        assertThat(workspace.history().project()).isEqualTo(before);
        assertThat(workspace.contentProperty().get()).isPresent();
        assertThat(workspace.saved().fileProperty().get()).isEmpty();
    }

    @Test
    void unsavedChangesAreAskedForBeforeAnotherProjectIsOpened() throws IOException {
        Path other = folder.resolve("other.cocoscope.json");
        Workspace first = workspace("first");
        first.saved().saveAs(other);
        background.runAll();
        Workspace workspace = editedWorkspace("here");

        workspace.open(List.of(other));
        background.runAll();
        assertThat(workspace.saved().leavingProperty().get()).isPresent();
        assertThat(workspace.documents()).hasSize(2);

        workspace.saved().stay();
        assertThat(workspace.documents()).hasSize(2);

        workspace.open(List.of(other));
        background.runAll();
        workspace.saved().saveAndLeave(folder.resolve("mine.cocoscope.json"));
        background.runAll();

        assertThat(folder.resolve("mine.cocoscope.json")).exists();
        assertThat(workspace.saved().fileProperty().get()).contains(other);
        assertThat(workspace.documents()).isEmpty();
    }

    @Test
    void aFileThatSomebodyElseChangedIsNotWrittenOverUnasked() throws IOException {
        Workspace workspace = editedWorkspace("here");
        Path file = folder.resolve("work.cocoscope.json");
        workspace.saved().saveAs(file);
        background.runAll();
        String theirs = Files.readString(file).replace("\"min_area\" : 0", "\"min_area\" : 9");
        Files.writeString(file, theirs);
        set(workspace, new LabelRule.Otsu(false, "leaf"));

        workspace.saved().save();
        background.runAll();
        assertThat(workspace.noticeProperty().get()).contains(new Notice.ChangedOnDisk(file));
        assertThat(file).hasContent(theirs);

        workspace.saved().keep();
        background.runAll();
        workspace.saved().save();
        background.runAll();
        assertThat(file).content().contains("otsu");

        Files.writeString(file, theirs);
        workspace.saved().lookAtDisk();
        background.runAll();
        assertThat(workspace.noticeProperty().get()).contains(new Notice.ChangedOnDisk(file));
        workspace.saved().reload();
        background.runAll();
        assertThat(workspace.history().project().recipe().minimumArea()).isEqualTo(9);
        assertThat(workspace.saved().unsavedProperty().get()).isFalse();
    }

    @Test
    void whatAKilledWindowLeftIsOfferedAndRecovered() throws Exception {
        Workspace killed = editedWorkspace("killed");
        Path file = folder.resolve("work.cocoscope.json");
        killed.saved().saveAs(file);
        background.runAll();
        set(killed, new LabelRule.Otsu(false, "stem"));
        background.runAll();
        Project lost = killed.history().project();
        Path after = leftBy("killed");

        Workspace workspace = workspace(after);
        assertThat(workspace.noticeProperty().get()).contains(new Notice.Unsaved(Optional.of(file)));
        workspace.autosave().orElseThrow().recover();
        background.runAll();

        assertThat(workspace.history().project()).isEqualTo(lost);
        assertThat(workspace.saved().fileProperty().get()).contains(file);
        assertThat(workspace.saved().unsavedProperty().get()).as("recovered, and not saved yet").isTrue();
        assertThat(left(after)).as("it is kept until it is saved").hasSize(1);

        workspace.saved().save();
        background.runAll();
        assertThat(ProjectFile.read(file).project()).isEqualTo(lost);
        assertThat(left(after)).isEmpty();
        workspace.close();
    }

    @Test
    void whatIsDiscardedIsGoneAndWhatIsClosedOnPurposeLeavesNothing() throws IOException {
        editedWorkspace("killed");
        background.runAll();
        Path after = leftBy("killed");

        Workspace workspace = workspace(after);
        assertThat(workspace.noticeProperty().get()).contains(new Notice.Unsaved(Optional.empty()));
        workspace.autosave().orElseThrow().discard();
        background.runAll();
        assertThat(workspace.noticeProperty().get()).isEmpty();
        assertThat(left(after)).isEmpty();

        set(workspace, BAND);
        background.runAll();
        assertThat(left(after)).hasSize(1);
        workspace.close();
        assertThat(left(after)).isEmpty();
    }

    @Test
    void anOfferThatNobodyAnsweredIsMadeAgain() throws IOException {
        editedWorkspace("killed");
        background.runAll();
        Path after = leftBy("killed");

        workspace(after).close();

        assertThat(workspace(after).noticeProperty().get()).contains(new Notice.Unsaved(Optional.empty()));
    }

    @Test
    void aLivingWindowsStateIsNotOfferedToAnother() throws IOException {
        editedWorkspace("shared");
        background.runAll();

        assertThat(workspace("shared").noticeProperty().get()).isEmpty();
    }

    @Test
    void anAutosaveThatFailsSaysSoOnceAndLeavesTheProjectUnsaved() throws IOException {
        Files.writeString(folder.resolve("blocked"), "a file where a folder should be");
        Workspace workspace = workspace("blocked");

        set(workspace, BAND);
        background.runAll();

        assertThat(workspace.noticeProperty().get()).containsInstanceOf(Notice.Trouble.class);
        assertThat(workspace.saved().unsavedProperty().get()).isTrue();
        workspace.noticeProperty().set(Optional.empty());
        set(workspace, new LabelRule.Otsu(false, "x"));
        background.runAll();
        assertThat(workspace.noticeProperty().get()).as("said once").isEmpty();
    }

    @Test
    void filesThatMovedAreFoundByOneFolder() throws Exception {
        Path old = Files.createDirectories(folder.resolve("old/masks"));
        Files.createDirectories(folder.resolve("old/photos"));
        for (String name : List.of("a", "b")) {
            Files.move(write(name + "_mask.png"), old.resolve(name + ".png"));
            Files.move(write(name + "_photo.png"), folder.resolve("old/photos").resolve(name + ".png"));
        }
        Workspace workspace = workspace("here");
        workspace.open(List.of(folder.resolve("old")));
        background.runAll();
        assertThat(workspace.documents()).hasSize(2).allMatch(ImageItem::isPair);
        set(workspace, BAND);
        Path file = folder.resolve("work.cocoscope.json");
        workspace.saved().saveAs(file);
        background.runAll();
        Files.createDirectory(folder.resolve("new"));
        Files.move(folder.resolve("old"), folder.resolve("new/data"));

        Workspace later = workspace("later");
        later.open(List.of(file));
        background.runAll();
        assertThat(later.documents()).hasSize(2).allMatch(document -> document.state() == ImageItem.State.MISSING);
        assertThat(later.noticeProperty().get().orElseThrow()).isInstanceOfSatisfying(Notice.Missing.class, missing ->
                assertThat(missing.images()).isEqualTo(2));

        later.relink(folder.resolve("here"));
        background.runAll();
        assertThat(later.noticeProperty().get()).contains(new Notice.NotThere(folder.resolve("here")));

        later.relink(folder.resolve("new/data/masks"));
        background.runAll();
        assertThat(later.documents()).hasSize(2).noneMatch(document -> document.state() == ImageItem.State.MISSING);
        assertThat(later.noticeProperty().get()).isEmpty();
        assertThat(later.contentProperty().get()).isPresent();
        assertThat(later.live().recipeProperty().get().rule()).isEqualTo(BAND);
    }

    @Test
    void aRecipeGoesThroughAFileOfItsOwn() throws Exception {
        Workspace workspace = editedWorkspace("here");
        Path file = folder.resolve("recipe.json");
        new RecipeFiles(workspace).save(file);
        background.runAll();
        assertThat(RecipeFile.read(file)).isEqualTo(new RecipeFile(workspace.live().recipeProperty().get(), workspace.history().project().categories()));

        Workspace other = workspace("elsewhere");
        new RecipeFiles(other).load(file);
        background.runAll();
        assertThat(other.history().project().recipe().rule()).isEqualTo(BAND);
        assertThat(other.categoriesProperty().get()).extracting(Category::name).containsExactly("leaf");
        other.undo();
        assertThat(other.history().project()).isEqualTo(Project.EMPTY);

        new RecipeFiles(other).load(folder.resolve("none.json"));
        background.runAll();
        assertThat(other.noticeProperty().get()).containsInstanceOf(Notice.Trouble.class);
    }

    /// Two masks, a rule, an own recipe and a category.
    private Workspace editedWorkspace(String state) throws IOException {
        Workspace workspace = workspace(state);
        workspace.open(List.of(write("a_mask.png"), write("b_mask.png")));
        background.runAll();
        set(workspace, BAND);
        workspace.categoriesProperty().set(List.of(new Category(3, "leaf", "plant")));
        workspace.select(workspace.documents().getLast());
        background.runAll();
        workspace.setOwnRecipe(true);
        workspace.live().recipeProperty().set(workspace.live().recipeProperty().get().withMinimumArea(2));
        workspace.select(workspace.documents().getFirst());
        background.runAll();
        return workspace;
    }

    private Workspace workspace(String state) {
        return workspace(folder.resolve(state));
    }

    private Workspace workspace(Path state) {
        Workspace workspace = new Workspace(background, Runnable::run, (_, work) -> background.execute(work), Optional.of(new StateFolder(state)));
        workspace.start();
        background.runAll();
        return workspace;
    }

    /// The state folder as it is when the window is killed: the files are there, and nobody holds the locks.
    private Path leftBy(String state) throws IOException {
        Path left = folder.resolve(state + "-left");
        Path copy = Files.createDirectories(left.resolve("unsaved"));
        try (Stream<Path> files = Files.list(folder.resolve(state).resolve("unsaved"))) {
            for (Path file : files.toList()) {
                Files.copy(file, copy.resolve(file.getFileName()));
            }
        }
        return left;
    }

    private static List<Path> left(Path state) throws IOException {
        try (Stream<Path> files = Files.list(state.resolve("unsaved"))) {
            return files.filter(FileNames::isProject).toList();
        }
    }

    private static void set(Workspace workspace, LabelRule rule) {
        Recipe now = workspace.live().recipeProperty().get();
        workspace.live().recipeProperty().set(now.withRule(rule));
    }

    /// A mask of two colours, large enough not to be taken for a photo.
    private Path write(String name) throws IOException {
        int[] pixels = new int[16 * 16];
        Arrays.setAll(pixels, i -> i % 16 < 8 ? 0xFFFFFFFF : 0xFF000000);
        Path file = folder.resolve(name);
        PictureWriter.write(new Picture(16, 16, pixels), file);
        return file;
    }
}
