package cocoscope.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import cocoscope.mask.rule.LabelRule;
import cocoscope.ui.histogram.ThresholdSlider;
import cocoscope.ui.window.MaskFiles;
import cocoscope.ui.window.TestWindow;
import java.io.IOException;
import java.nio.file.Path;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The threshold set by hand on a mask of the values 0, 10, 50 and 255.
final class ThresholdTest {
    private static final int PIXELS_A_STEP = 6;

    @TempDir
    private Path folder;
    private final TestWindow window = TestWindow.open();

    @BeforeEach
    void openMask() throws IOException {
        window.drop(MaskFiles.write(folder.resolve("a_mask.png"),
                "11..5",
                "11.#5",
                "...#5"));
        window.robot.clickOn("#rule-threshold");
        window.settle();
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void draggingAHandleMovesTheThresholdAndTheRegionsFollowDuringTheDrag() {
        typeInto("#threshold-low-field", "128");

        drag("#threshold-low", -90);

        assertThat(slider().band().low()).isBetween(11, 50);
        assertThat(slider().changingProperty().get()).isTrue();
        assertThat(window.conversion().regions().size()).isEqualTo(1);
        assertThat(window.conversion().regions().area(0)).isEqualTo(5);

        window.robot.release(MouseButton.PRIMARY);
        assertThat(slider().changingProperty().get()).isFalse();
    }

    @Test
    void theEndsOfTheBandDoNotPassEachOther() {
        typeInto("#threshold-low-field", "50");
        typeInto("#threshold-high-field", "60");

        drag("#threshold-low", 18);
        window.robot.release(MouseButton.PRIMARY);

        assertThat(slider().band().low()).isEqualTo(60);
        assertThat(slider().band().high()).isEqualTo(60);
    }

    @Test
    void aTypedEndTakesTheOtherAlongWhereItWouldPassIt() {
        typeInto("#threshold-low-field", "200");

        typeInto("#threshold-high-field", "60");

        assertThat(band().low()).isEqualTo(60);
        assertThat(band().high()).isEqualTo(60);
        assertThat(window.conversion().regions().size()).isZero();
    }

    @Test
    void keysMoveTheFocusedHandle() {
        typeInto("#threshold-low-field", "100");
        window.onFxThread(() -> window.find("#threshold-low", Node.class).requestFocus());

        window.robot.type(KeyCode.RIGHT).type(KeyCode.RIGHT).type(KeyCode.LEFT);
        assertThat(slider().band().low()).isEqualTo(101);

        window.robot.type(KeyCode.PAGE_UP);
        assertThat(slider().band().low()).isEqualTo(117);

        window.robot.type(KeyCode.HOME);
        assertThat(slider().band().low()).isZero();
    }

    @Test
    void aTypedNumberIsTakenAndAWordStaysWithTheReasonWhyItIsNot() {
        typeInto("#threshold-low-field", "11");
        assertThat(band().low()).isEqualTo(11);

        typeInto("#threshold-low-field", "much");

        assertThat(band().low()).isEqualTo(11);
        assertThat(window.find("#threshold-low-field", TextField.class).getText()).isEqualTo("much");
        assertThat(window.text("#threshold-low-field-reason")).isEqualTo("Enter a whole number from 0 to 255.");
        assertThat(window.find("#threshold-low-field-reason", Label.class).isVisible()).isTrue();

        typeInto("#threshold-low-field", "12");

        assertThat(band().low()).isEqualTo(12);
        assertThat(window.find("#threshold-low-field-reason", Label.class).isVisible()).isFalse();
    }

    @Test
    void darkObjectsAreTheValuesBelow() {
        typeInto("#threshold-low-field", "50");

        window.robot.clickOn("#threshold-dark");
        window.settle();

        assertThat(window.conversion().regions().area(0)).isEqualTo(10);
    }

    @Test
    void otsusThresholdIsOffered() {
        typeInto("#threshold-low-field", "200");

        window.robot.clickOn("#threshold-use-otsu");
        window.settle();

        assertThat(slider().band().low()).isEqualTo(slider().otsuProperty().get()).isBetween(51, 255);
    }

    /// The platform without a screen sends a drag to whatever lies under the mouse, so the mouse waits for the handle.
    private void drag(String handle, int pixels) {
        Bounds grip = window.find(handle, Node.class).localToScreen(window.find(handle, Node.class).getBoundsInLocal());
        window.robot.moveTo(handle).press(MouseButton.PRIMARY);
        for (int step = 1; step <= Math.abs(pixels) / PIXELS_A_STEP; step++) {
            window.robot.moveTo(grip.getCenterX() + Math.copySign(step * PIXELS_A_STEP, pixels), grip.getCenterY());
            window.settle();
        }
    }

    private void typeInto(String field, String text) {
        TextField box = window.find(field, TextField.class);
        window.onFxThread(() -> {
            box.requestFocus();
            box.selectAll();
        });
        window.robot.write(text).type(KeyCode.ENTER);
        window.settle();
    }

    private LabelRule.Band band() {
        return (LabelRule.Band) window.session.mask.recipe().get().rule();
    }

    private ThresholdSlider slider() {
        return window.find("#threshold", ThresholdSlider.class);
    }
}
