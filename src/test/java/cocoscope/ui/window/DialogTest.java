package cocoscope.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.controls.ModalPane;
import cocoscope.coco.Category;
import java.io.IOException;
import java.nio.file.Path;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DialogTest {
    @TempDir
    private Path folder;
    private final TestWindow window = TestWindow.open();

    @BeforeEach
    void openAMask() throws IOException {
        window.drop(MaskFiles.write(folder.resolve("a.png"),
                "##..",
                "...#"));
        window.robot.clickOn("#canvas");
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void aDialogTakesTheFocusKeepsItAndGivesItBack() {
        Node before = focused();
        push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.C);

        for (int i = 0; i < 12; i++) {
            assertThat(isInDialog(focused())).as("after %d Tab: %s", i, focused()).isTrue();
            push(KeyCode.TAB);
        }

        push(KeyCode.ESCAPE);
        assertThat(isDialogShown()).isFalse();
        assertThat(focused()).isEqualTo(before);
    }

    @Test
    void whatIsBehindADialogTakesNoKeysAndNoFiles() throws IOException {
        push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.C);
        assertThat(isDialogShown()).isTrue();

        push(KeyCode.CONTROL, KeyCode.W);
        push(KeyCode.S);
        window.drop(MaskFiles.write(folder.resolve("b.png"), "#."));

        assertThat(window.session.images.items()).hasSize(1);
        assertThat(window.find(".settings", Node.class)).as("a letter falls through to nothing").isNotNull();
        assertThat(window.find("#file-filter", TextField.class).getText()).isEmpty();
        assertThat(isDialogShown()).isTrue();
    }

    @Test
    void aClickBesideADialogKeepsWhatWasEdited() {
        push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.C);

        window.robot.clickOn(window.robot.offset("#dialogs", -480, -420));
        window.settle();

        assertThat(isDialogShown()).isTrue();
    }

    @Test
    void enterDoesWhatTheDefaultButtonOfADialogDoes() {
        push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.C);
        push(KeyCode.ENTER);

        assertThat(isDialogShown()).isFalse();
        assertThat(window.session.history.project().categories()).extracting(Category::name).containsExactly("object");
    }

    @Test
    void theExportTakesThePlaceOfTheSettingsAndEnterWritesIt() {
        push(KeyCode.CONTROL, KeyCode.E);
        assertThat(focused().getId()).isEqualTo("export-write");
        assertThat(window.find(".settings", Node.class)).isNull();
        assertThat(isDialogShown()).as("the picture stays in use").isFalse();
        push(KeyCode.ENTER);

        assertThat(folder.resolve("a.json")).exists();
        assertThat(window.find("#export-pane", Node.class)).isNull();
        assertThat(window.find(".settings", Node.class)).isNotNull();
    }

    @Test
    void escapeLeavesTheExportAndGivesTheFocusBack() {
        Node before = focused();
        push(KeyCode.CONTROL, KeyCode.E);
        push(KeyCode.ESCAPE);

        assertThat(window.find("#export-pane", Node.class)).isNull();
        assertThat(focused()).isEqualTo(before);
        assertThat(folder.resolve("a.json")).doesNotExist();
    }

    @Test
    void theOpenExportFollowsTheProject() throws IOException {
        push(KeyCode.CONTROL, KeyCode.E);
        assertThat(window.text("#export-counts")).startsWith("1 image, 2 annotations,");

        window.onFxThread(() -> window.session.mask.recipe().set(window.session.mask.recipe().get().withMinimumArea(1000)));
        window.settle();

        assertThat(window.text("#export-counts")).startsWith("1 image, no annotations,");
    }

    @Test
    void theShortcutsGoAwayByTheirOwnKeyAndByEscape() {
        push(KeyCode.F1);
        assertThat(isDialogShown()).isTrue();
        push(KeyCode.F1);
        assertThat(isDialogShown()).isFalse();

        push(KeyCode.F1);
        push(KeyCode.ESCAPE);
        assertThat(isDialogShown()).isFalse();
    }

    private void push(KeyCode... keys) {
        window.robot.push(keys);
        window.settle();
    }

    private Node focused() {
        return window.window.root().getScene().getFocusOwner();
    }

    private boolean isDialogShown() {
        return window.find("#dialogs", ModalPane.class).isDisplay();
    }

    private static boolean isInDialog(Node node) {
        return node != null && ("dialogs".equals(node.getId()) || isInDialog(node.getParent()));
    }
}
