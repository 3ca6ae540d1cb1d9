package cocoscope.ui;

import static org.assertj.core.api.Assertions.assertThat;

import cocoscope.app.AnnotationRow;
import cocoscope.coco.Reader;
import cocoscope.convert.Recipe.PolygonKind;
import cocoscope.convert.Recipe.SegmentationForm;
import cocoscope.mask.Connectivity;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.control.Labeled;
import javafx.scene.control.Spinner;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableColumn.SortType;
import javafx.scene.control.TableView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Polygons through pixel centres, as OpenCV draws them, lose pixels when COCO rasterises them.
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
        assertThat(window.text("#readout-difference")).isEqualTo("The reader gets back every pixel, and no other.");
    }

    @Test
    void theReadoutFollowsThePolygonKind() {
        window.choose("#polygons", PolygonKind.OPENCV);
        waitForReadout();

        assertThat(window.text("#readout-iou")).isLessThan("1.0000").startsWith("0.");
        assertThat(window.text("#readout-difference")).endsWith("pixels are lost, none is added.");
    }

    @Test
    void aReaderThatFillsThroughPixelCentresGetsThemBackExactly() {
        window.choose("#reader", Reader.OPENCV);
        waitForReadout();

        assertThat(window.workspace.live().recipeProperty().get().polygons()).isEqualTo(PolygonKind.OPENCV);
        assertThat(window.text("#readout-iou")).isEqualTo("1.0000");
    }

    @Test
    void theColumnOfIouSortsTheWorstToTheTop() {
        window.choose("#polygons", PolygonKind.OPENCV);

        window.onFxThread(() -> sortByIou(SortType.DESCENDING));
        assertThat(ious()).isSortedAccordingTo(Comparator.reverseOrder()).doesNotHaveDuplicates().hasSize(2);

        window.onFxThread(() -> sortByIou(SortType.ASCENDING));
        assertThat(ious()).isSorted();

        window.choose("#connectivity", Connectivity.FOUR);
        assertThat(ious()).as("after another conversion").isSorted();
    }

    @Test
    void aPolygonBelowTheLeastIouBecomesRunLengths() {
        window.choose("#polygons", PolygonKind.OPENCV);
        double worst = ious().stream().min(Double::compare).orElseThrow();
        double best = ious().stream().max(Double::compare).orElseThrow();

        setLeastIou((worst + best) / 2);

        assertThat(window.text("#readout-difference")).contains("One polygon is below the least IoU and will be run lengths.");
        assertThat(window.conversion().fidelityOfAll().iou()).isBetween(best - 1e-9, 1.0);

        setLeastIou(1);

        assertThat(window.text("#readout-iou")).isEqualTo("1.0000");
    }

    @Test
    void whatTheReaderLosesIsListedBeforeAnythingIsWritten() {
        window.choose("#reader", Reader.ULTRALYTICS);
        assertThat(warnings()).isEmpty();

        window.choose("#segmentation", SegmentationForm.RLE);
        waitForReadout();

        assertThat(warnings()).isEqualTo("2 annotations are written as run lengths, which the chosen reader drops. Affected: no. 1, 2.");
    }

    @Test
    void toleranceIsOfferedForSimplifiedPolygonsOnly() {
        window.choose("#polygons", PolygonKind.EXACT);
        assertThat(window.find("#tolerance", Spinner.class).isVisible()).isFalse();

        window.choose("#polygons", PolygonKind.SIMPLIFIED);
        assertThat(window.find("#tolerance", Spinner.class).isVisible()).isTrue();

        window.choose("#segmentation", SegmentationForm.RLE);
        assertThat(window.find("#tolerance", Spinner.class).isVisible()).isFalse();
        assertThat(window.find("#leastIou", Spinner.class).isVisible()).isFalse();
    }

    @SuppressWarnings("unchecked")
    private void sortByIou(SortType direction) {
        TableView<AnnotationRow> table = (TableView<AnnotationRow>) window.table("#annotations");
        TableColumn<AnnotationRow, ?> column = table.getColumns().stream().filter(it -> "iou-column".equals(it.getId())).findFirst().orElseThrow();
        column.setSortType(direction);
        table.getSortOrder().setAll(List.of(column));
    }

    private List<Double> ious() {
        return window.table("#annotations").getItems().stream().map(row -> ((AnnotationRow) row).fidelity().iou()).toList();
    }

    private String warnings() {
        return window.robot.lookup("#losses .label").<Labeled>queryAll().stream().map(Labeled::getText).collect(Collectors.joining("\n"));
    }

    @SuppressWarnings("unchecked")
    private void setLeastIou(double iou) {
        window.onFxThread(() -> ((Spinner<Double>) window.find("#leastIou", Spinner.class)).getValueFactory().setValue(iou));
        window.settle();
        waitForReadout();
    }

    private void waitForReadout() {
        window.waitUntil(() -> window.workspace.live().readoutProperty().get()
                .filter(readout -> readout.conversion() == window.conversion()).isPresent());
    }
}
