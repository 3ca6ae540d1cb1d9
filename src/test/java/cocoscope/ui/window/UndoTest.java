package cocoscope.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import cocoscope.app.images.ImageItem;
import cocoscope.mask.rule.LabelRule;
import java.io.IOException;
import java.nio.file.Path;
import javafx.scene.Node;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Undo and redo by key on two masks of the values 0, 10, 50 and 255.
final class UndoTest {
    @TempDir
    private Path folder;
    private final TestWindow window = TestWindow.open();

    @BeforeEach
    void openMasks() throws IOException {
        for (String name : new String[] {"a_mask.png", "b_mask.png"}) {
            MaskFiles.write(folder.resolve(name),
                    "11..5",
                    "11.#5",
                    "...#5");
        }
        window.drop(folder);
        press("#rule-threshold");
        window.onFxThread(() -> window.find("#rule-threshold", Node.class).requestFocus());
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void oneDragOfTheThresholdIsOneStepThatTheMenuNames() {
        type("#threshold-low-field", "128");
        Node handle = window.find("#threshold-low", Node.class);
        window.robot.moveTo(handle).press(MouseButton.PRIMARY);
        for (int step = 0; step < 8; step++) {
            window.robot.moveBy(-6, 0);
            window.settle();
        }
        window.robot.release(MouseButton.PRIMARY);
        int dragged = low();
        assertThat(dragged).isLessThan(128);
        assertThat(item("undo").getText()).isEqualTo("Undo threshold 128 to " + dragged);

        undo();

        assertThat(low()).isEqualTo(128);
        assertThat(item("redo").getText()).isEqualTo("Redo threshold 128 to " + dragged);
        window.robot.push(KeyCode.CONTROL, KeyCode.Y);
        window.settle();
        assertThat(low()).isEqualTo(dragged);
        undo();
        window.robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z);
        window.settle();
        assertThat(low()).isEqualTo(dragged);
    }

    @Test
    void aNumberThatWasTypedIsUndoneFromItsOwnField() {
        type("#threshold-low-field", "128");
        type("#threshold-low-field", "141");
        assertThat(item("undo").getText()).isEqualTo("Undo threshold 128 to 141");

        window.robot.push(KeyCode.CONTROL, KeyCode.Z);
        window.settle();

        assertThat(low()).isEqualTo(128);
        assertThat(window.find("#threshold-low-field", TextField.class).getText()).isEqualTo("128");
    }

    @Test
    void whatIsBeingTypedKeepsTheKeys() {
        type("#threshold-low-field", "128");
        window.robot.clickOn("#threshold-low-field").write("7").push(KeyCode.CONTROL, KeyCode.Z);
        window.settle();

        assertThat(low()).isEqualTo(128);
        assertThat(window.find("#threshold-low-field", TextField.class).getText()).isEqualTo("128");
    }

    @Test
    void aClosedImageComesBackAndIsShown() {
        window.robot.clickOn("#canvas").push(KeyCode.CONTROL, KeyCode.W);
        window.settle();
        assertThat(window.session.images.items()).hasSize(1);
        assertThat(item("undo").getText()).isEqualTo("Undo closing a_mask.png");

        undo();

        assertThat(window.session.images.items()).extracting(ImageItem::name).containsExactly("a_mask.png", "b_mask.png");
        assertThat(window.session.images.current()).contains(window.document(0));
        assertThat(window.session.mask.shown().get()).isPresent();
    }

    @Test
    void openingIsUndoneToo() {
        undo();
        assertThat(item("undo").getText()).isEqualTo("Undo opening 2 images");

        undo();

        assertThat(window.session.images.items()).isEmpty();
        assertThat(window.session.mask.shown().get()).isEmpty();
        assertThat(item("undo").isDisable()).isTrue();
    }

    @Test
    void anImageHasItsOwnSettingsAndTheOthersKeepTheirs() {
        type("#threshold-low-field", "30");
        press("#scope-this_image");
        type("#threshold-low-field", "200");
        assertThat(window.session.history.project().recipe().rule()).isEqualTo(new LabelRule.Band(30, 255, false, "object"));

        window.onFxThread(() -> window.session.images.select(window.document(1)));
        window.settle();
        assertThat(low()).isEqualTo(30);
        assertThat(window.find("#scope-this_image", ToggleButton.class).isSelected()).isFalse();

        window.onFxThread(() -> window.session.images.select(window.document(0)));
        window.settle();
        assertThat(low()).isEqualTo(200);
        assertThat(window.conversion().regions().area(0)).isEqualTo(2);

        press("#scope-all_images");
        assertThat(low()).isEqualTo(30);
        undo();
        assertThat(low()).isEqualTo(200);
    }

    @Test
    void anUndoneEditOfAnotherImageShowsThatImage() {
        press("#scope-this_image");
        type("#threshold-low-field", "200");
        window.onFxThread(() -> window.session.images.select(window.document(1)));
        window.settle();

        undo();

        assertThat(window.session.images.current()).contains(window.document(0));
        assertThat(low()).isNotEqualTo(200);
    }

    private void undo() {
        window.onFxThread(() -> window.find("#canvas", Node.class).requestFocus());
        window.robot.push(KeyCode.CONTROL, KeyCode.Z);
        window.settle();
    }

    private void press(String selector) {
        window.robot.clickOn(selector);
        window.settle();
    }

    /// The pointer was elsewhere before: a click that follows at once at the same place would be a third one, and belong to the gesture
    /// before.
    private void type(String field, String number) {
        window.robot.moveTo("#canvas").doubleClickOn(field).write(number).type(KeyCode.ENTER);
        window.settle();
    }

    private int low() {
        return ((LabelRule.Band) window.session.mask.recipe().get().rule()).low();
    }

    private MenuItem item(String id) {
        return window.robot.lookup(".menu-bar").queryAs(MenuBar.class).getMenus().stream().flatMap(menu -> menu.getItems().stream())
                .filter(item -> id.equals(item.getId())).findFirst().orElseThrow();
    }
}
