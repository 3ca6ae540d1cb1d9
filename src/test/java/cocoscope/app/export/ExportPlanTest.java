package cocoscope.app.export;

import static org.assertj.core.api.Assertions.assertThat;

import cocoscope.app.Session;
import cocoscope.app.images.ImageItem.State;
import cocoscope.app.images.Notice;
import cocoscope.app.preview.RegionSelection;
import cocoscope.app.work.ManualExecutor;
import cocoscope.batch.ConvertedMask;
import cocoscope.cli.CocoscopeCommand;
import cocoscope.coco.Annotation;
import cocoscope.coco.DatasetReader;
import cocoscope.coco.Profile;
import cocoscope.convert.Converter;
import cocoscope.convert.Recipe;
import cocoscope.decode.MaskDecoder;
import cocoscope.export.Export;
import cocoscope.export.ExportForm;
import cocoscope.export.SplitSettings;
import cocoscope.ui.window.MaskFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Two pairs: an image with a square and a pixel, and one with two pixels.
final class ExportPlanTest {
    @TempDir
    private Path folder;
    private final ManualExecutor background = new ManualExecutor();
    private final Session session = new Session(background, Runnable::run, (_, work) -> background.execute(work), Optional.empty());
    private final ExportPlan plan = session.export;

    @BeforeEach
    void openTwoPairs() throws IOException {
        MaskFiles.writeTwoPairs(folder);
        session.files.open(List.of(folder));
        background.runAll();
    }

    @ParameterizedTest
    @EnumSource(Profile.class)
    void theFilesOfEveryProfileHoldTheBytesThatTheEngineWrites(Profile profile) throws Exception {
        Recipe recipe = Recipe.DEFAULT.withProfile(profile);
        session.mask.recipe().set(recipe);
        background.runAll();

        export(ExportScope.THIS_IMAGE, ExportForm.COCO);
        export(ExportScope.ALL_IMAGES, ExportForm.COCO);

        engine(recipe, "a").inOneFile(folder.resolve("this.json")).write();
        engine(recipe, "a", "b").inOneFile(folder.resolve("all.json")).write();
        assertThat(folder.resolve("a.json")).hasSameBinaryContentAs(folder.resolve("this.json"));
        assertThat(folder.resolve("annotations.json")).hasSameBinaryContentAs(folder.resolve("all.json"));
    }

    @Test
    void thisImageAloneIsMarkedAsExported() {
        export(ExportScope.THIS_IMAGE, ExportForm.COCO);

        assertThat(session.images.items()).extracting(item -> item.state()).containsExactly(State.EXPORTED, State.READY);
    }

    @Test
    void aFileEachGoesIntoAFolder() throws Exception {
        export(ExportScope.ALL_IMAGES, ExportForm.COCO_EACH);

        Path expected = folder.resolve("expected");
        engine(Recipe.DEFAULT, "a", "b").inFilePerImage(expected).write();
        for (String name : List.of("a.json", "b.json")) {
            assertThat(folder.resolve("annotations").resolve(name)).hasSameBinaryContentAs(expected.resolve(name));
        }
    }

    @Test
    void everyFormHasTheBytesOfTheCommandLine() throws Exception {
        commandLine("--panoptic", "cli/panoptic.json", "--yolo", "cli/yolo", "--label-maps", "cli/label_maps", "-o",
                "cli/annotations.json");
        for (ExportForm form : List.of(ExportForm.COCO, ExportForm.PANOPTIC, ExportForm.YOLO, ExportForm.LABEL_MAPS)) {
            export(ExportScope.ALL_IMAGES, form);
        }

        for (String name : List.of("annotations.json", "panoptic.json", "panoptic/a.png", "panoptic/b.png", "yolo/data.yaml",
                "yolo/labels/a.txt",
                "yolo/labels/b.txt", "label_maps/a.png", "label_maps/b.png")) {
            assertThat(folder.resolve(name)).hasSameBinaryContentAs(folder.resolve("cli").resolve(name));
        }
    }

    @Test
    void masksConvertedOnceStayConverted() {
        export(ExportScope.ALL_IMAGES, ExportForm.COCO);
        List<ExportState> states = new ArrayList<>();
        plan.stateProperty().addListener((_, _, state) -> states.add(state));

        plan.begin();
        background.runAll();
        choose(ExportScope.ALL_IMAGES, ExportForm.PANOPTIC);
        plan.leave();
        plan.begin();
        background.runAll();

        assertThat(plan.stateProperty().get()).isInstanceOf(ExportState.Ready.class);
        assertThat(states).as("no mask is counted on the way").doesNotContain(new ExportState.Converting(1, 2));
    }

    @Test
    void aMaskThatWasWrittenSinceIsConvertedAnew() throws IOException {
        export(ExportScope.ALL_IMAGES, ExportForm.COCO);
        MaskFiles.write(folder.resolve("b_mask.png"), "...");
        List<ExportState> states = new ArrayList<>();
        plan.stateProperty().addListener((_, _, state) -> states.add(state));

        plan.begin();
        background.runAll();

        assertThat(states).contains(new ExportState.Converting(1, 2));
        assertThat(summary().leftOut().empty()).containsExactly("b.jpg");
    }

    @Test
    void anExportCanBeAskedForBeforeAllIsConverted() {
        plan.begin();
        plan.choiceProperty().set(plan.choiceProperty().get().withScope(ExportScope.ALL_IMAGES));
        assertThat(plan.stateProperty().get()).isInstanceOf(ExportState.Converting.class);

        plan.write();
        plan.leave();

        assertThat(plan.run().progressProperty().get().orElseThrow().phase()).isEqualTo(ExportProgress.Phase.CONVERTING);
        assertThat(folder.resolve("annotations.json")).doesNotExist();
        background.runAll();
        assertThat(folder.resolve("annotations.json")).exists();
        assertThat(plan.run().isRunning()).isFalse();
    }

    @Test
    void nothingIsReplacedThatNobodyWasToldOf() throws IOException {
        Path existing = Files.writeString(folder.resolve("annotations.json"), "old");
        plan.begin();
        plan.choiceProperty().set(plan.choiceProperty().get().withScope(ExportScope.ALL_IMAGES));
        plan.write();
        plan.leave();
        background.runAll();

        assertThat(existing).hasContent("old");
        assertThat(session.notices.get()).contains(new Notice.ExportWaits());
        assertThat(summary().overwritten()).containsExactly(existing);
    }

    @Test
    void aWriteProtectedFileIsReplacedOnlyWhenSomebodySaysSo() throws IOException {
        Path file = Files.writeString(folder.resolve("annotations.json"), "precious");
        assertThat(file.toFile().setWritable(false, false)).isTrue();

        plan.replaceProtected();
        export(ExportScope.ALL_IMAGES, ExportForm.COCO);
        assertThat(file).hasContent("precious");
        assertThat(session.notices.get()).hasValueSatisfying(notice -> assertThat(notice)
                .isInstanceOfSatisfying(Notice.ExportFailed.class, failed -> assertThat(failed.isProtected()).isTrue()));

        plan.replaceProtected();
        background.runAll();
        assertThat(file).content().startsWith("{");
        assertThat(session.notices.get()).hasValueSatisfying(notice -> assertThat(notice).isInstanceOf(Notice.Exported.class));
    }

    @Test
    void anExportThatIsCancelledBetweenFilesChangesNone() throws IOException {
        Path existing = Files.writeString(Files.createDirectory(folder.resolve("label_maps")).resolve("a.png"), "old");
        choose(ExportScope.ALL_IMAGES, ExportForm.LABEL_MAPS);
        plan.run().progressProperty().addListener((_, _, progress) -> progress
                .filter(it -> it.phase() == ExportProgress.Phase.WRITING && it.done() == 1).ifPresent(_ -> plan.cancel()));

        plan.write();
        background.runAll();

        assertThat(session.notices.get()).contains(new Notice.ExportCancelled());
        assertThat(existing).hasContent("old");
        assertThat(folder.resolve("label_maps/b.png")).doesNotExist();
        assertThat(session.images.items()).noneMatch(item -> item.state() == State.EXPORTED);
        assertThat(plan.run().isRunning()).isFalse();
    }

    @Test
    void anExportThatIsCancelledWhileItConvertsWritesNothing() {
        plan.begin();
        plan.choiceProperty().set(plan.choiceProperty().get().withScope(ExportScope.ALL_IMAGES));
        plan.write();
        plan.leave();

        plan.cancel();
        background.runAll();

        assertThat(session.notices.get()).contains(new Notice.ExportCancelled());
        assertThat(folder.resolve("annotations.json")).doesNotExist();
        assertThat(plan.stateProperty().get()).isInstanceOf(ExportState.Idle.class);
        assertThat(plan.run().isRunning()).isFalse();
    }

    @Test
    void theNoticeCountsWhatFailedAndRowsSayWhatBecameOfThem() throws IOException {
        Files.writeString(folder.resolve("a_mask.png"), "no longer an image");
        MaskFiles.write(folder.resolve("b_mask.png"), "...");

        export(ExportScope.ALL_IMAGES, ExportForm.COCO);

        assertThat(session.notices.get()).contains(new Notice.Exported(List.of(folder.resolve("annotations.json")), 1, 0, 1));
        assertThat(plan.failuresProperty().get()).singleElement().satisfies(failure ->
                assertThat(failure.file()).hasFileName("a_mask.png"));
        assertThat(session.images.items()).extracting(item -> item.state()).containsExactly(State.ERROR, State.EMPTY);
        assertThat(session.images.items().getFirst().problem()).hasValueSatisfying(problem ->
                assertThat(problem).asString().contains("a_mask.png"));
    }

    @Test
    void dividedByShareItIsAsOnTheCommandLine() throws Exception {
        commandLine("-o", "cli/annotations.json", "--split", "0.5", "--seed", "3");
        choose(ExportScope.ALL_IMAGES, ExportForm.COCO);
        divide(0.5);
        assertThat(summary().contents().split()).contains(new ExportSummary.Sides(1, 1));
        assertThat(summary().contents().files()).containsExactly(folder.resolve("annotations_train.json"),
                folder.resolve("annotations_val.json"));

        plan.write();
        background.runAll();

        for (String name : List.of("annotations_train.json", "annotations_val.json")) {
            assertThat(folder.resolve(name)).hasSameBinaryContentAs(folder.resolve("cli").resolve(name));
        }
    }

    @Test
    void aSplitThatLeavesASideEmptyIsKnownBefore() {
        choose(ExportScope.ALL_IMAGES, ExportForm.COCO);

        divide(0.99);

        assertThat(summary().contents().split().orElseThrow().isOneEmpty()).isTrue();
    }

    @Test
    void aMaskBelowTheFloorFailsAsItDoesOnTheCommandLine() {
        session.mask.recipe().set(Recipe.DEFAULT.withPolygons(Recipe.PolygonKind.OPENCV)
                .withFloor(new Recipe.Floor(0.9, Recipe.Below.FAIL)));
        background.runAll();

        plan.begin();
        background.runAll();

        assertThat(summary().images()).isZero();
        assertThat(summary().failures()).singleElement().satisfies(failure -> assertThat(failure.problem().orElseThrow()).asString()
                .contains("IoU 0.0000 is below the minimum of 0.9"));
        plan.write();
        background.runAll();
        assertThat(folder.resolve("a.json")).doesNotExist();
    }

    @Test
    void theSizeThatIsAnnouncedIsTheSizeOfTheFile() throws IOException {
        choose(ExportScope.THIS_IMAGE, ExportForm.COCO);
        long announced = summary().contents().bytes();
        plan.write();
        background.runAll();

        assertThat(announced).isEqualTo(Files.size(folder.resolve("a.json")));
    }

    @Test
    void theSelectedAnnotationAloneIsExported() throws Exception {
        session.mask.live().selectionProperty().set(RegionSelection.of(1));

        export(ExportScope.SELECTED, ExportForm.COCO);

        assertThat(DatasetReader.read(folder.resolve("a_2.json")).annotations()).extracting(Annotation::area).containsExactly(1L);
        assertThat(session.images.items().getFirst().state()).isEqualTo(State.READY);
    }

    @Test
    void anEditAfterTheExportShowsInTheList() {
        export(ExportScope.THIS_IMAGE, ExportForm.COCO);

        session.mask.rules().setBand(10, 255, false);

        assertThat(session.images.items().getFirst().state()).isEqualTo(State.CHANGED);
    }

    @Test
    void aFileThatIsNotCocoIsRefusedAndUntouched() throws IOException {
        Path file = Files.writeString(folder.resolve("list.json"), "[1, 2]");
        choose(ExportScope.THIS_IMAGE, ExportForm.APPEND);

        plan.chooseTarget(file);
        background.runAll();

        assertThat(plan.stateProperty().get()).isInstanceOfSatisfying(ExportState.Refused.class, refused ->
                assertThat(refused.problem()).asString().contains("list.json").doesNotContain("Exception"));
        plan.write();
        background.runAll();
        assertThat(file).hasContent("[1, 2]");
    }

    @Test
    void anOpenImageIsNeverWrittenOver() {
        choose(ExportScope.THIS_IMAGE, ExportForm.LABEL_MAPS);

        plan.chooseTarget(folder);
        background.runAll();

        assertThat(plan.stateProperty().get()).isInstanceOfSatisfying(ExportState.Refused.class, refused ->
                assertThat(refused.problem()).asString().contains("is open and could be overwritten"));
    }

    private void export(ExportScope scope, ExportForm form) {
        choose(scope, form);
        plan.write();
        background.runAll();
    }

    private void choose(ExportScope scope, ExportForm form) {
        plan.begin();
        background.runAll();
        plan.choiceProperty().set(plan.choiceProperty().get().withScope(scope).withForm(form));
        background.runAll();
    }

    private void divide(double train) {
        ExportChoice choice = plan.choiceProperty().get();
        plan.choiceProperty().set(choice.withDivision(choice.division().withWay(SplitSettings.Way.RATIO).withTrain(train).withSeed(3)));
        background.runAll();
    }

    private ExportSummary summary() {
        return ((ExportState.Ready) plan.stateProperty().get()).summary();
    }

    private void commandLine(String... options) throws IOException {
        Files.createDirectories(folder.resolve("cli"));
        Stream<String> images = Stream.of("a.jpg", "a_mask.png", "b.jpg", "b_mask.png");
        Stream<String> arguments = Stream.concat(images, Arrays.stream(options))
                .map(word -> word.contains("/") || word.contains("_") || word.endsWith(".jpg")
                ? folder.resolve(word).toString() : word);
        assertThat(CocoscopeCommand.run((_, _, _) -> 0,
                Stream.of(Stream.of("convert"), arguments, Stream.of("--pair", "auto")).flatMap(it -> it)
                .toArray(String[]::new))).isZero();
    }

    private Export engine(Recipe recipe, String... stems) throws Exception {
        List<ConvertedMask> masks = new ArrayList<>();
        for (String stem : stems) {
            masks.add(ConvertedMask.of(stem + ".jpg",
                    new Converter().convert(MaskDecoder.read(folder.resolve(stem + "_mask.png")), recipe)));
        }
        return Export.of(masks, recipe, List.of());
    }
}
