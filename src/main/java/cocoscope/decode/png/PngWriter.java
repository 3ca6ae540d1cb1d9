package cocoscope.decode.png;

import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.io.IOException;
import java.io.OutputStream;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/// Writes masks as PNG, their samples as they are; leaves streams open.
public final class PngWriter {
    private PngWriter() {}

    /// Writes 8 bits a pixel where all levels fit, else 16.
    ///
    /// @param levels row by row, each from 0 to 65535
    public static void writeGray(int width, int height, int[] levels, OutputStream out) throws IOException {
        int max = 0;
        for (int level : levels) {
            max = Math.max(max, level);
        }
        BufferedImage image = new BufferedImage(width, height, max < 1 << 8 ? BufferedImage.TYPE_BYTE_GRAY
                : BufferedImage.TYPE_USHORT_GRAY);
        image.getRaster().setSamples(0, 0, width, height, 0, levels);
        write(image, out);
    }

    /// @param colors row by row, each 0xRRGGBB
    public static void writeColors(int width, int height, int[] colors, OutputStream out) throws IOException {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        image.getRaster().setDataElements(0, 0, width, height, colors);
        write(image, out);
    }

    /// @param indices row by row, one byte each
    /// @param colors  of the indices, each 0xRRGGBB
    public static void writeIndexed(int width, int height, byte[] indices, int[] colors, OutputStream out) throws IOException {
        IndexColorModel palette = new IndexColorModel(8, colors.length, colors, 0, false, -1, DataBuffer.TYPE_BYTE);
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_INDEXED, palette);
        image.getRaster().setDataElements(0, 0, width, height, indices);
        write(image, out);
    }

    private static void write(BufferedImage image, OutputStream out) throws IOException {
        try (var stream = new MemoryCacheImageOutputStream(out)) {
            ImageIO.write(image, "png", stream);
        }
    }
}
