package cocoscope.ui;

import static org.assertj.core.api.Assertions.assertThat;

import cocoscope.app.Document.State;
import cocoscope.app.ExportKind;
import cocoscope.app.ExportState;
import cocoscope.coco.Reader;
import cocoscope.convert.Converter;
import cocoscope.convert.Recipe;
import cocoscope.decode.MaskDecoder;
import cocoscope.project.ConvertedMask;
import cocoscope.project.Export;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.control.Labeled;
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
        MaskFiles.writePicture(folder.resolve("a.jpg"), 5, 3);
        MaskFiles.write(folder.resolve("a_mask.png"),
                "##...",
                "##..#",
                ".....");
        MaskFiles.writePicture(folder.resolve("b.jpg"), 3, 1);
        MaskFiles.write(folder.resolve("b_mask.png"), "#.#");
        window.drop(folder);
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void theFileHoldsTheBytesThatTheEngineWrites() throws Exception {
        openDialog();
        choose(ExportKind.ALL_IN_ONE_FILE);
        press("#export-write");

        Path expected = folder.resolve("expected.json");
        engine("a", "b").inOneFile(expected).write();
        assertThat(folder.resolve("annotations.json")).hasSameBinaryContentAs(expected);
        assertThat(window.workspace.documents()).allMatch(document -> document.state() == State.EXPORTED);
        assertThat(window.text("#banner-text")).isEqualTo("Wrote 2 images with 4 annotations to annotations.json.");
    }

    @Test
    void thisImageAloneHasTheBytesThatTheEngineWritesOfIt() throws Exception {
        openDialog();
        press("#export-write");

        Path expected = folder.resolve("expected.json");
        engine("a").inOneFile(expected).write();
        assertThat(folder.resolve("a.json")).hasSameBinaryContentAs(expected);
        assertThat(window.document(0).state()).isEqualTo(State.EXPORTED);
        assertThat(window.document(1).state()).isEqualTo(State.READY);
    }

    @Test
    void aFileEachGoesIntoAFolder() throws Exception {
        openDialog();
        choose(ExportKind.ALL_ONE_FILE_EACH);
        press("#export-write");

        Path expected = folder.resolve("expected");
        engine("a", "b").inFilePerImage(expected).write();
        for (String name : List.of("a.json", "b.json")) {
            assertThat(folder.resolve("annotations").resolve(name)).hasSameBinaryContentAs(expected.resolve(name));
        }
    }

    @Test
    void theFilesOfEveryProfileHoldTheBytesThatTheEngineWrites() throws Exception {
        for (Reader reader : Reader.values()) {
            Recipe recipe = Recipe.DEFAULT.withReader(reader);
            set(recipe);
            for (ExportKind kind : List.of(ExportKind.THIS_IMAGE, ExportKind.ALL_IN_ONE_FILE)) {
                openDialog();
                choose(kind);
                window.waitUntil(() -> window.workspace.export().stateProperty().get() instanceof ExportState.Ready);
                press("#export-write");

                Path expected = folder.resolve("expected.json");
                boolean single = kind == ExportKind.THIS_IMAGE;
                engine(recipe, single ? List.of("a") : List.of("a", "b")).inOneFile(expected).write();
                assertThat(folder.resolve(single ? "a.json" : "annotations.json")).as(reader.name()).hasSameBinaryContentAs(expected);
            }
        }
    }

    @Test
    void aMaskBelowTheFloorFailsAsItDoesOnTheCommandLine() {
        set(Recipe.DEFAULT.withPolygons(Recipe.PolygonKind.OPENCV).withFloor(new Recipe.Floor(0.9, Recipe.Below.FAIL)));
        openDialog();

        assertThat(report()).contains("below the floor of 0.9");
        assertThat(window.robot.lookup("#export-write").query().isDisabled()).isTrue();
    }

    @Test
    void countsAreShownAndNothingIsWrittenBefore() throws Exception {
        openDialog();
        choose(ExportKind.ALL_IN_ONE_FILE);

        long vertices = engine("a", "b").whole().sources().stream().mapToLong(annotation -> annotation.segmentation().vertices()).sum();
        assertThat(window.text("#export-counts")).isEqualTo("2 images, 4 annotations, one category");
        assertThat(window.text("#export-size")).startsWith("One file of").endsWith(", " + vertices + " vertices");
        assertThat(folder.resolve("annotations.json")).doesNotExist();
    }

    @Test
    void theSizeThatIsAnnouncedIsTheSizeOfTheFile() throws IOException {
        openDialog();
        long announced = ((ExportState.Ready) window.workspace.export().stateProperty().get()).summary().bytes();
        press("#export-write");

        assertThat(announced).isEqualTo(Files.size(folder.resolve("a.json")));
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
    void aTargetThatCannotBeWrittenKeepsTheDialogAndSaysWhy() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "a file, not a folder");
        openDialog();
        window.nextTarget = Optional.of(file.resolve("a.json"));
        press("#export-choose");
        press("#export-write");

        assertThat(report()).contains("not a folder").doesNotContain("Exception");
        assertThat(file).hasContent("a file, not a folder");
        assertThat(window.document(0).state()).isEqualTo(State.READY);

        window.nextTarget = Optional.of(folder.resolve("elsewhere.json"));
        press("#export-choose");
        press("#export-write");

        assertThat(folder.resolve("elsewhere.json")).exists();
    }

    @Test
    void anImageThatFailsIsNamedAndTheOthersAreWritten() throws IOException {
        Files.writeString(folder.resolve("b_mask.png"), "no longer an image");
        openDialog();
        choose(ExportKind.ALL_IN_ONE_FILE);

        assertThat(report()).contains("b_mask.png");
        assertThat(window.text("#export-counts")).startsWith("One image, 2 annotations");

        press("#export-write");

        assertThat(folder.resolve("annotations.json")).content().contains("a.jpg").doesNotContain("b.jpg");
        assertThat(window.document(1).state()).isNotEqualTo(State.EXPORTED);
    }

    @Test
    void anEditAfterTheExportShowsInTheList() {
        openDialog();
        press("#export-write");

        window.robot.clickOn("#rule-threshold");
        window.settle();

        assertThat(window.document(0).state()).isEqualTo(State.CHANGED);
    }

    @Test
    void theNotificationOpensTheFolder() {
        openDialog();
        press("#export-write");

        window.robot.clickOn("Open folder");
        window.settle();

        assertThat(window.openedFolders).containsExactly(folder);
    }

    private void set(Recipe recipe) {
        window.robot.interact(() -> window.workspace.live().recipeProperty().set(recipe));
        window.settle();
    }

    private void openDialog() {
        window.robot.clickOn("#canvas").push(KeyCode.CONTROL, KeyCode.E);
        window.settle();
        window.waitUntil(() -> window.workspace.export().stateProperty().get() instanceof ExportState.Ready);
    }

    private void choose(ExportKind kind) {
        press("#export-" + kind.name().toLowerCase(java.util.Locale.ROOT));
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
