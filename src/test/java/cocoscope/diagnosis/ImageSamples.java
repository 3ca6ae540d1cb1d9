package cocoscope.diagnosis;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.IntBinaryOperator;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.FileImageOutputStream;

/// Small images for tests, drawn by a function of the pixel.
final class ImageSamples {
    private static final int SIZE = 64;

    private ImageSamples() {}

    static BufferedImage gray(IntBinaryOperator level) {
        return drawn(new BufferedImage(SIZE, SIZE, BufferedImage.TYPE_BYTE_GRAY), level);
    }

    static BufferedImage wide(IntBinaryOperator level) {
        return drawn(new BufferedImage(SIZE, SIZE, BufferedImage.TYPE_USHORT_GRAY), level);
    }

    static BufferedImage color(IntBinaryOperator rgb) {
        BufferedImage image = new BufferedImage(SIZE, SIZE, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < SIZE * SIZE; i++) {
            image.setRGB(i % SIZE, i / SIZE, rgb.applyAsInt(i % SIZE, i / SIZE));
        }
        return image;
    }

    /// @param argb with alpha in the highest byte
    static BufferedImage transparent(IntBinaryOperator argb) {
        BufferedImage image = new BufferedImage(SIZE, SIZE, BufferedImage.TYPE_INT_ARGB);
        for (int i = 0; i < SIZE * SIZE; i++) {
            image.setRGB(i % SIZE, i / SIZE, argb.applyAsInt(i % SIZE, i / SIZE));
        }
        return image;
    }

    static BufferedImage palette(IntBinaryOperator index) {
        byte[] shades = new byte[256];
        for (int i = 0; i < shades.length; i++) {
            shades[i] = (byte) (37 * i);
        }
        IndexColorModel colors = new IndexColorModel(8, 256, shades, shades, new byte[256]);
        return drawn(new BufferedImage(SIZE, SIZE, BufferedImage.TYPE_BYTE_INDEXED, colors), index);
    }

    private static BufferedImage drawn(BufferedImage image, IntBinaryOperator value) {
        for (int i = 0; i < SIZE * SIZE; i++) {
            image.getRaster().setSample(i % SIZE, i / SIZE, 0, value.applyAsInt(i % SIZE, i / SIZE));
        }
        return image;
    }

    static Path png(Path file, BufferedImage image) throws IOException {
        ImageIO.write(image, "png", file.toFile());
        return file;
    }

    /// @param quality 1..100
    static Path jpeg(Path file, BufferedImage image, int quality) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (var stream = new FileImageOutputStream(file.toFile())) {
            ImageWriteParam settings = writer.getDefaultWriteParam();
            settings.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            settings.setCompressionQuality(quality / 100f);
            writer.setOutput(stream);
            writer.write(null, new IIOImage(image, null, null), settings);
        } finally {
            writer.dispose();
        }
        return file;
    }
}
