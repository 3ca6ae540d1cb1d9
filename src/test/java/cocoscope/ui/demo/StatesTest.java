package cocoscope.ui.demo;

import static org.assertj.core.api.Assertions.assertThat;

import cocoscope.ui.control.Theme;
import cocoscope.ui.window.TextLibrary;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;

/// Drives the window through all its states, in the smallest size that it is made for.
final class StatesTest {
    private static final int WIDTH = 900;
    private static final int HEIGHT = 640;

    @BeforeAll
    static void startToolkit() throws Exception {
        TextLibrary.assumeInstalled();
        FxToolkit.registerPrimaryStage();
    }

    @Test
    void everyStateHasAPictureOfTheSizeOfTheWindowAndNoTwoAreAlike(@TempDir Path folder) throws Exception {
        States.play(folder, WIDTH, HEIGHT, Theme.DARK, 1);

        try (Stream<Path> files = Files.list(folder)) {
            List<Path> pictures = files.filter(file -> file.toString().endsWith(".png")).sorted().toList();
            assertThat(pictures).extracting(it -> Integer.parseInt(it.getFileName().toString().substring(0, 2)))
                    .isEqualTo(IntStream.rangeClosed(1, 29).boxed().toList());
            for (Path picture : pictures) {
                BufferedImage image = ImageIO.read(picture.toFile());
                assertThat(image.getWidth() + " x " + image.getHeight()).as(picture.toString()).isEqualTo(WIDTH + " x " + HEIGHT);
                assertThat(Files.size(picture)).as(picture.toString()).isGreaterThan(4000);
            }
            for (int i = 1; i < pictures.size(); i++) {
                assertThat(Files.mismatch(pictures.get(i - 1), pictures.get(i))).as(pictures.get(i).toString()).isNotEqualTo(-1);
            }
        }
    }
}
