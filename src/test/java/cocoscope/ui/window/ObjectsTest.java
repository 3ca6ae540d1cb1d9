package cocoscope.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import cocoscope.app.preview.RegionSelection;
import cocoscope.coco.Annotation;
import cocoscope.coco.DatasetReader;
import cocoscope.ui.canvas.ImageCanvas;
import cocoscope.ui.canvas.view.Viewport;
import java.nio.file.Path;
import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.control.Label;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Decisions on single objects in the window.
final class ObjectsTest {
    @TempDir
    private Path folder;
    private final TestWindow window = TestWindow.open();

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void selectedObjectsAreExcludedByKeyUndoneByNameAndMissingInTheExport() throws Exception {
        window.drop(MaskFiles.write(folder.resolve("a_mask.png"),
                "##...#",
                "##....",
                "...#..",
                ".....#"));
        click(0, 0, Held.NOTHING);
        click(3, 2, Held.CONTROL);
        assertThat(selection().regions()).containsExactly(0, 2);
        assertThat(window.table("#annotations").getSelectionModel().getSelectedItems()).hasSize(2);

        lasso(4, -1, 7, -1, 7, 5, 4, 5);
        assertThat(selection().regions()).containsExactly(0, 1, 2, 3);
        click(0, 0, Held.CONTROL);
        assertThat(window.find("#objects-selected", Label.class).getText()).isEqualTo("3 objects selected");

        window.robot.push(KeyCode.DELETE);
        window.settle();

        assertThat(window.conversion().regions().size()).isEqualTo(1);
        assertThat(window.text("#counts")).contains("1 annotation", "3 excluded");
        assertThat(window.text("#readout-difference")).contains("3 objects, 3 px");
        assertThat(undo().getText()).isEqualTo("Undo exclude 3 objects");
        window.robot.push(KeyCode.CONTROL, KeyCode.Z);
        window.settle();
        assertThat(window.conversion().regions().size()).isEqualTo(4);
        window.robot.push(KeyCode.CONTROL, KeyCode.Y);
        window.settle();

        window.robot.push(KeyCode.CONTROL, KeyCode.E);
        window.settle();
        window.robot.push(KeyCode.ENTER);
        window.settle();
        assertThat(DatasetReader.read(folder.resolve("a_mask.json")).annotations()).extracting(Annotation::area).containsExactly(4L);
    }

    private RegionSelection selection() {
        return window.window.canvas().selectionProperty().get();
    }

    private MenuItem undo() {
        return window.find(".menu-bar", MenuBar.class).getMenus().stream().flatMap(menu -> menu.getItems().stream())
                .filter(item -> "undo".equals(item.getId())).findFirst().orElseThrow();
    }

    /// Modifiers that are held; the robot's mouse does not know those of its keyboard.
    private enum Held { NOTHING, SHIFT, CONTROL }

    private void click(double x, double y, Held held) {
        window.onFxThread(() -> {
            send(MouseEvent.MOUSE_PRESSED, x, y, held);
            send(MouseEvent.MOUSE_RELEASED, x, y, held);
        });
        window.settle();
    }

    /// @param corners x and y in turn, in pixels of the image
    private void lasso(double... corners) {
        window.onFxThread(() -> {
            send(MouseEvent.MOUSE_PRESSED, corners[0], corners[1], Held.SHIFT);
            for (int i = 2; i < corners.length; i += 2) {
                send(MouseEvent.MOUSE_DRAGGED, corners[i], corners[i + 1], Held.SHIFT);
            }
            send(MouseEvent.MOUSE_RELEASED, corners[0], corners[1], Held.SHIFT);
        });
        window.settle();
    }

    private void send(EventType<MouseEvent> type, double x, double y, Held held) {
        ImageCanvas canvas = window.window.canvas();
        Viewport view = canvas.viewportProperty().get();
        Point2D at = canvas.localToScene((x + 0.5) * view.scale() + view.left(), (y + 0.5) * view.scale() + view.top());
        canvas.fireEvent(new MouseEvent(type, at.getX(), at.getY(), at.getX(), at.getY(), MouseButton.PRIMARY, 1,
                held == Held.SHIFT, held == Held.CONTROL, false, false, type != MouseEvent.MOUSE_RELEASED,
                false, false, false, false, true, null));
    }
}
