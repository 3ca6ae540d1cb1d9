package cocoscope.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import cocoscope.app.images.ImageItem.State;
import cocoscope.coco.DatasetReader;
import cocoscope.ui.control.Banner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DropTest {
    @TempDir
    private Path folder;
    private final TestWindow window = TestWindow.open();

    @AfterEach
    void close() {
        window.close();
    }

    /// Drop, look, Export, Enter.
    @Test
    void fourActionsLeadFromTheStartToTheFileOfOnesOwnMask() throws Exception {
        Path mask = MaskFiles.write(folder.resolve("a_mask.png"),
                "##...",
                "##..#",
                ".....");
        Path file = folder.resolve("a_mask.json");

        window.drop(mask);
        assertThat(window.text("#readout-verdict")).isEqualTo("Lossless");
        window.robot.clickOn("#export-button");
        window.settle();
        assertThat(file).as("before it is asked for").doesNotExist();
        window.robot.push(KeyCode.ENTER);
        window.settle();

        assertThat(DatasetReader.read(file).annotations()).hasSize(2);
    }

    @Test
    void anImageAndItsMaskBecomeOnePair() throws IOException {
        Path picture = MaskFiles.writePicture(folder.resolve("a.jpg"), 5, 3);
        Path mask = MaskFiles.write(folder.resolve("a_mask.png"),
                "##...",
                "##..#",
                ".....");

        String offer = window.drop(picture, mask);

        assertThat(offer).isEqualTo("Open a.jpg with its mask a_mask.png");
        assertThat(window.session.images.items()).hasSize(1);
        assertThat(window.document(0).state()).isEqualTo(State.READY);
        assertThat(window.conversion().regions().size()).isEqualTo(2);
        assertThat(window.text("#counts")).isEqualTo("2 annotations in 1 category");
    }

    @Test
    void aWrongFileFirstGetsOneSentenceAndTheSessionLivesOn() throws IOException {
        Path wrong = Files.writeString(folder.resolve("notes.png"), "These are notes, not pixels.");

        window.drop(wrong);

        assertThat(window.text("#banner-text")).contains("notes.png").doesNotContain("Exception").doesNotContain("\n");
        assertThat(window.document(0).state()).isEqualTo(State.ERROR);

        window.drop(MaskFiles.write(folder.resolve("b_mask.png"), "#.", ".."));

        assertThat(window.find("#banner", Banner.class).isVisible()).isFalse();
        assertThat(window.session.images.current()).contains(window.document(1));
        assertThat(window.conversion().regions().size()).isEqualTo(1);
    }

    @Test
    void aWrongFileLaterLeavesWhatIsShown() throws IOException {
        window.drop(MaskFiles.write(folder.resolve("a_mask.png"), "#.", ".."));

        window.drop(Files.writeString(folder.resolve("notes.txt"), "notes"));

        assertThat(window.text("#banner-text")).contains("notes.txt");
        assertThat(window.session.images.current()).contains(window.document(0));
        assertThat(window.conversion().regions().size()).isEqualTo(1);
    }

    @Test
    void anImageAndAMaskOfAnotherSizeAreRefusedWithBothSizes() throws IOException {
        Path picture = MaskFiles.writePicture(folder.resolve("a.jpg"), 5, 3);
        Path mask = MaskFiles.write(folder.resolve("a_mask.png"), "#.", "..");

        window.drop(picture, mask);

        assertThat(window.text("#banner-text")).contains("2 x 2").contains("5 x 3").contains("a.jpg").doesNotContain("\n");
        assertThat(window.document(0).state()).isEqualTo(State.ERROR);
    }

    @Test
    void aMaskOfAnotherSizeCanBeOpenedAlone() throws IOException {
        window.drop(MaskFiles.writePicture(folder.resolve("a.jpg"), 5, 3), MaskFiles.write(folder.resolve("a_mask.png"), "#.", ".."));

        window.robot.clickOn("Open the mask alone");
        window.settle();

        assertThat(window.conversion().regions().size()).isEqualTo(1);
        assertThat(window.find("#banner", Banner.class).isVisible()).isFalse();
        assertThat(window.window.canvas().isFocused()).as("the focus of the banner goes on to the canvas").isTrue();
    }

    @Test
    void aSecondFileBecomesTheMaskOfAnImageThatWaitsForOne() throws IOException {
        Path pictures = Files.createDirectory(folder.resolve("images"));
        window.drop(MaskFiles.writePicture(pictures.resolve("photo.jpg"), 2, 2));
        assertThat(window.document(0).state()).isEqualTo(State.NO_MASK);

        String offer = window.drop(MaskFiles.write(folder.resolve("other.png"), "#.", ".."));

        assertThat(offer).isEqualTo("Use other.png as the mask of photo.jpg");
        assertThat(window.session.images.items()).hasSize(1);
        assertThat(window.document(0).mask()).contains(folder.resolve("other.png"));
        assertThat(window.conversion().regions().size()).isEqualTo(1);
    }

    @Test
    void aFolderIsPairedAndListedInNaturalOrder() throws IOException {
        for (int i : new int[] {10, 9, 2}) {
            MaskFiles.writePicture(folder.resolve("image" + i + ".jpg"), 2, 1);
            MaskFiles.write(folder.resolve("image" + i + "_mask.png"), "#.");
        }

        String offer = window.drop(folder);

        assertThat(offer).isEqualTo("Add 3 images");
        assertThat(window.session.images.items()).extracting(document -> document.name())
                .containsExactly("image2.jpg", "image9.jpg", "image10.jpg");
        assertThat(window.session.images.items()).allMatch(document -> document.mask().isPresent());
    }

    @Test
    void aFolderWithoutImagesIsExplained() throws IOException {
        Path empty = Files.createDirectory(folder.resolve("empty"));

        String offer = window.drop(empty);

        assertThat(offer).isEqualTo("No images among these files");
        assertThat(window.text("#banner-text")).startsWith("No images among these files");
        assertThat(window.session.images.items()).isEmpty();
    }

    @Test
    void manyValuesThatCountUpAreTakenForObjects() throws IOException {
        Path mask = MaskFiles.writeGradient(folder.resolve("gradient_mask.png"), 300, 2);

        window.drop(mask);

        assertThat(window.find("#preview-banner", Banner.class).isVisible()).isFalse();
        assertThat(window.conversion().regions().size()).isEqualTo(599);
    }
}
