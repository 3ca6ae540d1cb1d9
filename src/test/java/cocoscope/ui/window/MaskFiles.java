package cocoscope.ui.window;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/// Writes small masks and pictures for tests.
public final class MaskFiles {
    private MaskFiles() {}

    /// A gray PNG; '.' is 0, '#' is 255, and a digit is ten times itself.
    public static Path write(Path file, String... rows) throws IOException {
        BufferedImage image = new BufferedImage(rows[0].length(), rows.length, BufferedImage.TYPE_BYTE_GRAY);
        for (int y = 0; y < rows.length; y++) {
            for (int x = 0; x < rows[y].length(); x++) {
                image.getRaster().setSample(x, y, 0, level(rows[y].charAt(x)));
            }
        }
        Files.createDirectories(file.toAbsolutePath().getParent());
        ImageIO.write(image, "png", file.toFile());
        return file;
    }

    /// A picture of one color.
    public static Path writePicture(Path file, int width, int height) throws IOException {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                image.setRGB(x, y, 0x406080);
            }
        }
        Files.createDirectories(file.toAbsolutePath().getParent());
        ImageIO.write(image, "jpg", file.toFile());
        return file;
    }

    /// Two pairs: an image `a` with a square and a pixel, and `b` with two pixels.
    public static void writeTwoPairs(Path folder) throws IOException {
        writePicture(folder.resolve("a.jpg"), 5, 3);
        write(folder.resolve("a_mask.png"),
                "##...",
                "##..#",
                ".....");
        writePicture(folder.resolve("b.jpg"), 3, 1);
        write(folder.resolve("b_mask.png"), "#.#");
    }

    /// A PNG of 16 bits in which every pixel has another value.
    static Path writeGradient(Path file, int width, int height) throws IOException {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_USHORT_GRAY);
        for (int i = 0; i < width * height; i++) {
            image.getRaster().setSample(i % width, i / width, 0, i);
        }
        ImageIO.write(image, "png", file.toFile());
        return file;
    }

    private static int level(char pixel) {
        return switch (pixel) {
            case '.' -> 0;
            case '#' -> 255;
            default -> 10 * Character.digit(pixel, 10);
        };
    }
}
