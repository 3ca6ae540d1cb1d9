package cocoscope.ui.files;

import static org.assertj.core.api.Assertions.assertThat;

import cocoscope.app.images.ImageItem.State;
import cocoscope.ui.window.MaskFiles;
import cocoscope.ui.window.TestWindow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A picture with two masks, one with one, and one whose mask is cut short.
final class FileListTest {
    @TempDir
    private Path folder;
    private final TestWindow window = TestWindow.open();

    @BeforeEach
    void open() throws IOException {
        MaskFiles.writePicture(folder.resolve("a.jpg"), 4, 2);
        MaskFiles.write(folder.resolve("a_mask_0.png"), "##..", "##..");
        MaskFiles.write(folder.resolve("a_mask_1.png"), "...#", "...#");
        MaskFiles.writePicture(folder.resolve("b.jpg"), 4, 2);
        MaskFiles.write(folder.resolve("b_mask.png"), "#..#", "....");
        MaskFiles.writePicture(folder.resolve("c.jpg"), 4, 2);
        Path cut = MaskFiles.write(folder.resolve("c_mask.png"), "#...", "....");
        Files.write(cut, Arrays.copyOf(Files.readAllBytes(cut), 40));
        window.drop(folder);
        window.waitUntil(() -> window.document(3).state() == State.ERROR);
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void anImageHasItsMasksUnderItAndEachOfThemIsShown() {
        assertThat(list().getItems()).hasSize(5);

        window.onFxThread(() -> list().getSelectionModel().select(2));
        window.settle();
        assertThat(window.session.images.current().orElseThrow().mask()).contains(folder.resolve("a_mask_1.png"));
        assertThat(list().getSelectionModel().getSelectedIndex()).isEqualTo(2);
    }

    @Test
    void whatMatchesNothingSaysSoAndIsCleared() {
        window.onFxThread(() -> window.find("#file-filter", TextField.class).setText("nothing"));
        assertThat(list().getItems()).isEmpty();
        assertThat(window.text("#file-number")).isEqualTo("0 of 3 images");

        window.onFxThread(() -> window.find("#files-clear", ButtonBase.class).fire());
        assertThat(list().getItems()).hasSize(5);
    }

    @Test
    void aBrokenFileSaysWhyInTheRowAndInThePlaceOfItsPictureAndNeverTheStartScreen() {
        window.onFxThread(() -> list().getSelectionModel().select(4));
        window.settle();

        assertThat(window.text("#problem")).startsWith("c_mask.png: ").doesNotContain("\n");
        assertThat(window.find(".start-pane", Node.class).isVisible()).isFalse();
        assertThat(window.find("#settings-none", Node.class).isVisible()).as("the settings say why they are empty").isTrue();
    }

    @Test
    void allImagesAreTilesThatKeysMoveThroughAndOpen() {
        window.onFxThread(() -> window.find("#file-library", ButtonBase.class).fire());
        window.settle();
        assertThat(window.text("#library-counts")).startsWith("3 images");
        assertThat(window.find("#library-failed", Node.class).isVisible()).isTrue();

        window.robot.push(KeyCode.RIGHT).push(KeyCode.RIGHT).push(KeyCode.SPACE);
        assertThat(window.text("#library-ticked")).isEqualTo("1 selected");
        window.onFxThread(() -> window.find("#state-ERROR", ButtonBase.class).fire());
        assertThat(window.session.library.listed()).hasSize(1);
        window.onFxThread(() -> window.find("#state-ALL", ButtonBase.class).fire());

        window.onFxThread(() -> window.find("#library-grid", Node.class).requestFocus());
        window.robot.push(KeyCode.ENTER);
        window.settle();
        assertThat(window.session.images.current().orElseThrow().name()).isEqualTo("b.jpg");
        assertThat(window.find("#library", Node.class)).isNull();
    }

    @Test
    void theImagesThatAreTickedAreExportedAlone() {
        window.onFxThread(() -> window.find("#file-library", ButtonBase.class).fire());
        window.settle();
        window.robot.push(KeyCode.RIGHT).push(KeyCode.RIGHT).push(KeyCode.SPACE);
        window.onFxThread(() -> window.find("#library-export", ButtonBase.class).fire());
        window.settle();

        assertThat(window.find("#export-ticked_images", ToggleButton.class).isSelected()).isTrue();
        assertThat(window.text("#export-counts")).isEqualTo("1 image, 2 annotations, 1 category");
        window.robot.push(KeyCode.ENTER);
        window.settle();

        assertThat(folder.resolve("annotations.json")).content().contains("b.jpg").doesNotContain("a.jpg");
    }

    private ListView<?> list() {
        return window.find("#files", ListView.class);
    }
}
