package cocoscope.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import cocoscope.app.preview.AnnotationRow;
import cocoscope.coco.Profile;
import cocoscope.convert.Recipe.PolygonKind;
import cocoscope.convert.Recipe.SegmentationForm;
import cocoscope.ui.canvas.overlay.Difference;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableColumn.SortType;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Polygons through pixel centers, as OpenCV draws them, lose pixels when COCO rasterizes them.
final class QualityTest {
    @TempDir
    private Path folder;
    private final TestWindow window = TestWindow.open();

    @BeforeEach
    void dropASmallAndALargeSquare() throws IOException {
        window.drop(MaskFiles.write(folder.resolve("a_mask.png"),
                "##.......",
                "##..#####",
                "....#####",
                "....#####",
                "....#####",
                "....#####"));
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void polygonsAlongPixelEdgesAreExact() {
        window.choose("#polygons", PolygonKind.EDGES);
        waitForReadout();

        assertThat(window.text("#readout-iou")).isEqualTo("1.0000");
        assertThat(window.text("#readout-lengths")).isEqualTo("8");
        assertThat(window.text("#readout-difference")).isEqualTo("Every chosen pixel is written. Nothing is left out.");
    }

    @Test
    void theReadoutFollowsThePolygonKind() {
        window.choose("#polygons", PolygonKind.OPENCV);
        waitForReadout();

        assertThat(window.text("#readout-iou")).isLessThan("1.0000").startsWith("0.");
        assertThat(window.text("#readout-difference")).endsWith("pixels are lost, none is added.");
    }

    @Test
    void aReaderThatFillsThroughPixelCentersGetsThemBackExactly() {
        window.choose("#reader", Profile.OPENCV);
        waitForReadout();

        assertThat(window.session.mask.recipe().get().polygons()).isEqualTo(PolygonKind.OPENCV);
        assertThat(window.text("#readout-iou")).isEqualTo("1.0000");
    }

    @Test
    void theColumnOfIouSortsTheWorstToTheTop() {
        window.choose("#polygons", PolygonKind.OPENCV);

        window.onFxThread(() -> sortByIou(SortType.DESCENDING));
        assertThat(ious()).isSortedAccordingTo(Comparator.reverseOrder()).doesNotHaveDuplicates().hasSize(2);

        window.onFxThread(() -> sortByIou(SortType.ASCENDING));
        assertThat(ious()).isSorted();

        window.robot.clickOn("#connectivity-four");
        window.settle();
        assertThat(ious()).as("after another conversion").isSorted();
    }

    @Test
    void aPolygonBelowTheLeastIouBecomesRunLengths() {
        window.choose("#polygons", PolygonKind.OPENCV);
        double worst = ious().stream().min(Double::compare).orElseThrow();
        double best = ious().stream().max(Double::compare).orElseThrow();

        setMinIou((worst + best) / 2);

        assertThat(window.text("#readout-difference")).contains("1 polygon is below the minimum IoU and will be written as RLE.");
        assertThat(window.conversion().fidelityOfAll().iou()).isBetween(best - 1e-9, 1.0);

        setMinIou(1);

        assertThat(window.text("#readout-iou")).isEqualTo("1.0000");
    }

    @Test
    void whatTheReaderLosesIsListedBeforeAnythingIsWritten() {
        window.choose("#reader", Profile.ULTRALYTICS);
        assertThat(warnings()).isEmpty();

        window.choose("#segmentation", SegmentationForm.RLE);
        waitForReadout();

        assertThat(warnings()).isEqualTo("2 annotations are written as RLE, which the selected reader drops. Affected: no. 1, 2.");
    }

    @Test
    void automaticSaysWhereItWritesRunLengths() {
        assertThat(window.find("#automatic", Label.class).isVisible()).isFalse();

        window.choose("#segmentation", SegmentationForm.AUTO);

        assertThat(window.find("#automatic", Label.class).isVisible()).isTrue();
        assertThat(window.text("#automatic")).contains("regions with holes", "more bytes");
    }

    @Test
    void lostAndAddedPixelsAreShownOnTheCanvasAndCounted() {
        window.choose("#polygons", PolygonKind.OPENCV);
        waitForReadout();
        window.robot.clickOn("#overlay-difference");
        window.settle();

        long lost = window.conversion().fidelityOfAll().lost();
        assertThat(legend()).containsExactly(lost + " pixels lost", "No pixel added");
        assertThat(colorsOnTheCanvas()).contains(0xFF000000 | Difference.LOST.color())
                .doesNotContain(0xFF000000 | Difference.ADDED.color());

        window.choose("#polygons", PolygonKind.EDGES);

        window.waitUntil(() -> legend().equals(List.of("Lossless: readers get back exactly these pixels.")));
        assertThat(colorsOnTheCanvas()).doesNotContain(0xFF000000 | Difference.LOST.color());
    }

    @Test
    void anOverlayThatCannotBeSeenSaysWhy() {
        window.robot.clickOn("#overlay-outline");
        window.onFxThread(() -> window.window.canvas().settings().outlineOpacityProperty().set(0.02));
        assertThat(legend()).containsExactly("The overlay is barely visible: opacity 2 %.");

        window.robot.clickOn("#overlay-fill");
        assertThat(legend()).isEmpty();
    }

    @Test
    void whatTheReaderLosesIsCountedBesideTheExport() {
        window.choose("#reader", Profile.ULTRALYTICS);
        waitForReadout();
        assertThat(window.find("#readout-losses", Label.class).isVisible()).isFalse();

        window.choose("#segmentation", SegmentationForm.RLE);
        waitForReadout();

        assertThat(window.text("#readout-losses")).isEqualTo("Readers would lose or change 2 annotations; see “Export for”.");
    }

    @Test
    void moreThanAHundredObjectsAreALimitOfCocosEvaluationAndNoLoss() throws IOException {
        window.drop(MaskFiles.write(folder.resolve("b.png"), "#.".repeat(103)));
        window.onFxThread(() -> window.session.images.select(window.document(1)));
        window.settle();
        window.choose("#reader", Profile.COCO);
        waitForReadout();

        assertThat(window.find("#readout-losses", Label.class).isVisible()).isFalse();
        assertThat(window.text("#readout-difference"))
                .contains("COCO evaluation counts 100 objects per category and image, not the other 3.");
    }

    @Test
    void toleranceIsOfferedForSimplifiedPolygonsOnly() {
        window.choose("#polygons", PolygonKind.EXACT);
        assertThat(isShown("#tolerance")).isFalse();

        window.choose("#polygons", PolygonKind.SIMPLIFIED);
        assertThat(isShown("#tolerance")).isTrue();

        window.choose("#segmentation", SegmentationForm.RLE);
        assertThat(isShown("#tolerance")).isFalse();
        assertThat(isShown("#leastIou")).isFalse();
    }

    @SuppressWarnings("unchecked")
    private void sortByIou(SortType direction) {
        TableView<AnnotationRow> table = (TableView<AnnotationRow>) window.table("#annotations");
        TableColumn<AnnotationRow, ?> column = table.getColumns().stream().filter(it -> "iou-column".equals(it.getId())).findFirst()
                .orElseThrow();
        column.setSortType(direction);
        table.getSortOrder().setAll(List.of(column));
    }

    private List<Double> ious() {
        return window.table("#annotations").getItems().stream().map(row -> ((AnnotationRow) row).fidelity().iou()).toList();
    }

    private List<String> legend() {
        return window.robot.lookup("#legend .label").<Labeled>queryAll().stream().filter(Node::isVisible).map(Labeled::getText).toList();
    }

    private Set<Integer> colorsOnTheCanvas() {
        window.waitUntil(() -> window.window.canvas().paintedProperty().get() == window.conversion());
        Image frame = ((ImageView) window.window.canvas().getChildrenUnmodifiable().getFirst()).getImage();
        int[] pixels = new int[(int) (frame.getWidth() * frame.getHeight())];
        frame.getPixelReader().getPixels(0, 0, (int) frame.getWidth(), (int) frame.getHeight(), PixelFormat.getIntArgbInstance(), pixels, 0,
                (int) frame.getWidth());
        return Arrays.stream(pixels).boxed().collect(Collectors.toSet());
    }

    private String warnings() {
        return window.robot.lookup("#losses .label").<Labeled>queryAll().stream().map(Labeled::getText).collect(Collectors.joining("\n"));
    }

    private boolean isShown(String field) {
        return window.find(field, Node.class).getParent().isVisible();
    }

    private void setMinIou(double iou) {
        window.onFxThread(() -> {
            window.find("#leastIou", TextField.class).setText(Double.toString(iou));
            window.find("#leastIou", TextField.class).fireEvent(new ActionEvent());
        });
        window.settle();
        waitForReadout();
    }

    private void waitForReadout() {
        window.waitUntil(() -> window.session.mask.live().readoutProperty().get()
                .filter(readout -> readout.conversion() == window.conversion()).isPresent());
    }
}
