package cocoscope.ui.browser;

import static org.assertj.core.api.Assertions.assertThat;

import cocoscope.app.browser.CocoBrowser;
import cocoscope.app.browser.Review;
import cocoscope.app.preview.RegionSelection;
import cocoscope.cli.CocoscopeCommand;
import cocoscope.coco.compare.AnnotationDifference.Kind;
import cocoscope.coco.lint.finding.FindingKind;
import cocoscope.ui.canvas.ImageCanvas;
import cocoscope.ui.control.Banner;
import cocoscope.ui.window.MaskFiles;
import cocoscope.ui.window.TestWindow;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.chart.BarChart;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class BrowserTest {
    /// Two overlapping squares and a crowd of run lengths on a.png; a box without pixels, whose area is wrong, on b.png.
    private static final String DATASET = """
            {"images": [{"id": 1, "file_name": "a.png", "width": 8, "height": 6}, {"id": 2, "file_name": "sub/b.png", "width": 8, "height": 6}],
             "categories": [{"id": 3, "name": "cell", "supercategory": ""}, {"id": 4, "name": "wall", "supercategory": ""}],
             "annotations": [
               {"id": 1, "image_id": 1, "category_id": 3, "iscrowd": 0, "area": 16, "bbox": [0, 0, 4, 4], "segmentation": [[0, 0, 4, 0, 4, 4, 0, 4]]},
               {"id": 2, "image_id": 1, "category_id": 4, "iscrowd": 0, "area": 4, "bbox": [3, 3, 2, 2], "segmentation": [[3, 3, 5, 3, 5, 5, 3, 5]]},
               {"id": 3, "image_id": 1, "category_id": 3, "iscrowd": 1, "area": 6, "bbox": [7, 0, 1, 6], "segmentation": {"size": [6, 8], "counts": [42, 6]}},
               {"id": 4, "image_id": 2, "category_id": 3, "iscrowd": 0, "area": 500, "bbox": [1, 1, 3, 2], "segmentation": [[1, 1, 4, 1, 4, 3, 1, 3]]}]}
            """;

    @TempDir
    private Path temporary;
    private Path folder;
    private final TestWindow window = TestWindow.open();
    private final CocoBrowser browser = window.session.browser;

    /// Images are looked for in the folders above, too, where others may have left some.
    @BeforeEach
    void chooseFolder() throws IOException {
        folder = Files.createDirectories(temporary.resolve("of/one/test"));
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void aDroppedFileShowsItsFirstImageWithAllAnnotations() throws IOException {
        picture("a.png");

        String offer = window.drop(dataset());

        assertThat(offer).isEqualTo("Open dataset.json");
        assertThat(window.text("#browser-summary")).isEqualTo("2 images, 4 annotations, 2 categories");
        assertThat(browser.listing().images()).containsExactly(0, 1);
        assertThat(window.find("#browser-images", ListView.class).getSelectionModel().getSelectedIndex()).isZero();
        assertThat(browser.shownProperty().get().orElseThrow().picture()).isPresent();
        TableView<?> table = window.table("#browser-annotations");
        assertThat(table.getItems()).hasSize(3);
        assertThat(table.getVisibleLeafColumns().stream().mapToDouble(TableColumn::getWidth).sum()).as("no column is cut")
                .isLessThanOrEqualTo(table.getWidth());
        assertThat(window.text("#browser-probe")).contains("8").contains("6");
        assertThat(window.find("#browser-json", TextArea.class).getText()).startsWith("Select an annotation");
        assertThat(window.find("#browser-note", Label.class).isVisible()).isFalse();
    }

    @Test
    void aMalformedFileFirstGetsOneSentenceAndAGoodOneOpensAfterIt() throws IOException {
        window.drop(Files.writeString(folder.resolve("broken.json"), "{\"images\": [{}{}]}"));

        assertThat(window.text("#banner-text")).startsWith("broken.json: this is not valid JSON (line 1").doesNotContain("Exception")
                .doesNotContain("\n");
        assertThat(browser.fileProperty().get()).isEmpty();

        window.drop(dataset());
        assertThat(browser.fileProperty().get()).isPresent();

        window.drop(Files.writeString(folder.resolve("other.json"), "{\"shapes\": []}"));
        assertThat(window.find("#browser-banner #banner-text", Label.class).getText())
                .startsWith("other.json: this is not a COCO dataset");
        assertThat(window.text("#browser-name")).as("what was open stays").isEqualTo("dataset.json");
    }

    @Test
    void missingImagesAreSaidAndFoundInAChosenFolder() throws IOException {
        Path elsewhere = Files.createDirectories(folder.resolve("x/y/z/photos"));
        picture("x/y/z/photos/a.png");
        window.drop(dataset());
        assertThat(window.text("#browser-note")).startsWith("a.png was not found");
        assertThat(window.table("#browser-annotations").getItems()).as("annotations are shown all the same").hasSize(3);

        window.nextImageFolder = Optional.of(elsewhere);
        window.fire("#image-folder");

        assertThat(browser.shownProperty().get().orElseThrow().picture()).isPresent();
        assertThat(browser.fileProperty().get().orElseThrow().problems().counts()).as("names are compared with the folder now")
                .containsKey(FindingKind.IMAGE_NOT_FOUND);
    }

    @Test
    void theSelectionGoesFromTheTableToTheCanvasAndBack() throws IOException {
        window.drop(dataset());

        window.onFxThread(() -> window.table("#browser-annotations").getSelectionModel().select(1));
        window.settle();
        assertThat(browser.selectionProperty().get()).containsExactly(1);
        assertThat(canvas().selectionProperty().get().lead()).isEqualTo(1);
        selectTab(1);
        assertThat(window.find("#browser-json", TextArea.class).getText()).contains("\"id\": 2,\n").contains("\"bbox\": [3, 3, 2, 2]");

        window.onFxThread(() -> canvas().selectionProperty().set(RegionSelection.of(2)));
        window.settle();
        assertThat(window.table("#browser-annotations").getSelectionModel().getSelectedIndex()).isEqualTo(2);
        assertThat(window.find("#browser-json", TextArea.class).getText()).contains("\"counts\": [42, 6]");

        window.onFxThread(() -> canvas().selectionProperty().set(RegionSelection.of(List.of(2, 0))));
        window.settle();
        assertThat(browser.selectionProperty().get()).containsExactly(2, 0);
        assertThat(window.table("#browser-annotations").getSelectionModel().getSelectedIndices()).containsExactlyInAnyOrder(0, 2);
    }

    @Test
    void filtersNarrowImagesAndAnnotations() throws IOException {
        window.drop(dataset());
        window.onFxThread(() -> window.find("#browser-filters", ToggleButton.class).fire());

        choose("#browser-category", 1);
        assertThat(browser.listing().images()).containsExactly(0);
        assertThat(window.table("#browser-annotations").getItems()).hasSize(1);

        window.fire("#browser-clear");
        type("#browser-area-min", "10");
        type("#browser-area-max", "20");
        assertThat(browser.shownItems()).extracting(item -> item.annotation()).containsExactly(0);

        type("#browser-name-filter", "nothing");
        assertThat(browser.listing().images()).isEmpty();
        window.fire("#browser-clear-all");
        assertThat(window.find("#browser-area-min", TextField.class).getText()).isEmpty();
        assertThat(window.text("#browser-count")).isEqualTo("2 of 2 images");
    }

    @Test
    void aProblemLeadsToItsAnnotationAndItsRepairIsPreviewedAndSaved() throws IOException {
        window.drop(dataset());
        assertThat(window.text("#problems-summary")).isEqualTo("No errors, 1 warning; 1 can be repaired");

        window.robot.clickOn(".problem-group");
        assertThat(problems().getItems()).hasSize(2);
        window.onFxThread(() -> problems().getSelectionModel().select(1));
        window.settle();
        assertThat(browser.shownProperty().get().orElseThrow().image()).isEqualTo(1);
        assertThat(browser.selectionProperty().get()).containsExactly(3);
        assertThat(window.find("#repair-preview", TextArea.class).getText()).isEqualTo("- \"area\": 500\n+ \"area\": 6");

        Path target = folder.resolve("repaired.json");
        window.nextTarget = Optional.of(target);
        window.fire("#save-repaired");

        assertThat(target).hasContent(DATASET.replace("\"area\": 500", "\"area\": 6"));
        assertThat(window.find("#browser-banner #banner-text", Label.class).getText())
                .startsWith("Wrote the repaired copy repaired.json");
    }

    @Test
    void aRepairIsLeftOutByItsBoxAndTheSelectedAnnotationsAreChanged() throws IOException {
        window.drop(dataset());
        window.robot.clickOn(".problem-group .check-box");
        assertThat(window.text("#repairs-included")).isEqualTo("0 of 1 repair included");
        assertThat(window.find("#save-repaired", Button.class).isDisabled()).isTrue();

        window.onFxThread(() -> window.table("#browser-annotations").getSelectionModel().selectRange(0, 2));
        assertThat(window.text("#review-selected")).isEqualTo("2 of 3 selected");
        window.onFxThread(() -> window.find("#review-category", MenuButton.class).getItems().get(1).fire());
        window.fire("#review-accept");
        window.onFxThread(() -> window.table("#browser-annotations").getSelectionModel().clearAndSelect(2));
        window.fire("#review-delete");
        assertThat(window.text("#repairs-included")).isEqualTo("0 of 1 repair included, 2 changes");
        assertThat(canvas().shapesProperty().get()).isNotNull();

        Path target = folder.resolve("changed.json");
        window.nextTarget = Optional.of(target);
        window.fire("#save-repaired");

        assertThat(target).content().contains("\"id\": 1, \"image_id\": 1, \"category_id\": 4").doesNotContain("\"id\": 3, \"image_id\"");
        window.fire("#review-undo");
        assertThat(browser.reviews().review().edits().deleted()).isEmpty();
    }

    @Test
    void resultsAskForTheirImagesAndTakeThemFromAnotherFile() throws IOException {
        Path results = Files.writeString(folder.resolve("results.json"), """
                [{"image_id": 2, "category_id": 3, "bbox": [1, 1, 3, 2], "score": 0.5},
                 {"image_id": 1, "category_id": 4, "segmentation": {"size": [6, 8], "counts": [42, 6]}, "score": 0.75}]
                """);
        window.drop(results);
        assertThat(window.find("#browser-banner #banner-text", Label.class).getText())
                .startsWith("results.json lists images by id only");
        window.onFxThread(() -> browser.show(1));
        window.settle();
        assertThat(browser.shownProperty().get().orElseThrow().width()).as("the size that the run lengths tell").isEqualTo(8);

        window.nextCoco = Optional.of(dataset());
        window.fire("#describe");

        assertThat(browser.fileProperty().get().orElseThrow().index().images().name(0)).isEqualTo("sub/b.png");
        assertThat(window.text("#browser-name")).isEqualTo("results.json");
        assertThat(window.find("#browser-banner", Banner.class).isVisible()).isFalse();
    }

    @Test
    void segmentsOfAPanopticFileTakeTheirPixelsFromThePng() throws IOException {
        BufferedImage ids = new BufferedImage(4, 2, BufferedImage.TYPE_INT_RGB);
        ids.setRGB(1, 0, 44 << 16 | 1 << 8);
        ids.setRGB(1, 1, 44 << 16 | 1 << 8);
        ids.setRGB(3, 1, 2 << 16);
        ImageIO.write(ids, "png", folder.resolve("ids.png").toFile());
        window.drop(Files.writeString(folder.resolve("panoptic.json"), """
                {"images": [{"id": 7, "file_name": "photo.jpg", "width": 4, "height": 2}],
                 "annotations": [{"image_id": 7, "file_name": "ids.png", "segments_info": [
                   {"id": 300, "category_id": 1, "area": 2, "bbox": [1, 0, 1, 2], "iscrowd": 0}, {"id": 2, "category_id": 1, "area": 1, "bbox": [3, 1, 1, 1], "iscrowd": 0}]}],
                 "categories": [{"id": 1, "name": "sky", "supercategory": "", "isthing": 0, "color": [1, 2, 3]}]}
                """));

        assertThat(browser.shownItems()).extracting(item -> item.runs().orElseThrow().box().width()).containsExactly(1, 1);
        assertThat(browser.shownItems()).extracting(item -> item.runs().orElseThrow().area()).containsExactly(2L, 1L);

        Path expected = folder.resolve("expected.json");
        assertThat(CocoscopeCommand.run((_, _, _) -> 0, "convert", folder.resolve("panoptic.json").toString(), "-o",
                expected.toString())).isZero();
        Path converted = folder.resolve("converted.json");
        window.nextTarget = Optional.of(converted);
        window.fire("#convert-panoptic");
        assertThat(converted).as("the bytes of the command line").hasSameBinaryContentAs(expected);
    }

    @Test
    void changesThatNoFileHasAreAskedAboutBeforeTheFileIsClosed() throws IOException {
        window.drop(dataset());
        window.onFxThread(() -> window.table("#browser-annotations").getSelectionModel().select(0));
        window.fire("#review-delete");

        window.fire("#browser-close");
        assertThat(window.text("#unwritten-changes .dialog-title")).isEqualTo("Write the changes to dataset.json?");
        window.fire("#unwritten-cancel");
        assertThat(browser.index()).isPresent();

        window.onFxThread(window.window::close);
        assertThat(window.quit).isFalse();
        Path target = folder.resolve("left.json");
        window.nextTarget = Optional.of(target);
        window.fire("#unwritten-write");
        assertThat(window.quit).isTrue();
        assertThat(target).content().doesNotContain("\"id\": 1, \"image_id\"");
    }

    @Test
    void aStepOfTheReviewIsUndoneByTheKey() throws IOException {
        window.drop(dataset());
        window.onFxThread(() -> window.table("#browser-annotations").getSelectionModel().select(0));
        window.fire("#review-delete");

        window.onFxThread(() -> window.find("#browser-annotations", Node.class).requestFocus());
        window.robot.push(KeyCode.CONTROL, KeyCode.Z);

        assertThat(browser.reviews().review()).isEqualTo(Review.NONE);
    }

    @Test
    void allImagesAreTilesOfWhichOneIsOpened() throws IOException {
        window.drop(dataset());
        window.onFxThread(() -> window.find("#browser-tiles", ToggleButton.class).fire());

        window.onFxThread(() -> window.find("#browser-grid", Node.class).requestFocus());
        window.robot.push(KeyCode.RIGHT).push(KeyCode.ENTER);
        window.settle();

        assertThat(browser.shownProperty().get().orElseThrow().image()).isEqualTo(1);
        assertThat(window.find("#browser-grid", Node.class)).isNull();
    }

    @Test
    void anotherFileIsComparedPixelByPixel() throws IOException {
        Path other = Files.writeString(folder.resolve("other.json"), DATASET
                .replace("[[0, 0, 4, 0, 4, 4, 0, 4]]", "[[0, 0, 5, 0, 5, 4, 0, 4]]")
                .replace(",\n   {\"id\": 4, \"image_id\": 2, \"category_id\": 3, \"iscrowd\": 0, \"area\": 500, \"bbox\": [1, 1, 3, 2], "
                        + "\"segmentation\": [[1, 1, 4, 1, 4, 3, 1, 3]]}", ""));
        window.drop(dataset());
        window.nextCoco = Optional.of(other);
        selectTab(2);

        window.fire("#compare-file");

        assertThat(window.text("#comparison-summary")).isEqualTo("Compared with other.json: 2 identical, 1 changed, 1 missing, 0 extra");
        assertThat(window.table("#differences").getItems()).hasSize(2);
        assertThat(window.text("#browser-note")).isEqualTo("1 difference in this image: 0 pixels lost (orange), 4 added (blue)");

        choose("#comparison-kinds", Optional.of(Kind.MISSING));
        window.onFxThread(() -> window.table("#differences").getSelectionModel().select(0));
        window.settle();

        assertThat(browser.shownProperty().get().orElseThrow().image()).isEqualTo(1);
        assertThat(browser.selectionProperty().get()).containsExactly(3);
        assertThat(window.text("#browser-note")).isEqualTo("1 difference in this image: 6 pixels lost (orange), 0 added (blue)");
    }

    @Test
    void twoFilesDroppedTogetherAreCompared() throws IOException {
        Path other = Files.writeString(folder.resolve("other.json"), DATASET);

        String offer = window.drop(dataset(), other);

        assertThat(offer).isEqualTo("Open dataset.json and compare it with other.json");
        assertThat(window.text("#browser-name")).isEqualTo("dataset.json");
        assertThat(browser.comparison().comparedProperty().get().orElseThrow().comparison().isSame()).isTrue();
    }

    @Test
    void aFolderDroppedWithTheFileHoldsItsImages() throws IOException {
        Path photos = Files.createDirectories(folder.resolve("x/y/z/photos"));
        picture("x/y/z/photos/a.png");

        String offer = window.drop(photos, dataset());

        assertThat(offer).isEqualTo("Open dataset.json with the images in photos");
        assertThat(browser.shownProperty().get().orElseThrow().picture()).isPresent();
    }

    @Test
    void masksAreComparedAsTheRecipeReadsThem() throws IOException {
        Path masks = Files.createDirectory(folder.resolve("masks"));
        MaskFiles.write(masks.resolve("a.png"),
                "####....",
                "####....",
                "####....",
                "###.....",
                "........",
                "........");
        window.drop(Files.writeString(folder.resolve("one.json"), """
                {"images": [{"id": 1, "file_name": "a.png", "width": 8, "height": 6}], "categories": [{"id": 3, "name": "cell", "supercategory": ""}],
                 "annotations": [{"id": 1, "image_id": 1, "category_id": 3, "iscrowd": 0, "area": 16, "bbox": [0, 0, 4, 4],
                   "segmentation": [[0, 0, 4, 0, 4, 4, 0, 4]]}]}
                """));
        window.nextFile = Optional.of(masks);
        selectTab(2);

        window.fire("#compare-masks");

        assertThat(window.text("#comparison-summary")).isEqualTo("Compared with masks: 0 identical, 1 changed, 0 missing, 0 extra");
        assertThat(window.text("#browser-note")).isEqualTo("1 difference in this image: 1 pixels lost (orange), 0 added (blue)");
    }

    @Test
    void aFileThatCannotBeComparedIsSaidInOneSentence() throws IOException {
        window.drop(dataset());
        window.nextCoco = Optional.of(Files.writeString(folder.resolve("results.json"),
                "[{\"image_id\": 1, \"category_id\": 3, \"bbox\": [0, 0, 1, 1], \"score\": 1}]"));
        selectTab(2);

        window.fire("#compare-file");

        assertThat(window.find("#browser-banner #banner-text", Label.class).getText()).contains("results.json")
                .contains("choose another file").doesNotContain("\n");
        assertThat(window.table("#browser-annotations").getItems()).as("what is open stays").hasSize(3);
    }

    @Test
    void statisticsCountEveryCategory() throws IOException {
        window.drop(dataset());
        selectTab(3);

        assertThat(window.text("#statistics-totals"))
                .isEqualTo("2 images, 0 without annotations; 4 annotations, 1 of them crowds; 2 categories");
        BarChart<?, ?> counts = window.find("#statistics-counts", BarChart.class);
        assertThat(counts.getData().getFirst().getData()).extracting(bar -> bar.getXValue() + " " + bar.getYValue())
                .containsExactly("1.0 wall", "3.0 cell");
    }

    @Test
    void closingTheFileGivesTheWindowBackToMasks() throws IOException {
        window.drop(dataset());

        window.fire("#browser-close");

        assertThat(window.find("#files", ListView.class).getScene()).isNotNull();
        assertThat(window.window.root().lookup("#browser-images")).isNull();
    }

    private ListView<?> problems() {
        return window.find("#problems", ListView.class);
    }

    private Path dataset() throws IOException {
        return Files.writeString(folder.resolve("dataset.json"), DATASET);
    }

    private void picture(String name) throws IOException {
        ImageIO.write(new BufferedImage(8, 6, BufferedImage.TYPE_INT_RGB), "png", folder.resolve(name).toFile());
    }

    private ImageCanvas canvas() {
        return window.find("#browser-canvas", ImageCanvas.class);
    }

    private void selectTab(int tab) {
        window.onFxThread(() -> window.find("#browser-tabs", TabPane.class).getSelectionModel().select(tab));
        window.settle();
    }

    private void type(String selector, String typed) {
        window.onFxThread(() -> window.find(selector, TextField.class).setText(typed));
        window.settle();
    }

    private <V> void choose(String selector, V value) {
        window.choose(selector, value);
    }
}
