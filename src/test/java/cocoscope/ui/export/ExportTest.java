package cocoscope.ui.export;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.controls.ModalPane;
import cocoscope.app.export.ExportChoice;
import cocoscope.app.export.ExportPlan;
import cocoscope.app.export.ExportScope;
import cocoscope.app.export.ExportState;
import cocoscope.app.images.ImageItem.State;
import cocoscope.batch.ConvertedMask;
import cocoscope.cli.CocoscopeCommand;
import cocoscope.coco.Annotation;
import cocoscope.coco.DatasetReader;
import cocoscope.convert.Converter;
import cocoscope.convert.Recipe;
import cocoscope.decode.MaskDecoder;
import cocoscope.export.Export;
import cocoscope.export.ExportForm;
import cocoscope.export.SplitSettings;
import cocoscope.ui.window.MaskFiles;
import cocoscope.ui.window.TestWindow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ExportTest {
    @TempDir
    private Path folder;
    private final TestWindow window = TestWindow.open();

    @BeforeEach
    void dropTwoPairs() throws IOException {
        MaskFiles.writeTwoPairs(folder);
        window.drop(folder);
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void theFileHoldsTheBytesThatTheEngineWrites() throws Exception {
        openDialog();
        choose(ExportScope.ALL_IMAGES);
        press("#export-write");

        Path expected = folder.resolve("expected.json");
        engine("a", "b").inOneFile(expected).write();
        assertThat(folder.resolve("annotations.json")).hasSameBinaryContentAs(expected);
        assertThat(window.session.images.items()).allMatch(document -> document.state() == State.EXPORTED);
        assertThat(window.text("#banner-text")).isEqualTo("Wrote 2 images with 4 annotations to annotations.json.");
    }

    @Test
    void countsAreShownAndNothingIsWrittenBefore() throws Exception {
        openDialog();
        choose(ExportScope.ALL_IMAGES);

        long vertices = engine("a", "b").whole().sources().stream().mapToLong(annotation -> annotation.segmentation().vertices()).sum();
        assertThat(window.text("#export-counts")).isEqualTo("2 images, 4 annotations, 1 category");
        assertThat(window.text("#export-size")).startsWith("1 file of").endsWith(", " + vertices + " vertices");
        assertThat(folder.resolve("annotations.json")).doesNotExist();
    }

    @Test
    void anExistingFileIsAnnouncedBeforeItIsReplaced() throws IOException {
        Path existing = Files.writeString(folder.resolve("a.json"), "old");

        openDialog();

        assertThat(report()).contains("a.json exists and will be replaced.");
        assertThat(window.text("#export-write")).isEqualTo("Replace");
        assertThat(existing).hasContent("old");

        press("#export-cancel");

        assertThat(existing).hasContent("old");
        assertThat(window.document(0).state()).isEqualTo(State.READY);
    }

    @Test
    void aTargetThatCannotBeWrittenIsToldAndLeadsBackToTheDialog() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "a file, not a folder");
        openDialog();
        window.nextTarget = Optional.of(file.resolve("a.json"));
        press("#export-choose");
        press("#export-write");

        assertThat(window.text("#banner-text")).contains("not a folder").doesNotContain("Exception");
        assertThat(file).hasContent("a file, not a folder");
        assertThat(window.document(0).state()).isEqualTo(State.READY);

        window.robot.clickOn("Choose another place\u2026");
        window.settle();
        window.nextTarget = Optional.of(folder.resolve("elsewhere.json"));
        press("#export-choose");
        press("#export-write");

        assertThat(folder.resolve("elsewhere.json")).exists();
    }

    @Test
    void anImageThatFailsIsNamedAndCanBeTriedAgain() throws IOException {
        Path mask = folder.resolve("b_mask.png");
        byte[] sound = Files.readAllBytes(mask);
        Files.writeString(mask, "no longer an image");
        openDialog();
        choose(ExportScope.ALL_IMAGES);
        assertThat(report()).contains("b_mask.png");
        assertThat(window.text("#export-counts")).startsWith("1 image, 2 annotations");

        press("#export-write");

        assertThat(folder.resolve("annotations.json")).content().contains("a.jpg").doesNotContain("b.jpg");
        assertThat(window.document(1).state()).isEqualTo(State.ERROR);
        assertThat(window.text("#banner-text")).isEqualTo("Wrote 1 image with 2 annotations to annotations.json. 1 image failed.");

        window.robot.clickOn("Show failures");
        window.settle();
        assertThat(window.table("#failures-table").getItems()).hasSize(1);
        press("#failures-copy");
        window.onFxThread(() -> assertThat(Clipboard.getSystemClipboard().getString()).startsWith(mask + "\tb_mask.png: "));
        Files.write(mask, sound);
        press("#failures-retry");

        assertThat(window.text("#banner-text")).isEqualTo("Wrote 2 images with 4 annotations to annotations.json.");
        assertThat(folder.resolve("annotations.json")).content().contains("a.jpg", "b.jpg");
        assertThat(window.document(1).state()).isEqualTo(State.EXPORTED);
    }

    @Test
    void closingWhileAnExportRunsAsksAndCanLetItEnd() {
        openDialog();
        choose(ExportScope.ALL_IMAGES);
        window.onFxThread(() -> {
            window.session.export.write();
            window.window.close();
        });

        assertThat(window.find("#export-still-running", Node.class)).isNotNull();
        assertThat(window.quit).isFalse();
        press("#still-background");

        assertThat(window.hidden).isTrue();
        assertThat(folder.resolve("annotations.json")).exists();
        assertThat(window.quit).isTrue();
    }

    @Test
    void closingWhileAnExportRunsCanWaitForIt() {
        closeWhileAnExportRuns(() -> { });
        press("#still-wait");

        assertThat(window.find("#dialogs", ModalPane.class).isDisplay()).isFalse();
        assertThat(window.quit).isFalse();
        assertThat(window.hidden).isFalse();
        assertThat(folder.resolve("annotations.json")).exists();
    }

    @Test
    void closingWhileAnExportRunsCanCancelIt() {
        closeWhileAnExportRuns(() -> window.find("#still-cancel", ButtonBase.class).fire());

        assertThat(window.quit).isTrue();
        assertThat(window.hidden).isFalse();
        assertThat(folder.resolve("annotations.json")).doesNotExist();
    }

    /// @param answer is given before any mask is converted
    private void closeWhileAnExportRuns(Runnable answer) {
        openDialog();
        window.onFxThread(() -> {
            ExportPlan plan = window.session.export;
            plan.choiceProperty().set(plan.choiceProperty().get().withScope(ExportScope.ALL_IMAGES));
            plan.write();
            window.window.close();
            answer.run();
        });
        window.settle();
    }

    @Test
    void anExportRunsBesideTheWorkAndSaysHowFarItIs() {
        openDialog();
        choose(ExportScope.ALL_IMAGES);
        List<String> words = new ArrayList<>();
        window.onFxThread(() -> {
            window.find("#export-progress", Labeled.class).textProperty().addListener((_, _, now) -> words.add(now));
            window.find("#export-write", ButtonBase.class).fire();
            assertThat(window.find("#export-bar", Node.class).isVisible()).isTrue();
            assertThat(window.find("#export-stop", Node.class).isDisabled()).isFalse();
            assertThat(window.find("#dialogs", ModalPane.class).isDisplay()).isFalse();
            assertThat(window.find("#canvas", Node.class).isDisabled()).isFalse();
        });
        window.settle();

        assertThat(words).startsWith("Export: wrote 0 of 1 file").last().asString()
                .startsWith("Export: wrote 1 of 1 file\u2002").endsWith(" per second");
        assertThat(window.find("#export-bar", Node.class).isVisible()).isFalse();
    }

    @Test
    void emptyMasksAndAnEmptySideAreNamedBeforeAnythingIsWritten() throws IOException {
        MaskFiles.write(folder.resolve("b_mask.png"), "...");
        openDialog();
        choose(ExportScope.ALL_IMAGES);
        window.onFxThread(() -> {
            ExportChoice choice = window.session.export.choiceProperty().get();
            window.session.export.choiceProperty().set(choice.withDivision(choice.division().withWay(SplitSettings.Way.RATIO)
                    .withTrain(0.99).withSeed(3)));
        });
        window.settle();

        assertThat(report()).contains("1 mask has no objects: b.jpg.", "Split: 2 images for training, none for validation.");
        assertThat(folder.resolve("annotations_train.json")).doesNotExist();
    }

    @Test
    void theNotificationOpensTheFolder() {
        openDialog();
        press("#export-write");

        window.robot.clickOn("Open folder");
        window.settle();

        assertThat(window.openedFolders).containsExactly(folder);
    }

    @Test
    void dividedByShareItIsAsOnTheCommandLine() throws Exception {
        commandLine("-o", "cli/annotations.json", "--split", "0.5", "--seed", "3");
        openDialog();
        choose(ExportScope.ALL_IMAGES);
        window.onFxThread(() -> {
            ExportChoice choice = window.session.export.choiceProperty().get();
            window.session.export.choiceProperty().set(choice.withDivision(choice.division().withWay(SplitSettings.Way.RATIO).withTrain(0.5)
                    .withSeed(3)));
        });
        window.settle();
        assertThat(window.find("#export-train", TextField.class).getText()).isEqualTo("50");
        assertThat(window.text("#export-target")).isEqualTo(folder.resolve("annotations_train.json") + ", annotations_val.json");
        press("#export-write");

        for (String name : List.of("annotations_train.json", "annotations_val.json")) {
            assertThat(folder.resolve(name)).hasSameBinaryContentAs(folder.resolve("cli").resolve(name));
        }
    }

    @Test
    void addingToAFileSaysWhatItDoesAndLeavesTheRest() throws Exception {
        Path file = folder.resolve("all.json");
        engine("b").inOneFile(file).write();
        String before = Files.readString(file);
        openDialog();
        choose(ExportForm.APPEND);
        window.nextTarget = Optional.of(file);
        press("#export-choose");

        assertThat(report()).contains("1 image is added, 2 annotations; none stay unchanged.");
        assertThat(file).hasContent(before);
        press("#export-write");

        assertThat(DatasetReader.read(file).annotations()).extracting(Annotation::id).containsExactly(1L, 2L, 3L, 4L);
        assertThat(Files.readString(file)).contains(before.lines().filter(line -> line.contains("b.jpg")).findFirst().orElseThrow());
        openDialog();
        assertThat(window.text("#export-target")).isEqualTo(file.toString());
        assertThat(report()).contains("No image is added, no annotations; 2 stay unchanged.");
    }

    @Test
    void theNextExportStartsFromTheLastChoices() {
        openDialog();
        choose(ExportScope.ALL_IMAGES);
        choose(ExportForm.YOLO);
        window.nextTarget = Optional.of(folder.resolve("labels"));
        press("#export-choose");
        assertThat(window.window.root().getScene().getFocusOwner().getId()).as("Enter goes on").isEqualTo("export-write");
        press("#export-write");
        openDialog();

        assertThat(window.text("#export-target")).isEqualTo(folder.resolve("labels").toString());
        assertThat(window.text("#export-write")).isEqualTo("Replace");
        press("#export-cancel");
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

    private void set(Recipe recipe) {
        window.robot.interact(() -> window.session.mask.recipe().set(recipe));
        window.settle();
    }

    private void openDialog() {
        window.robot.clickOn("#canvas").push(KeyCode.CONTROL, KeyCode.E);
        window.settle();
        window.waitUntil(() -> window.session.export.stateProperty().get() instanceof ExportState.Ready);
    }

    private void choose(ExportScope scope) {
        press("#export-" + scope.name().toLowerCase(java.util.Locale.ROOT));
    }

    private void choose(ExportForm form) {
        window.choose("#export-form", form);
        window.waitUntil(this::isDecided);
    }

    private boolean isDecided() {
        return window.session.export.stateProperty().get() instanceof ExportState.Ready
                || window.session.export.stateProperty().get() instanceof ExportState.Refused;
    }

    private void press(String selector) {
        window.robot.clickOn(selector);
        window.settle();
    }

    private String report() {
        return window.robot.lookup("#export-pane .report-line .label").<Labeled>queryAll().stream()
                .map(Labeled::getText).collect(Collectors.joining("\n"));
    }

    private Export engine(String... stems) throws Exception {
        return engine(Recipe.DEFAULT, List.of(stems));
    }

    private Export engine(Recipe recipe, List<String> stems) throws Exception {
        List<ConvertedMask> masks = new ArrayList<>();
        for (String stem : stems) {
            masks.add(ConvertedMask.of(stem + ".jpg",
                    new Converter().convert(MaskDecoder.read(folder.resolve(stem + "_mask.png")), recipe)));
        }
        return Export.of(masks, recipe, List.of());
    }
}
