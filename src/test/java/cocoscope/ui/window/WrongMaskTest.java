package cocoscope.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import cocoscope.cli.MaskFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.IntStream;
import javafx.scene.control.Button;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Files that are no masks as they are: each is told in a sentence, with a way out.
final class WrongMaskTest {
    private static final int SIDE = 260;

    @TempDir
    private Path folder;
    private final TestWindow window = TestWindow.open();

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void aPhotoSaysHowManyColorsItHasAndCanBeCutAtALevelAllTheSame() {
        window.drop(photo("holiday.png"));
        assertThat(trouble()).isEqualTo("holiday.png has 67,600 colors and looks like a photo. Drop its mask on the window, or choose it.");

        window.robot.clickOn("Use it as a mask");
        window.settle();
        assertThat(trouble()).isEqualTo("holiday.png has 67,600 colors and looks like a photo.");
        window.robot.clickOn("Use a threshold");
        window.settle();

        assertThat(window.conversion().regions().size()).isPositive();
    }

    @Test
    void aPhotoAsTheMaskOfAPictureOffersToChooseAnother() throws IOException {
        MaskFiles.writePicture(folder.resolve("a.jpg"), SIDE, SIDE);
        photo("a_mask.png");
        window.drop(folder);

        assertThat(trouble()).isEqualTo("a_mask.png has 67,600 colors and looks like a photo.");
        assertThat(window.robot.lookup("#preview-banner .button").queryAll()).extracting(button -> ((Button) button).getText())
                .contains("Choose mask…", "Use a threshold");
        window.waitUntil(() -> window.session.mask.diagnosis().property().get().isPresent());
        assertThat(window.text("#verdict")).isEqualTo("This has 67,600 colors and looks like a photo");
    }

    @Test
    void aMaskOfOneValueSaysThatNothingIsMarked() {
        window.drop(MaskFile.writeLevels(folder.resolve("empty.png"), 3, 0, 0, 0));
        window.waitUntil(() -> window.session.mask.diagnosis().property().get().isPresent());

        assertThat(window.text("#verdict")).isEqualTo("All pixels have the value 0: nothing is marked");
        assertThat(window.robot.lookup("#advice .advice").queryAll()).as("an image without objects is no mistake").isEmpty();
    }

    @Test
    void aFileOfFractionsSaysWhatToDo() {
        window.drop(MaskFile.writeFractions(folder.resolve("fractions.tif"), 2, 0, 0.5f, 1, Float.NaN));

        assertThat(window.text("#banner-text")).startsWith("fractions.tif: ").endsWith(".");
        assertThat(window.session.mask.shown().get()).isEmpty();
    }

    @Test
    void aMaskOfHalfTheSizeIsScaledAtAClick() throws IOException {
        MaskFiles.writePicture(folder.resolve("a.jpg"), 8, 8);
        MaskFile.writeLevels(folder.resolve("a_mask.png"), 4, 0, 0, 0, 0, 0, 1, 1, 0, 0, 1, 1, 0, 0, 0, 0, 0);
        window.drop(folder);
        assertThat(window.text("#banner-text")).contains("4 x 4", "8 x 8");

        window.robot.clickOn("Scale the mask");
        window.settle();

        assertThat(window.conversion().mask().width()).isEqualTo(8);
        assertThat(window.conversion().regions().area(0)).isEqualTo(16);
    }

    private Path photo(String name) {
        return MaskFile.writeColors(folder.resolve(name), SIDE, IntStream.range(0, SIDE * SIDE).map(i -> i * 37 & 0xFFFFFF).toArray());
    }

    private String trouble() {
        return window.robot.lookup("#preview-banner #banner-text").queryLabeled().getText();
    }
}
