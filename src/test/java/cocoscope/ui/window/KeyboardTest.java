package cocoscope.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import cocoscope.app.images.ImageItem;
import cocoscope.mask.rule.LabelRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// No test here touches the mouse.
final class KeyboardTest {
    @TempDir
    private Path folder;
    private final TestWindow window = TestWindow.open();

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void theMainJobNeedsNoMouse() throws IOException {
        window.nextImages = List.of(mask("a_mask.png"));
        push(KeyCode.CONTROL, KeyCode.O);
        assertThat(window.conversion().regions().size()).isEqualTo(2);

        tabTo("#rule-threshold");
        push(KeyCode.RIGHT);
        assertThat(window.session.mask.recipe().get().rule()).isInstanceOf(LabelRule.Values.class);

        push(KeyCode.CONTROL, KeyCode.E);
        push(KeyCode.ENTER);

        assertThat(folder.resolve("a_mask.json")).exists();
        assertThat(window.document(0).state()).isEqualTo(ImageItem.State.EXPORTED);
    }

    @Test
    void theCanvasIsNoTrap() throws IOException {
        window.nextImages = List.of(mask("a_mask.png"));
        push(KeyCode.CONTROL, KeyCode.O);
        window.onFxThread(() -> window.window.canvas().requestFocus());

        push(KeyCode.TAB);

        assertThat(focused()).isNotEqualTo(window.window.canvas());
        assertThat(focused().isVisible()).isTrue();
        push(KeyCode.SHIFT, KeyCode.TAB);
        assertThat(focused()).isEqualTo(window.window.canvas());
        push(KeyCode.F9);
        assertThat(window.find("#files", Node.class)).as("the side panels go by a key of their own").isNull();
    }

    @Test
    void lettersShowAndHideThePanelsAndOneKeyLeavesTheCanvasAlone() throws IOException {
        window.nextImages = List.of(mask("a_mask.png"));
        push(KeyCode.CONTROL, KeyCode.O);
        window.onFxThread(() -> window.window.canvas().requestFocus());

        type("l");
        assertThat(shown()).containsExactly("annotations", "steps");
        type("j");
        assertThat(shown()).containsExactly("steps");
        type("s");
        assertThat(shown()).isEmpty();
        type("lsj");
        assertThat(shown()).containsExactly("files", "annotations", "steps");

        push(KeyCode.F11);
        assertThat(shown()).isEmpty();
        push(KeyCode.F11);
        assertThat(shown()).containsExactly("files", "annotations", "steps");
    }

    @Test
    void f6GoesFromAreaToArea() throws IOException {
        window.nextImages = List.of(mask("a_mask.png"));
        push(KeyCode.CONTROL, KeyCode.O);
        window.onFxThread(() -> window.window.canvas().requestFocus());

        push(KeyCode.F6);
        assertThat(isWithin("drawer")).isTrue();
        push(KeyCode.F6);
        assertThat(isWithin("settings")).isTrue();
        push(KeyCode.F6);
        assertThat(focused().getId()).isEqualTo("files");
        push(KeyCode.F6);
        assertThat(focused()).isEqualTo(window.window.canvas());
    }

    /// The panels that are there, by what is in them.
    private List<String> shown() {
        return Stream.of("files", "annotations", "steps")
                .filter(id -> window.find(id.equals("steps") ? "#step-objects" : "#" + id, Node.class) != null)
                .toList();
    }

    private boolean isWithin(String styleClass) {
        for (Node it = focused(); it != null; it = it.getParent()) {
            if (it.getStyleClass().contains(styleClass)) {
                return true;
            }
        }
        return false;
    }

    private void type(String letters) {
        window.robot.write(letters);
        window.settle();
    }

    @Test
    void arrowsInTheListKeepTheirFocusOverBrokenRows() throws IOException {
        mask("a.png");
        Files.writeString(folder.resolve("b.png"), "no image");
        mask("c.png");
        window.drop(folder.resolve("a.png"), folder.resolve("b.png"), folder.resolve("c.png"));
        ListView<?> list = window.find("#files", ListView.class);
        window.onFxThread(list::requestFocus);

        push(KeyCode.DOWN);
        assertThat(window.document(1).state()).isEqualTo(ImageItem.State.ERROR);
        push(KeyCode.DOWN);

        assertThat(window.session.images.current()).contains(window.document(2));
        assertThat(focused()).isEqualTo(list);
    }

    @Test
    void theCommandPaletteFindsWhatCanBeDoneNow() throws IOException {
        window.nextImages = List.of(mask("a_mask.png"));
        push(KeyCode.CONTROL, KeyCode.O);
        push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.P);
        assertThat(focused().getId()).isEqualTo("palette-wanted");

        window.robot.write("categor");
        window.settle();
        assertThat(window.find("#palette-list", ListView.class).getItems().size()).isEqualTo(1);
        push(KeyCode.ENTER);

        assertThat(window.find("#categories-pane", Node.class)).isNotNull();
    }

    @Test
    void aQuestionMarkShowsAllKeys() {
        window.onFxThread(window.window::focus);
        window.robot.write("?");
        window.settle();

        assertThat(window.robot.lookup(".key").queryAll()).isNotEmpty();
    }

    private Path mask(String name) throws IOException {
        return MaskFiles.write(folder.resolve(name),
                "##..",
                "...#");
    }

    /// Until the focus is there, or has been everywhere.
    private void tabTo(String selector) {
        Node wanted = window.find(selector, Node.class);
        for (int i = 0; i < 80 && focused() != wanted; i++) {
            push(KeyCode.TAB);
            assertThat(focused().getId()).as("nothing that cannot be seen takes the focus").isNotEqualTo("dialogs");
        }
        assertThat(focused()).isEqualTo(wanted);
    }

    private void push(KeyCode... keys) {
        window.robot.push(keys);
        window.settle();
    }

    private Node focused() {
        return window.window.root().getScene().getFocusOwner();
    }
}
