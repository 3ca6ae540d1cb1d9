package cocoscope.decode;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/// Writes grey levels as PNG, as they are.
public final class GreyWriter {
    private GreyWriter() {}

    /// Writes 8 bits a pixel where all levels fit, else 16; leaves the stream open.
    ///
    /// @param levels row by row, each from 0 to 65535
    public static void write(int width, int height, int[] levels, OutputStream out) throws IOException {
        int greatest = 0;
        for (int level : levels) {
            greatest = Math.max(greatest, level);
        }
        BufferedImage image = new BufferedImage(width, height, greatest < 1 << 8 ? BufferedImage.TYPE_BYTE_GRAY : BufferedImage.TYPE_USHORT_GRAY);
        image.getRaster().setSamples(0, 0, width, height, 0, levels);
        try (var stream = new MemoryCacheImageOutputStream(out)) {
            ImageIO.write(image, "png", stream);
        }
    }
}
