package cocoscope.cli;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;
import javax.imageio.ImageIO;

/// Masks for benchmarks, the same in every run.
final class GeneratedMasks {
    private GeneratedMasks() {}

    /// Writes a gray PNG of 10,000 x 10,000 pixels with 5,000 ellipses with ragged sides, apart from each other, of 5 values.
    static Path writeLarge(Path file) throws IOException {
        Random random = new Random(1);
        BufferedImage image = new BufferedImage(10_000, 10_000, BufferedImage.TYPE_BYTE_GRAY);
        for (int region = 0; region < 5_000; region++) {
            draw(image, random, 50 * (1 + region % 5), 100 + 200 * (region % 50), 50 + 100 * (region / 50), 80, 45);
        }
        ImageIO.write(image, "png", file.toFile());
        return file;
    }

    private static void draw(BufferedImage image, Random random, int value, int centerX, int centerY, int radiusX, int radiusY) {
        for (int y = Math.max(0, centerY - radiusY + 1); y < Math.min(image.getHeight(), centerY + radiusY); y++) {
            double half = radiusX * Math.sqrt(1 - Math.pow((y - centerY) / (double) radiusY, 2));
            int left = Math.max(0, centerX - (int) half - random.nextInt(6));
            int right = Math.min(image.getWidth(), centerX + (int) half + 1 + random.nextInt(6));
            for (int x = left; x < right; x++) {
                image.getRaster().setSample(x, y, 0, value);
            }
        }
    }
}
