package cocoscope.decode.gif;

import static cocoscope.decode.png.PngMaskTest.values;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cocoscope.decode.FileFacts;
import cocoscope.decode.MaskFile;
import cocoscope.mask.MaskEncoding;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class GifFramesTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void framesArePages() throws Exception {
        Path file = animation(new int[] {0, 1, 2, 3, 0, 1, 2, 3, 0, 1}, new int[] {3, 2, 1, 0, 3, 2, 1, 0, 3, 2});

        assertThat(FileFacts.read(file).pages()).isEqualTo(2);
        assertThat(values(layers(file, 2).getFirst().read())).containsExactly(3, 2, 1, 0, 3, 2, 1, 0, 3, 2);
        assertThat(layers(file, MaskEncoding.EACH_PAGE)).hasSize(2);
        assertThatThrownBy(() -> layers(file, 3)).hasMessageContaining("no page 3, only 2");
        assertThatThrownBy(() -> MaskFile.open(file, MaskEncoding.DEFAULT).layers().getFirst().read()).hasMessageContaining("2 frames");
    }

    @Test
    void fewInterlacedRowsAreRefusedAsTheDecoderLeavesSomeOut() throws Exception {
        Path file = animation(new int[] {0, 1, 2, 3});

        assertThatThrownBy(() -> MaskFile.open(file, MaskEncoding.DEFAULT).layers().getFirst().read()).hasMessageContaining("interlaced");
    }

    private static List<MaskFile.Layer> layers(Path file, int page) throws Exception {
        return MaskFile.open(file, MaskEncoding.DEFAULT.withPage(OptionalInt.of(page))).layers();
    }

    private Path animation(int[]... frames) throws IOException {
        byte[] ramp = {0, 85, (byte) 170, (byte) 255};
        IndexColorModel colors = new IndexColorModel(2, 4, ramp, ramp, ramp);
        Path file = folder.resolve("animation.gif");
        ImageWriter writer = ImageIO.getImageWritersByFormatName("gif").next();
        try (var stream = ImageIO.createImageOutputStream(file.toFile())) {
            writer.setOutput(stream);
            writer.prepareWriteSequence(null);
            for (int[] frame : frames) {
                BufferedImage image = new BufferedImage(2, frame.length / 2, BufferedImage.TYPE_BYTE_BINARY, colors);
                image.getRaster().setSamples(0, 0, 2, image.getHeight(), 0, frame);
                writer.writeToSequence(new IIOImage(image, null, null), null);
            }
            writer.endWriteSequence();
        } finally {
            writer.dispose();
        }
        return file;
    }
}
