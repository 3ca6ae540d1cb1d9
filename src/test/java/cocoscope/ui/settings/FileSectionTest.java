package cocoscope.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import cocoscope.convert.Recipe;
import cocoscope.mask.rule.LabelRule;
import cocoscope.ui.window.MaskFiles;
import cocoscope.ui.window.TestWindow;
import java.io.IOException;
import java.nio.file.Path;
import javafx.scene.control.Label;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FileSectionTest {
    @TempDir
    private Path folder;
    private final TestWindow window = TestWindow.open();

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void theOpenMaskIsDiagnosed() throws IOException {
        drop(MaskFiles.write(folder.resolve("a_mask.png"),
                "..##",
                "..##"));

        assertThat(window.text("#verdict")).isEqualTo("Binary mask");
        assertThat(window.text("#facts")).isEqualTo("PNG, 4 x 2 pixels, 8 bits, 1 channel; 2 different values");
        assertThat(window.robot.lookup("#file-levels .chip").queryAll()).extracting(chip -> ((Label) chip).getText())
                .containsExactly("0  50 %", "255  50 %");
    }

    @Test
    void anAdviceIsTakenByAClickAndGoesAway() throws IOException {
        drop(MaskFiles.write(folder.resolve("a_mask.png"),
                "....",
                ".11."));

        window.robot.clickOn("#advice-small-values");
        window.settle();

        assertThat(recipe().rule()).isEqualTo(new LabelRule.Band(10, 255, false, "object"));
        assertThat(window.robot.lookup("#advice-small-values").queryAll()).isEmpty();
        assertThat(window.conversion().regions().size()).isEqualTo(1);
    }

    @Test
    void instanceIdsBecomeOneObjectEach() throws IOException {
        drop(MaskFiles.write(folder.resolve("a_mask.png"),
                "111.222.333.444.555",
                "111.222.333.444.555",
                "...................",
                "666.777.888.999....",
                "666.777.888.999...."));

        assertThat(window.robot.lookup("#advice-instances").tryQuery()).as("there is nothing left to advise").isEmpty();
        assertThat(window.conversion().regions().size()).isEqualTo(9);
    }

    @Test
    void withoutAMaskThePanelSaysWhatItIsFor() {
        assertThat(window.text("#verdict")).startsWith("Open a mask");
    }

    private void drop(Path file) {
        window.drop(file);
        window.waitUntil(() -> window.session.mask.diagnosis().property().get().isPresent());
    }

    private Recipe recipe() {
        return window.session.mask.recipe().get();
    }
}
