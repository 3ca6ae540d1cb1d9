package cocoscope.decode;

import cocoscope.decode.samples.DecodeLimits;
import cocoscope.decode.samples.ImageBytes;
import cocoscope.decode.samples.UnreadableImageException;
import cocoscope.mask.Channel;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.opencv.imgcodecs.Imgcodecs;

/// Image files in memory, for tests that read many.
public final class DecodedBytes {
    private static final Path NAME = Path.of("image");
    private static final int WIDTH = 16;

    private DecodedBytes() {}

    /// Reads bytes as a mask, with what is told of the file.
    ///
    /// @return whether there is a mask
    public static boolean isMask(byte[] file) {
        try {
            ImageBytes bytes = new ImageBytes(NAME, file).within(DecodeLimits.DEFAULT.withPixels(1 << 20));
            PictureDecoder.sizeOf(bytes);
            FileFacts.of(bytes);
            MaskDecoder.read(bytes, Channel.ALL, 0);
            return true;
        } catch (UnreadableImageException _) {
            return false;
        }
    }

    /// Small sound files of a format, such as `png`.
    public static List<byte[]> samples(String format) throws IOException {
        int[] levels = new Random(2).ints(WIDTH * 12, 0, 256).toArray();
        int[] flat = new int[WIDTH * 12];
        int[] colors = new Random(3).ints(WIDTH * 12, 0, 1 << 24).toArray();
        int[] indices = new Random(5).ints(WIDTH * 12, 0, 3).toArray();
        int[] palette = {0, 0xFFFFFF, 0xFF0000};
        return switch (format) {
            case "png" -> List.of(PngFile.of(WIDTH, 8, 0, levels).bytes(), PngFile.of(WIDTH, 1, 0, indices).bytes(),
                    PngFile.of(WIDTH, 8, 2, new Random(4).ints(WIDTH * 36, 0, 256).toArray()).withInterlacing().bytes(),
                    Encoded.gray16(".png", WIDTH, levels));
            case "jpeg" -> List.of(Encoded.gray(".jpg", WIDTH, levels), Encoded.color(".jpg", WIDTH, colors),
                    Encoded.color(".jpg", WIDTH, colors, Imgcodecs.IMWRITE_JPEG_PROGRESSIVE, 1));
            case "gif" -> List.of(Encoded.index("gif", WIDTH, 8, palette, indices));
            case "bmp" -> List.of(Encoded.gray(".bmp", WIDTH, levels), Encoded.color(".bmp", WIDTH, colors),
                    Encoded.index("bmp", WIDTH, 4, palette, indices));
            case "tiff" -> List.of(Encoded.gray16(".tiff", WIDTH, levels, Imgcodecs.IMWRITE_TIFF_COMPRESSION, 1),
                    Encoded.gray(".tiff", WIDTH, levels, Imgcodecs.IMWRITE_TIFF_COMPRESSION, 8),
                    Encoded.gray(".tiff", WIDTH, flat, Imgcodecs.IMWRITE_TIFF_COMPRESSION, 5),
                    Encoded.color(".tiff", WIDTH, colors, Imgcodecs.IMWRITE_TIFF_COMPRESSION, 32773));
            case "webp" -> List.of(Encoded.color(".webp", WIDTH, colors, Imgcodecs.IMWRITE_WEBP_QUALITY, 101),
                    Encoded.color(".webp", WIDTH, flat, Imgcodecs.IMWRITE_WEBP_QUALITY, 101),
                    Encoded.color(".webp", WIDTH, colors, Imgcodecs.IMWRITE_WEBP_QUALITY, 80));
            case "pnm" -> List.of(Encoded.gray(".pgm", WIDTH, levels), Encoded.color(".ppm", WIDTH, colors));
            default -> throw new IllegalArgumentException(format);
        };
    }
}
