package cocoscope.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import cocoscope.app.preview.AnnotationRow;
import cocoscope.ui.canvas.ImageCanvas;
import java.io.IOException;
import java.nio.file.Path;
import javafx.geometry.Point2D;
import javafx.scene.control.TextArea;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SelectionTest {
    @TempDir
    private Path folder;
    private final TestWindow window = TestWindow.open();

    @BeforeEach
    void dropTwoRegions() throws IOException {
        window.drop(MaskFiles.write(folder.resolve("a_mask.png"),
                "##...",
                "##..#",
                "....#"));
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void aRowThatIsClickedIsSelectedOnTheCanvas() {
        window.robot.clickOn(window.row("#annotations", 1));
        window.settle();

        assertThat(window.window.canvas().selectionProperty().get().lead()).isEqualTo(1);
    }

    @Test
    void aRegionThatIsClickedIsSelectedInTheTable() {
        clickOnPixel(4, 2);

        assertThat(window.window.canvas().selectionProperty().get().lead()).isEqualTo(1);
        assertThat(selectedRow().region()).isEqualTo(1);
    }

    @Test
    void aClickOnTheBackgroundSelectsNothing() {
        clickOnPixel(0, 0);
        assertThat(selectedRow().region()).isZero();

        clickOnPixel(2, 1);

        assertThat(window.window.canvas().selectionProperty().get().lead()).isEqualTo(-1);
        assertThat(window.table("#annotations").getSelectionModel().isEmpty()).isTrue();
    }

    @Test
    void theJsonOfTheSelectionIsShown() {
        clickOnPixel(0, 0);
        window.robot.clickOn("JSON");
        window.settle();

        assertThat(window.find("#json", TextArea.class).getText())
                .contains("\"id\": 1").contains("\"area\": 4").contains("\"bbox\": [0, 0, 2, 2]").contains("\"category_id\": 1");
    }

    @Test
    void theSelectionFollowsItsPixelsWhenTheRuleChanges() {
        clickOnPixel(4, 2);
        window.robot.clickOn("#rule-values");
        window.settle();

        assertThat(window.conversion().regions().box(window.window.canvas().selectionProperty().get().lead()).x()).isEqualTo(4);
    }

    @Test
    void theStatusLineTellsWhatIsUnderTheCursor() {
        window.robot.moveTo(onScreen(4, 1));
        window.settle();

        assertThat(window.text("#probe")).startsWith("x 4  y 1").contains("mask 255").contains("annotation 2");
    }

    private AnnotationRow selectedRow() {
        return (AnnotationRow) window.table("#annotations").getSelectionModel().getSelectedItem();
    }

    private void clickOnPixel(int x, int y) {
        window.robot.clickOn(onScreen(x, y));
        window.settle();
    }

    private Point2D onScreen(int x, int y) {
        ImageCanvas canvas = window.window.canvas();
        var view = canvas.viewportProperty().get();
        double left = (x + 0.5) * view.scale() + view.left();
        double top = (y + 0.5) * view.scale() + view.top();
        return canvas.localToScreen(left, top);
    }
}
