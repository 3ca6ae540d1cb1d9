package cocoscope.app.project;

import static org.assertj.core.api.Assertions.assertThat;

import cocoscope.app.Session;
import cocoscope.app.export.ExportChoice;
import cocoscope.app.export.ExportScope;
import cocoscope.app.images.ImageItem;
import cocoscope.app.images.Notice;
import cocoscope.app.work.ManualExecutor;
import cocoscope.coco.Category;
import cocoscope.convert.Recipe;
import cocoscope.decode.PictureWriter;
import cocoscope.decode.samples.Picture;
import cocoscope.export.ExportForm;
import cocoscope.export.SplitSettings;
import cocoscope.files.FileNames;
import cocoscope.mask.object.KnownObject;
import cocoscope.mask.object.ObjectDecision;
import cocoscope.mask.rule.LabelRule;
import cocoscope.mask.runs.RunLengthEncoding;
import cocoscope.project.Project;
import cocoscope.project.ProjectFile;
import cocoscope.project.ProjectImage;
import cocoscope.project.StateFolder;
import cocoscope.recipe.RecipeFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
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
    void aProjectGetsTheEndOfItsNameAndReplacesNoneThatNobodyChose() throws IOException {
        Session session = editedSession("here");
        Path file = folder.resolve("set.cocoscope.json");

        session.project.saved().saveAs(folder.resolve("set.json"));
        background.runAll();

        assertThat(session.project.saved().fileProperty().get()).contains(file);
        assertThat(folder.resolve("set.json")).doesNotExist();

        Files.writeString(folder.resolve("other.cocoscope.json"), "somebody's");
        session.project.saved().saveAs(folder.resolve("other"));
        background.runAll();

        assertThat(folder.resolve("other.cocoscope.json")).hasContent("somebody's");
        assertThat(session.notices.get()).isPresent();
    }

    @Test
    void howAProjectIsExportedDoesNotMakeItUnsaved() throws IOException {
        Session session = editedSession("here");
        session.project.saved().saveAs(folder.resolve("set.cocoscope.json"));
        background.runAll();
        assertThat(session.project.saved().unsavedProperty().get()).isFalse();

        session.export.choiceProperty().set(session.export.choiceProperty().get().withForm(ExportForm.YOLO));
        background.runAll();

        assertThat(session.history.project().export().form()).isEqualTo(ExportForm.YOLO);
        assertThat(session.project.saved().unsavedProperty().get()).isFalse();
    }

    @Test
    void whatWasSavedIsOpenedAsItWas() throws IOException {
        Session session = editedSession("here");
        Path file = folder.resolve("work.cocoscope.json");
        ExportChoice choice = new ExportChoice(ExportScope.ALL_IMAGES, ExportForm.COCO_EACH, SplitSettings.NONE);
        session.export.choiceProperty().set(choice);
        session.export.chooseTarget(folder.resolve("out"));
        session.export.cancel();
        session.project.saved().saveAs(file);
        background.runAll();
        Project saved = session.history.project();
        assertThat(session.project.saved().unsavedProperty().get()).isFalse();

        Session other = session("elsewhere");
        other.files.open(List.of(file));
        background.runAll();

        assertThat(other.history.project()).isEqualTo(saved);
        assertThat(other.history.undoneProperty().get()).isEmpty();
        assertThat(other.export.choiceProperty().get()).isEqualTo(choice);
        assertThat(other.history.project().export().targets()).containsExactly(Map.entry(ExportForm.COCO_EACH, folder.resolve("out")));
        assertThat(other.mask.recipe().get().rule()).isEqualTo(BAND);
        assertThat(other.images.current()).contains(other.images.items().getFirst());
        assertThat(other.project.saved().unsavedProperty().get()).isFalse();
        assertThat(other.project.saved().recent().paths()).containsExactly(file);
    }

    @Test
    void imagesThatWereOnlyOpenedAreNothingToLose() throws IOException {
        Session session = session("here");
        session.files.open(List.of(write("a_mask.png")));
        background.runAll();
        assertThat(session.project.saved().unsavedProperty().get()).isFalse();

        set(session, BAND);
        assertThat(session.project.saved().unsavedProperty().get()).isTrue();
        session.images.undo();
        assertThat(session.project.saved().unsavedProperty().get()).isFalse();
    }

    @Test
    void undoingBackToWhatIsSavedIsSaved() throws IOException {
        Session session = editedSession("here");
        session.project.saved().saveAs(folder.resolve("work.cocoscope.json"));
        background.runAll();

        session.mask.recipe().set(session.mask.recipe().get().withMinimumArea(7));
        assertThat(session.project.saved().unsavedProperty().get()).isTrue();
        session.images.undo();

        assertThat(session.project.saved().unsavedProperty().get()).isFalse();
    }

    @Test
    void aSaveThatFailsKeepsTheOldFileAndStaysUnsaved() throws IOException {
        Session session = editedSession("here");
        Path notAFolder = Files.writeString(folder.resolve("file"), "a file");

        session.project.saved().saveAs(notAFolder.resolve("work.cocoscope.json"));
        background.runAll();

        assertThat(session.notices.get().orElseThrow()).isInstanceOfSatisfying(Notice.Trouble.class, trouble ->
                assertThat(trouble.problems()).singleElement().asString().contains("work.cocoscope.json").doesNotContain("Exception"));
        assertThat(session.project.saved().unsavedProperty().get()).isTrue();
        assertThat(session.project.saved().fileProperty().get()).isEmpty();
        assertThat(notAFolder).hasContent("a file");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"images\": [], \"annotations\": []}", "{\"format\": \"cocoscope project\", \"version\": 99, \"images\": []}",
            "no JSON", ""})
    void aWrongFileIsNamedAndTheSessionLivesOn(String content) throws IOException {
        Session session = session("here");
        session.files.open(List.of(write("a_mask.png")));
        background.runAll();
        Project before = session.history.project();
        Path wrong = Files.writeString(folder.resolve("wrong.cocoscope.json"), content);

        session.files.open(List.of(wrong));
        background.runAll();

        assertThat(session.notices.get().orElseThrow()).isInstanceOfSatisfying(Notice.Trouble.class, trouble ->
                assertThat(trouble.problems()).singleElement().asString().contains("wrong.cocoscope.json"));
        assertThat(session.history.project()).isEqualTo(before);
        assertThat(session.mask.shown().get()).isPresent();
        assertThat(session.project.saved().fileProperty().get()).isEmpty();
    }

    @Test
    void unsavedChangesAreAskedForBeforeAnotherProjectIsOpened() throws IOException {
        Path other = folder.resolve("other.cocoscope.json");
        Session first = session("first");
        first.project.saved().saveAs(other);
        background.runAll();
        Session session = editedSession("here");

        session.files.open(List.of(other));
        background.runAll();
        assertThat(session.project.saved().leavingProperty().get()).isPresent();
        assertThat(session.images.items()).hasSize(2);

        session.project.saved().stay();
        assertThat(session.images.items()).hasSize(2);

        session.files.open(List.of(other));
        background.runAll();
        session.project.saved().saveAndLeave(folder.resolve("mine.cocoscope.json"));
        background.runAll();

        assertThat(folder.resolve("mine.cocoscope.json")).exists();
        assertThat(session.project.saved().fileProperty().get()).contains(other);
        assertThat(session.images.items()).isEmpty();
    }

    @Test
    void aFileThatSomebodyElseChangedIsNotWrittenOverUnasked() throws IOException {
        Session session = editedSession("here");
        Path file = folder.resolve("work.cocoscope.json");
        session.project.saved().saveAs(file);
        background.runAll();
        String theirs = Files.readString(file).replace("\"min_area\" : 0", "\"min_area\" : 9");
        Files.writeString(file, theirs);
        set(session, new LabelRule.Otsu(false, "leaf"));

        session.project.saved().save();
        background.runAll();
        assertThat(session.notices.get()).contains(new Notice.ChangedOnDisk(file));
        assertThat(file).hasContent(theirs);

        session.project.saved().keep();
        background.runAll();
        session.project.saved().save();
        background.runAll();
        assertThat(file).content().contains("otsu");

        Files.writeString(file, theirs);
        session.project.saved().lookAtDisk();
        background.runAll();
        assertThat(session.notices.get()).contains(new Notice.ChangedOnDisk(file));
        session.project.saved().reload();
        background.runAll();
        assertThat(session.history.project().recipe().minimumArea()).isEqualTo(9);
        assertThat(session.project.saved().unsavedProperty().get()).isFalse();
    }

    @Test
    void whatAKilledWindowLeftIsOfferedAndRecovered() throws Exception {
        Session killed = editedSession("killed");
        Path file = folder.resolve("work.cocoscope.json");
        killed.project.saved().saveAs(file);
        background.runAll();
        set(killed, new LabelRule.Otsu(false, "stem"));
        background.runAll();
        Project lost = killed.history.project();
        Path after = leftBy("killed");

        Session session = session(after);
        assertThat(session.notices.get()).hasValueSatisfying(offer(Optional.of(file)));
        session.project.autosave().orElseThrow().recover();
        background.runAll();

        assertThat(session.history.project()).isEqualTo(lost);
        assertThat(session.project.saved().fileProperty().get()).contains(file);
        assertThat(session.project.saved().unsavedProperty().get()).as("recovered, and not saved yet").isTrue();
        assertThat(left(after)).as("it is kept until it is saved").hasSize(1);

        session.project.saved().save();
        background.runAll();
        assertThat(ProjectFile.read(file).project()).isEqualTo(lost);
        assertThat(left(after)).isEmpty();
        session.project.close();
    }

    @Test
    void whatIsDiscardedIsGoneAndWhatIsClosedOnPurposeLeavesNothing() throws IOException {
        editedSession("killed");
        background.runAll();
        Path after = leftBy("killed");

        Session session = session(after);
        assertThat(session.notices.get()).hasValueSatisfying(offer(Optional.empty()));
        session.project.autosave().orElseThrow().discard();
        background.runAll();
        assertThat(session.notices.get()).isEmpty();
        assertThat(left(after)).isEmpty();

        set(session, BAND);
        background.runAll();
        assertThat(left(after)).hasSize(1);
        session.project.close();
        assertThat(left(after)).isEmpty();
    }

    @Test
    void anOfferThatNobodyAnsweredIsMadeAgain() throws IOException {
        editedSession("killed");
        background.runAll();
        Path after = leftBy("killed");

        session(after).project.close();

        assertThat(session(after).notices.get()).hasValueSatisfying(offer(Optional.empty()));
    }

    @Test
    void aLivingWindowsStateIsNotOfferedToAnother() throws IOException {
        editedSession("shared");
        background.runAll();

        assertThat(session("shared").notices.get()).isEmpty();
    }

    @Test
    void anAutosaveThatFailsSaysSoOnceAndLeavesTheProjectUnsaved() throws IOException {
        Files.writeString(folder.resolve("blocked"), "a file where a folder should be");
        Session session = session("blocked");

        set(session, BAND);
        background.runAll();

        assertThat(session.notices.get()).containsInstanceOf(Notice.Trouble.class);
        assertThat(session.project.saved().unsavedProperty().get()).isTrue();
        session.notices.dismiss();
        set(session, new LabelRule.Otsu(false, "x"));
        background.runAll();
        assertThat(session.notices.get()).as("said once").isEmpty();
    }

    @Test
    void filesThatMovedAreFoundByOneFolder() throws Exception {
        Path old = Files.createDirectories(folder.resolve("old/masks"));
        Files.createDirectories(folder.resolve("old/photos"));
        for (String name : List.of("a", "b")) {
            Files.move(write(name + "_mask.png"), old.resolve(name + ".png"));
            Files.move(write(name + "_photo.png"), folder.resolve("old/photos").resolve(name + ".png"));
        }
        Session session = session("here");
        session.files.open(List.of(folder.resolve("old")));
        background.runAll();
        assertThat(session.images.items()).hasSize(2).allMatch(ImageItem::isPair);
        set(session, BAND);
        Path file = folder.resolve("work.cocoscope.json");
        session.project.saved().saveAs(file);
        background.runAll();
        Files.createDirectory(folder.resolve("new"));
        Files.move(folder.resolve("old"), folder.resolve("new/data"));

        Session later = session("later");
        later.files.open(List.of(file));
        background.runAll();
        assertThat(later.images.items()).hasSize(2).allMatch(document -> document.state() == ImageItem.State.MISSING);
        assertThat(later.notices.get().orElseThrow()).isInstanceOfSatisfying(Notice.Missing.class, missing ->
                assertThat(missing.images()).isEqualTo(2));

        later.project.missing().relink(folder.resolve("here"));
        background.runAll();
        assertThat(later.notices.get()).contains(new Notice.NotThere(folder.resolve("here")));

        later.project.missing().relink(folder.resolve("new/data/masks"));
        background.runAll();
        assertThat(later.images.items()).hasSize(2).noneMatch(document -> document.state() == ImageItem.State.MISSING);
        assertThat(later.notices.get()).isEmpty();
        assertThat(later.mask.shown().get()).isPresent();
        assertThat(later.mask.recipe().get().rule()).isEqualTo(BAND);
    }

    @Test
    void aRecipeGoesThroughAFileOfItsOwn() throws Exception {
        Session session = editedSession("here");
        Path file = folder.resolve("recipe.json");
        session.project.recipes().save(file);
        background.runAll();
        assertThat(RecipeFile.read(file)).isEqualTo(new RecipeFile(session.mask.recipe().get(), session.history.project().categories()));

        Session other = session("elsewhere");
        other.project.recipes().load(file);
        background.runAll();
        assertThat(other.history.project().recipe().rule()).isEqualTo(BAND);
        assertThat(other.history.project().categories()).extracting(Category::name).containsExactly("leaf");
        other.images.undo();
        assertThat(other.history.project()).isEqualTo(Project.EMPTY);

        other.project.recipes().load(folder.resolve("none.json"));
        background.runAll();
        assertThat(other.notices.get()).containsInstanceOf(Notice.Trouble.class);
    }

    @Test
    void filesThatWereOnlyOpenedAreNotOffered() throws IOException {
        Session killed = session("killed");
        killed.files.open(List.of(write("a_mask.png"), write("b_mask.png")));
        background.runAll();

        assertThat(folder.resolve("killed/unsaved")).doesNotExist();
    }

    @Test
    void decisionsOnSingleObjectsAreWork() throws IOException {
        Session session = session("here");
        session.files.open(List.of(write("a_mask.png")));
        background.runAll();
        Project project = session.history.project();
        ProjectImage image = project.images().getFirst();
        KnownObject object = new KnownObject(0, 1, RunLengthEncoding.of(2, 2, 1, 2, 1));
        session.history.edit(project.withImages(List.of(new ProjectImage(image.files(), image.category(), image.fileName(), image.recipe(),
                List.of(ObjectDecision.of(ObjectDecision.Kind.EXCLUDE, List.of(object), 0))))));

        assertThat(session.project.saved().unsavedProperty().get()).isTrue();
    }

    @Test
    void anOfferHidesNotWhyAFileDidNotOpenAndIsNotHiddenByIt() throws IOException {
        editedSession("killed");
        background.runAll();
        Path after = leftBy("killed");
        Session session = new Session(background, Runnable::run, (_, work) -> background.execute(work),
                Optional.of(new StateFolder(after)));

        session.files.open(List.of(Files.writeString(folder.resolve("broken.cocoscope.json"), "{")));
        session.project.start();
        background.runAll();

        assertThat(session.notices.get()).containsInstanceOf(Notice.Trouble.class);
        session.notices.dismiss();
        assertThat(session.notices.get()).hasValueSatisfying(offer(Optional.empty()));

        session.files.open(List.of(folder.resolve("broken.cocoscope.json")));
        background.runAll();
        assertThat(session.notices.get()).containsInstanceOf(Notice.Trouble.class);
        session.notices.dismiss();
        assertThat(session.notices.get()).hasValueSatisfying(offer(Optional.empty()));
    }

    @Test
    void aSecondWindowOnAProjectSaysSo() throws IOException {
        Session session = editedSession("shared");
        Path file = folder.resolve("set.cocoscope.json");
        session.project.saved().saveAs(file);
        background.runAll();
        Session second = session("shared");

        second.files.open(List.of(file));
        background.runAll();

        assertThat(session.notices.get()).isEmpty();
        assertThat(second.notices.get()).contains(new Notice.OpenElsewhere(file));
        assertThat(second.project.saved().fileProperty().get()).contains(file);

        session.project.close();
        Session third = session("shared");
        third.files.open(List.of(file));
        background.runAll();
        assertThat(third.notices.get()).isEmpty();
    }

    private static Consumer<Notice> offer(Optional<Path> project) {
        return notice -> assertThat(notice).isInstanceOfSatisfying(Notice.Unsaved.class, offer -> {
            assertThat(offer.project()).isEqualTo(project);
            assertThat(offer.when()).isBetween(Instant.now().minus(Duration.ofMinutes(10)), Instant.now().plusSeconds(10));
        });
    }

    /// Two masks, a rule, an own recipe and a category.
    private Session editedSession(String state) throws IOException {
        Session session = session(state);
        session.files.open(List.of(write("a_mask.png"), write("b_mask.png")));
        background.runAll();
        set(session, BAND);
        session.history.edit(session.history.project().withCategories(List.of(new Category(3, "leaf", "plant"))));
        session.images.select(session.images.items().getLast());
        background.runAll();
        session.images.setOwnRecipe(true);
        session.mask.recipe().set(session.mask.recipe().get().withMinimumArea(2));
        session.images.select(session.images.items().getFirst());
        background.runAll();
        return session;
    }

    private Session session(String state) {
        return session(folder.resolve(state));
    }

    private Session session(Path state) {
        Session session = new Session(background, Runnable::run, (_, work) -> background.execute(work),
                Optional.of(new StateFolder(state)));
        session.project.start();
        background.runAll();
        return session;
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

    private static void set(Session session, LabelRule rule) {
        Recipe now = session.mask.recipe().get();
        session.mask.recipe().set(now.withRule(rule));
    }

    /// A mask of two colors, large enough not to be taken for a photo.
    private Path write(String name) throws IOException {
        int[] pixels = new int[16 * 16];
        Arrays.setAll(pixels, i -> i % 16 < 8 ? 0xFFFFFFFF : 0xFF000000);
        Path file = folder.resolve(name);
        Files.write(file, PictureWriter.png(new Picture(16, 16, pixels)));
        return file;
    }
}
