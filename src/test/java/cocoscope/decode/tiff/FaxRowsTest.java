package cocoscope.decode.tiff;

import static cocoscope.decode.png.PngMaskTest.values;
import static org.assertj.core.api.Assertions.assertThat;

import cocoscope.decode.samples.ImageBytes;
import cocoscope.decode.samples.UnreadableImageException;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.spi.IIORegistry;
import javax.imageio.spi.ImageWriterSpi;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class FaxRowsTest {
    private static final String WRITER = "com.sun.imageio.plugins.tiff.TIFFImageWriterSpi";

    @ParameterizedTest
    @ValueSource(strings = {"CCITT RLE", "CCITT T.4", "CCITT T.6"})
    void masksOfAnyWidthAreReadAsTheyWereWritten(String compression) throws Exception {
        for (int width : new int[] {1, 7, 8, 64, 333, 1728, 2561, 5200}) {
            int[] noise = new Random(width).ints(width * 6, 0, 2).toArray();
            int[] stripes = new int[width * 6];
            Arrays.setAll(stripes, i -> i % width * 3 / width == i / width / 3 ? 1 : 0);
            int[] full = new int[width * 6];
            Arrays.fill(full, 1);
            for (int[] bits : new int[][] {noise, stripes, full, new int[width * 6]}) {
                assertThat(read(tiff(compression, width, bits))).as("%d pixels wide", width).isEqualTo(bits);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"CCITT T.4, 0.02", "CCITT T.6, 0.2"})
    void fewFlippedBitsMakeAnotherMask(String compression, double most) throws Exception {
        assertThat(flipsThatAreRead(compression)).isLessThan(most);
    }

    private static double flipsThatAreRead(String compression) throws Exception {
        int[] disk = new int[96 * 64];
        Arrays.setAll(disk, i -> Math.hypot(i % 96 - 40, i / 96 - 30) < 20 ? 1 : 0);
        byte[] whole = tiff(compression, 96, disk);
        TiffDirectory directory = TiffFile.read(new ImageBytes(Path.of("mask.tif"), whole)).page(1);
        long start = directory.value(273, 0) * 8;
        long bits = directory.value(279, 0) * 8;
        int other = 0;
        for (long bit = start; bit < start + bits; bit++) {
            byte[] flipped = whole.clone();
            flipped[(int) (bit / 8)] ^= (byte) (0x80 >> bit % 8);
            try {
                other += Arrays.equals(read(flipped), disk) ? 0 : 1;
            } catch (UnreadableImageException _) {
                // As it should be.
            }
        }
        return (double) other / bits;
    }

    private static int[] read(byte[] file) throws UnreadableImageException {
        return values(TiffMask.read(TiffFile.read(new ImageBytes(Path.of("mask.tif"), file)).page(1)));
    }

    private static byte[] tiff(String compression, int width, int... bits) throws IOException {
        BufferedImage image = new BufferedImage(width, bits.length / width, BufferedImage.TYPE_BYTE_BINARY);
        image.getRaster().setSamples(0, 0, width, image.getHeight(), 0, bits);
        ImageWriter writer = writer();
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (var stream = ImageIO.createImageOutputStream(file)) {
            ImageWriteParam how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionType(compression);
            writer.setOutput(stream);
            writer.write(null, new IIOImage(image, null, null), how);
        } finally {
            writer.dispose();
        }
        return file.toByteArray();
    }

    private static ImageWriter writer() throws IOException {
        var found = IIORegistry.getDefaultInstance().getServiceProviders(ImageWriterSpi.class,
                spi -> spi.getClass().getName().equals(WRITER), false);
        return found.next().createWriterInstance();
    }
}
