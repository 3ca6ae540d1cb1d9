package cocoscope.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import cocoscope.app.export.ExportState;
import cocoscope.cli.CocoscopeCommand;
import cocoscope.cli.MaskFile;
import cocoscope.convert.Recipe;
import cocoscope.mask.Channel;
import cocoscope.mask.ValueEncoding;
import cocoscope.ui.window.TestWindow;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Files whose samples say more than a category, in the window: each gives the bytes that the command line writes.
final class EncodingFormTest {
    private static final int OPAQUE = 0xFF000000;
    private static final int TALL = 16;

    @TempDir
    private Path folder;
    private final TestWindow window = TestWindow.open();

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void numbersOfEveryKindGiveTheBytesOfTheCommandLine() throws IOException {
        Path colors = MaskFile.writeColors(folder.resolve("panoptic.png"), 4, tall(0x000000, 0x010203, 0x010203, 0x040000));
        openAs(colors, ValueEncoding.PANOPTIC);
        assertSameBytes(colors, "--coding", "panoptic");
        Path wide = MaskFile.writeWide(folder.resolve("class1000.png"), 6, 26001, 0, 26001, 26002, 24001, 7);
        openAs(wide, ValueEncoding.CLASS1000);
        assertSameBytes(wide, "--coding", "class1000");
        openAs(MaskFile.writeWide(folder.resolve("class256.png"), 3, 24 * 256, 26 * 256 + 1, 26 * 256 + 2), ValueEncoding.CLASS256);
        assertSameBytes(folder.resolve("class256.png"), "--coding", "class256");
        Path redGreen = MaskFile.writeColors(folder.resolve("redgreen.png"), 4, tall(0, 0x010100, 0x010200, 0x020100));
        openAs(redGreen, ValueEncoding.RED_GREEN);
        assertSameBytes(redGreen, "--coding", "red-green");
    }

    @Test
    void eachBitIsShownByItselfAndAllAreExported() throws IOException {
        Path bits = MaskFile.writeTransparent(folder.resolve("bits.png"), 4,
                tall(OPAQUE, OPAQUE | 0x010000, OPAQUE | 0x050000, OPAQUE | 1));
        openAs(bits, ValueEncoding.BITS);

        assertThat(window.conversion().category(0)).isEqualTo("bit_1");
        assertThat(window.conversion().regions().area(0)).isEqualTo(2 * TALL);
        window.choose("#layer", 2);
        assertThat(window.conversion().category(0)).isEqualTo("bit_17");
        assertSameBytes(bits, "--coding", "bits");
    }

    @Test
    void oneChannelOrTheTransparencyIsTheMask() throws IOException {
        Path mask = MaskFile.writeTransparent(folder.resolve("a.png"), 3, tall(0x00800000, OPAQUE | 0x800000, OPAQUE | 0x800000));
        drop(mask);
        assertThat(window.text("#verdict")).contains("alpha channel");

        window.robot.clickOn("#advice-alpha");
        window.settle();

        assertThat(window.conversion().regions().area(0)).isEqualTo(2 * TALL);
        assertSameBytes(mask, "--channel", "alpha");
        Path red = MaskFile.writeColors(folder.resolve("red.png"), 3, tall(0x0000FF, 0xFF0000, 0xFF0001));
        window.onFxThread(() -> {
            window.session.images.close(window.session.images.items().getFirst());
            window.session.mask.recipe().set(Recipe.DEFAULT);
        });
        drop(red);
        window.choose("#channel", Channel.RED);
        assertSameBytes(red, "--channel", "red");
    }

    @Test
    void advicesThatAreTakenGiveTheBytesOfTheirOptions() {
        Path trimap = MaskFile.writeLevels(folder.resolve("trimap.png"), 4, 0, 128, 255, 255);
        drop(trimap);
        window.fire("#advice-trimap");
        assertSameBytes(trimap, "--values", "255=object", "--ignore", "128");
        window.onFxThread(() -> window.session.mask.recipe().set(Recipe.DEFAULT));
        Path numbered = MaskFile.writeWide(folder.resolve("numbered.png"), 4, 0, 26001, 26002, 24001);
        drop(numbered);
        window.waitUntil(() -> window.find("#advice-numbered", ButtonBase.class) != null);
        window.fire("#advice-numbered");
        assertSameBytes(numbered, "--coding", "class1000");
    }

    @Test
    void aFileOfSeveralPagesSaysSoAndCanBeReadEachPageAsAMask() throws IOException {
        Path pages = MaskFile.writePages(folder.resolve("pages.tif"), 3, new int[] {0, 1, 1}, new int[] {2, 2, 0});
        window.drop(pages);
        assertThat(window.text("#banner-text")).contains("2 pages");

        window.robot.clickOn("Each page is a mask");
        window.settle();

        assertThat(window.conversion().regions().box(0).x()).isEqualTo(1);
        window.choose("#layer", 1);
        assertThat(window.conversion().regions().box(0).x()).isEqualTo(0);
        assertSameBytes(pages, "--page", "each");
    }

    @Test
    void valuesThatSayNotLabeledAreTyped() throws IOException {
        Path mask = MaskFile.writeLevels(folder.resolve("a.png"), 4, 0, 1, 2, 255);
        drop(mask);

        window.type("#ignored", "255, 2");
        assertThat(window.conversion().labeling().ignored()).isEqualTo(2);
        assertSameBytes(mask, "--ignore", "255,2");
        window.type("#ignored", "nothing");
        assertThat(window.find("#ignored", TextField.class).getText()).isEqualTo("2, 255");
    }

    @Test
    void orientationTagsThatDifferAreReportedAndBothViewsOffered() throws IOException {
        MaskFile.writeColors(folder.resolve("a.png"), 3, 1, 2, 3, 4, 5, 6);
        Path mask = MaskFile.orient(MaskFile.writeLevels(folder.resolve("a_mask.png"), 3, 255, 0, 0, 0, 0, 0), 3);
        window.drop(folder);
        assertThat(window.robot.lookup("#preview-banner #banner-text").queryLabeled().getText())
                .contains("tag 3", "a_mask.png", "a.png has 1");
        assertThat(window.conversion().regions().box(0).x()).isEqualTo(0);

        window.robot.clickOn("Rotate both by their tags");
        window.settle();

        assertThat(window.conversion().regions().box(0).x()).isEqualTo(2);
        assertThat(window.find("#upright", CheckBox.class).isSelected()).isTrue();
        window.robot.clickOn("Show both as stored");
        window.settle();
        assertThat(window.conversion().regions().box(0).x()).isEqualTo(0);
        assertThat(mask).exists();
    }

    @Test
    void aMaskThatFitsItsPictureOnlyWhenTurnedSaysHow() throws IOException {
        MaskFile.writeColors(folder.resolve("a.png"), 3, 1, 2, 3, 4, 5, 6);
        MaskFile.orient(MaskFile.writeLevels(folder.resolve("a_mask.png"), 2, 255, 0, 0, 0, 0, 0), 6);
        window.drop(folder);

        window.robot.clickOn("Rotate both by their tags");
        window.settle();

        assertThat(window.conversion().mask().width()).isEqualTo(3);
    }

    /// The same row again and again: a picture of very few pixels that all differ is taken for a photo.
    private static int[] tall(int... row) {
        return IntStream.range(0, TALL * row.length).map(i -> row[i % row.length]).toArray();
    }

    private void drop(Path file) {
        window.drop(file);
        window.waitUntil(() -> window.session.mask.diagnosis().property().get().isPresent());
    }

    private void openAs(Path file, ValueEncoding numbers) {
        window.onFxThread(() -> window.session.mask.recipe().set(Recipe.DEFAULT));
        drop(file);
        window.choose("#numbers", numbers);
    }

    private void assertSameBytes(Path mask, String... options) {
        window.fire("#export-button");
        window.waitUntil(() -> window.session.export.stateProperty().get() instanceof ExportState.Ready);
        window.fire("#export-write");
        String stem = mask.getFileName().toString().replaceAll("\\..*", "");
        Path expected = folder.resolve(stem + "-expected.json");
        int code = CocoscopeCommand.run((_, _, _) -> 0, Stream.concat(Stream.of("convert", mask.toString(), "-o", expected.toString()),
                Arrays.stream(options)).toArray(String[]::new));
        assertThat(code).isZero();
        assertThat(folder.resolve(stem + ".json")).hasSameBinaryContentAs(expected);
    }
}
