package cocoscope.decode.tiff;

import static org.assertj.core.api.Assertions.assertThat;

import cocoscope.decode.PictureDecoder;
import cocoscope.decode.samples.Picture;
import cocoscope.decode.samples.UnreadableImageException;
import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TiffPictureTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void fractionsAreShownFromTheLeastToTheGreatest() throws IOException, UnreadableImageException {
        Picture picture = read(TiffBytes.gray(ByteOrder.LITTLE_ENDIAN, 3, 32, TiffBytes.FRACTIONS, -0.5, 0, 0.5));

        assertThat(new int[] {picture.argb(0, 0), picture.argb(1, 0), picture.argb(2, 0)})
                .containsExactly(0xFF000000, 0xFF808080, 0xFFFFFFFF);
        assertThat(picture.samples().orElseThrow().value(0, 0, 0)).isEqualTo(-0.5f);
    }

    @Test
    void levelsOf16BitsAreKept() throws IOException, UnreadableImageException {
        Picture picture = read(TiffBytes.gray(ByteOrder.BIG_ENDIAN, 2, 16, TiffBytes.WHOLE, 700, 65000));

        assertThat(picture.samples().orElseThrow().value(1, 0, 0)).isEqualTo(65000);
    }

    private Picture read(byte[] tiff) throws IOException, UnreadableImageException {
        return PictureDecoder.read(Files.write(folder.resolve("a.tif"), tiff));
    }
}
