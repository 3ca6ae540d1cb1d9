package cocoscope.app.objects;

import static org.assertj.core.api.Assertions.assertThat;

import cocoscope.app.Session;
import cocoscope.app.export.ExportScope;
import cocoscope.app.export.ExportState;
import cocoscope.app.export.ExportSummary;
import cocoscope.app.history.Change;
import cocoscope.app.history.Change.Subject;
import cocoscope.app.images.ImageItem.State;
import cocoscope.app.preview.RegionSelection;
import cocoscope.app.work.ManualExecutor;
import cocoscope.cli.CocoscopeCommand;
import cocoscope.convert.Conversion;
import cocoscope.export.ExportForm;
import cocoscope.mask.object.DecidedObjects.Outcome;
import cocoscope.mask.object.ObjectCounts;
import cocoscope.mask.object.ObjectDecision;
import cocoscope.project.ProjectFile;
import cocoscope.ui.window.MaskFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A mask of a square, a speck and a bar; the speck is darker than the threshold may become.
final class ObjectEditorTest {
    @TempDir
    private Path folder;
    private final ManualExecutor background = new ManualExecutor();
    private final Session session = new Session(background, Runnable::run, (_, work) -> background.execute(work), Optional.empty());
    private final ObjectEditor objects = session.objects;

    @BeforeEach
    void openMask() throws IOException {
        MaskFiles.write(folder.resolve("a.png"),
                "##..1",
                "##...",
                ".....",
                "...##");
        session.files.open(List.of(folder.resolve("a.png")));
        background.runAll();
        session.mask.rules().setBand(5, 255, false);
        background.runAll();
    }

    @Test
    void excludedObjectsAreNoAnnotationsAndComeBackByUndo() {
        select(1, 2);

        objects.exclude();
        background.runAll();

        assertThat(areas()).containsExactly(4);
        assertThat(objects.selectionProperty().get().isEmpty()).isTrue();
        assertThat(conversion().decided()).isEqualTo(new ObjectCounts(2, 3, 0, 0, 0, 0, 0));
        assertThat(session.history.undoneProperty().get()).contains(new Change.Objects(Subject.EXCLUDED, 2, ""));
        session.history.undo();
        background.runAll();
        assertThat(areas()).containsExactly(4, 1, 2);
    }

    @Test
    void anotherCategoryTakesThePlaceOfTheOneThatWasGivenBefore() {
        select(0);
        objects.setCategory("dog");
        background.runAll();
        select(0);
        objects.setCategory("cat");
        background.runAll();

        assertThat(conversion().category(0)).isEqualTo("cat");
        assertThat(objects.rowsProperty().getValue()).singleElement()
                .satisfies(row -> assertThat(row.decision().category()).contains("cat"));
        assertThat(session.history.undoneProperty().get()).contains(new Change.Objects(Subject.RECATEGORIZED, 1, "cat"));
        assertThat(objects.categories()).contains("cat");
    }

    @Test
    void joinedObjectsStaySelectedAndCanBeSplitAgain() {
        select(1, 2);
        assertThat(objects.canSplit()).isFalse();

        objects.join();
        background.runAll();

        assertThat(areas()).containsExactly(4, 3);
        assertThat(objects.selectionProperty().get()).isEqualTo(RegionSelection.of(1));
        assertThat(session.history.undoneProperty().get()).contains(new Change.Objects(Subject.JOINED, 2, ""));
        assertThat(objects.canSplit()).isTrue();
        objects.split();
        background.runAll();
        assertThat(areas()).containsExactly(4, 1, 2);
    }

    @Test
    void aCrowdIsMarkedOnce() {
        select(0);
        objects.markAsCrowd();
        background.runAll();

        assertThat(conversion().isCrowd(0)).isTrue();
        assertThat(objects.canMarkAsCrowd()).isFalse();
        assertThat(session.history.undoneProperty().get()).contains(new Change.Objects(Subject.CROWDS, 1, ""));
    }

    @Test
    void aDecisionWaitsForItsObjectAndAppliesAgain() {
        select(1);
        objects.exclude();
        session.mask.rules().setBand(100, 255, false);
        background.runAll();

        assertThat(objects.rowsProperty().getValue()).singleElement().satisfies(row -> assertThat(row.outcome()).contains(Outcome.LOST));
        assertThat(areas()).containsExactly(4, 2);

        session.mask.rules().setBand(5, 255, false);
        background.runAll();
        assertThat(objects.rowsProperty().getValue()).singleElement()
                .satisfies(row -> assertThat(row.outcome()).contains(Outcome.APPLIES));
    }

    @Test
    void aDecisionIsTakenBackByItsRow() {
        select(0);
        objects.exclude();
        background.runAll();
        select(0);
        objects.exclude();
        background.runAll();

        objects.remove(List.of(objects.rowsProperty().getValue().getFirst()));
        background.runAll();

        assertThat(areas()).containsExactly(4, 2);
        assertThat(session.history.undoneProperty().get()).contains(new Change.Objects(Subject.DECISIONS_REMOVED, 1, ""));
    }

    @Test
    void theSelectionOfSeveralFollowsItsPixels() {
        select(0, 2);

        session.mask.rules().setBand(100, 255, false);
        background.runAll();

        assertThat(objects.selectionProperty().get()).isEqualTo(RegionSelection.of(List.of(0, 1)));
    }

    @Test
    void aRenamedCategoryIsRenamedInDecisionsToo() {
        select(0);
        objects.setCategory("dog");
        background.runAll();
        session.categories.begin();
        session.categories.rowsProperty().get().stream().filter(row -> row.name().equals("dog")).findFirst()
                .ifPresent(row -> session.categories.change(row, row.withName("hound")));
        session.categories.apply();
        background.runAll();

        assertThat(conversion().category(0)).isEqualTo("hound");
    }

    @Test
    void theCommandLineMakesTheBytesOfTheWindowFromTheSavedProject() throws Exception {
        select(1);
        objects.exclude();
        background.runAll();
        select(0);
        objects.setCategory("dog");
        background.runAll();
        select(1);
        objects.markAsCrowd();
        background.runAll();
        Path project = folder.resolve("work.cocoscope.json");
        new ProjectFile(session.history.project()).write(project);

        assertThat(export().leftOut().decided()).isEqualTo(new ObjectCounts(1, 1, 1, 0, 0, 1, 0));
        int exit = CocoscopeCommand.run((_, _, _) -> 0, "convert", project.toString(), "-o", folder.resolve("cli.json").toString());

        assertThat(exit).isZero();
        assertThat(folder.resolve("a.json")).hasSameBinaryContentAs(folder.resolve("cli.json"));
        assertThat(folder.resolve("a.json")).content().contains("\"dog\"", "\"iscrowd\": 1");
        assertThat(session.images.items().getFirst().state()).isEqualTo(State.EXPORTED);
        select(0);
        objects.exclude();
        assertThat(session.images.items().getFirst().state()).isEqualTo(State.CHANGED);
    }

    /// The preview of before still stands while the new one is made.
    @Test
    void anExportRightAfterADecisionKnowsIt() throws Exception {
        select(1, 2);
        objects.exclude();

        assertThat(export().contents().annotations()).isEqualTo(1);
    }

    @Test
    void decisionsAreOfTheImageThatIsShown() throws IOException {
        MaskFiles.write(folder.resolve("b.png"), "#.#");
        session.files.open(List.of(folder.resolve("b.png")));
        background.runAll();
        session.images.select(session.images.items().getLast());
        background.runAll();
        select(0);
        objects.exclude();
        background.runAll();

        assertThat(session.history.project().images()).extracting(image -> image.objects().size()).containsExactly(0, 1);
        session.images.select(session.images.items().getFirst());
        background.runAll();
        assertThat(objects.rowsProperty().getValue()).isEmpty();
        assertThat(areas()).containsExactly(4, 1, 2);
    }

    private ExportSummary export() {
        session.export.begin();
        background.runAll();
        session.export.choiceProperty().set(session.export.choiceProperty().get().withScope(ExportScope.THIS_IMAGE)
                .withForm(ExportForm.COCO));
        background.runAll();
        ExportSummary summary = ((ExportState.Ready) session.export.stateProperty().get()).summary();
        session.export.write();
        background.runAll();
        return summary;
    }

    private void select(int... regions) {
        objects.selectionProperty().set(RegionSelection.of(Arrays.stream(regions).boxed().toList()));
    }

    private Conversion conversion() {
        return session.mask.live().conversion().orElseThrow();
    }

    private List<Integer> areas() {
        return IntStream.range(0, conversion().regions().size()).mapToObj(conversion().regions()::area).toList();
    }

    @Test
    void anchorsArePixelsOfTheirObjects() {
        select(0, 1, 2);
        objects.exclude();

        assertThat(session.history.project().images().getFirst().objects()).extracting(ObjectDecision::objects)
                .allSatisfy(known -> assertThat(known.getFirst().pixels().has(known.getFirst().x(), known.getFirst().y())).isTrue());
    }
}
