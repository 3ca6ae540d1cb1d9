package cocoscope.decode;

import static org.assertj.core.api.Assertions.assertThat;

import cocoscope.decode.samples.Picture;
import cocoscope.decode.samples.PictureSize;
import cocoscope.decode.samples.UnreadableImageException;
import cocoscope.decode.samples.WideSamples;
import cocoscope.mask.Mask;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PictureDecoderTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void grayLevelsAreShownAsStored() throws IOException, UnreadableImageException {
        assertThat(pixels(PngFile.of(3, 8, 0, 0, 100, 200))).containsExactly(0xFF000000, 0xFF646464, 0xFFC8C8C8);
        assertThat(pixels(PngFile.of(3, 16, 0, 0, 0x6464, 0xFFFF))).containsExactly(0xFF000000, 0xFF646464, 0xFFFFFFFF);
        assertThat(pixels(PngFile.of(2, 1, 0, 0, 1))).containsExactly(0xFF000000, 0xFFFFFFFF);
    }

    @Test
    void samplesOf16BitsAreKeptBesideThePicture() throws IOException, UnreadableImageException {
        Path file = Files.write(folder.resolve("deep.png"), PngFile.of(3, 16, 0, 300, 301, 4000).bytes());

        WideSamples samples = PictureDecoder.read(file).samples().orElseThrow();

        assertThat(new float[] {samples.value(0, 0, 0), samples.value(1, 0, 0), samples.value(2, 0, 0)}).containsExactly(300, 301, 4000);
        assertThat(PictureDecoder.read(Files.write(folder.resolve("8.png"), PngFile.of(1, 8, 0, 9).bytes())).samples()).isEmpty();
    }

    @Test
    void colorsAndPalettesAreShownAsStored() throws IOException, UnreadableImageException {
        assertThat(pixels(PngFile.of(2, 8, 2, 1, 2, 3, 250, 0, 128))).containsExactly(0xFF010203, 0xFFFA0080);
        assertThat(pixels(PngFile.of(2, 8, 3, 1, 0).withPalette(0x123456, 0xFEDCBA))).containsExactly(0xFFFEDCBA, 0xFF123456);
    }

    @Test
    void alphaIsLaidOverWhite() throws IOException, UnreadableImageException {
        assertThat(pixels(PngFile.of(3, 8, 6, 200, 100, 0, 0, 200, 100, 0, 255, 0, 0, 0, 128)))
                .containsExactly(0xFFFFFFFF, 0xFFC86400, 0xFF7F7F7F);
    }

    @Test
    void aCutPictureIsShownAsFarAsItGoes() throws IOException, UnreadableImageException {
        byte[] jpeg = Encoded.gray(".jpg", 64, new int[64 * 64]);
        Path file = Files.write(folder.resolve("cut.jpg"), Arrays.copyOf(jpeg, jpeg.length - 8));

        Picture picture = PictureDecoder.read(file);

        assertThat(picture.width()).isEqualTo(64);
        assertThat(picture.argb(0, 0)).isEqualTo(0xFF000000);
    }

    @Test
    void theSizeIsReadFromTheHeaderOfEveryFormat() throws IOException, UnreadableImageException {
        int[] black = new int[30 * 20];
        assertThat(PictureDecoder.sizeOf(Files.write(folder.resolve("png"), PngFile.of(30, 8, 0, black).bytes())))
                .isEqualTo(new PictureSize(30, 20));
        assertThat(PictureDecoder.sizeOf(Files.write(folder.resolve("gif"), Encoded.index("gif", 30, 8, new int[] {0, 1}, black))))
                .isEqualTo(new PictureSize(30, 20));
        for (String extension : new String[] {".jpg", ".bmp", ".tiff", ".webp"}) {
            Path file = Files.write(folder.resolve(extension), Encoded.color(extension, 30, black));
            assertThat(PictureDecoder.sizeOf(file)).as(extension).isEqualTo(new PictureSize(30, 20));
        }
    }

    @Test
    void aMaskIsShownStretchedFromItsLeastToItsGreatestValue() {
        Picture picture = PictureDecoder.of(Mask.gray8(4, 1, 8, new byte[] {1, 2, 3, 1}));

        assertThat(new int[] {picture.argb(0, 0), picture.argb(1, 0), picture.argb(2, 0)})
                .containsExactly(0xFF000000, 0xFF808080, 0xFFFFFFFF);
    }

    @Test
    void aWrittenPictureIsReadBack() throws IOException, UnreadableImageException {
        int[] pixels = {0xFF010203, 0xFFFFFFFF, 0xFF000000, 0xFFC86432, 0xFF00FF00, 0xFF0000FF};
        Path file = folder.resolve("picture.png");

        Files.write(file, PictureWriter.png(new Picture(3, 2, pixels)));

        assertThat(pixels(PictureDecoder.read(file))).isEqualTo(pixels);
        assertThat(folder.toFile().list()).containsExactly("picture.png");
    }

    private int[] pixels(PngFile png) throws IOException, UnreadableImageException {
        return pixels(PictureDecoder.read(Files.write(folder.resolve("picture.png"), png.bytes())));
    }

    private static int[] pixels(Picture picture) {
        int[] pixels = new int[picture.width() * picture.height()];
        Arrays.setAll(pixels, i -> picture.argb(i % picture.width(), i / picture.width()));
        return pixels;
    }
}
