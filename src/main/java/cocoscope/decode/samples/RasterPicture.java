package cocoscope.decode.samples;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;

/// A decoded image as opaque colors, alpha laid over white.
///
/// Gray levels and colors are taken as stored: asking the color model for them would brighten gray images.
public final class RasterPicture {
    private static final int OPAQUE = 0xFF000000;

    private final Raster raster;
    private final int width;
    private final int[] pixels;

    private RasterPicture(BufferedImage image) {
        raster = image.getRaster();
        width = image.getWidth();
        pixels = new int[Math.multiplyExact(width, image.getHeight())];
    }

    public static Picture of(ImageBytes file, BufferedImage image) throws UnreadableImageException {
        RasterPicture picture = new RasterPicture(image);
        ColorModel colors = image.getColorModel();
        int space = colors.getColorSpace().getType();
        int depth = picture.raster.getSampleModel().getSampleSize(0);
        if (colors instanceof IndexColorModel palette) {
            picture.fillFromPalette(palette);
        } else if (depth > 16) {
            throw file.unsupported(ImageProblem.PICTURE_BITS, depth);
        } else if (space == ColorSpace.TYPE_GRAY || space == ColorSpace.TYPE_RGB) {
            picture.fillFromSamples(depth, colors.hasAlpha(), colors.isAlphaPremultiplied());
        } else {
            image.getRGB(0, 0, picture.width, image.getHeight(), picture.pixels, 0, picture.width);
        }
        boolean wide = depth == 16 && (space == ColorSpace.TYPE_GRAY || space == ColorSpace.TYPE_RGB) && !colors.hasAlpha();
        return new Picture(picture.width, image.getHeight(), picture.pixels, wide ? samples(picture.raster) : null);
    }

    /// Gray levels, or the first three bands, as they are stored.
    private static WideSamples samples(Raster raster) {
        int channels = raster.getNumBands() >= 3 ? 3 : 1;
        float[] values = new float[Math.multiplyExact(raster.getWidth() * raster.getHeight(), channels)];
        float[] line = new float[raster.getWidth()];
        for (int y = 0; y < raster.getHeight(); y++) {
            for (int channel = 0; channel < channels; channel++) {
                raster.getSamples(raster.getMinX(), raster.getMinY() + y, line.length, 1, channel, line);
                for (int x = 0; x < line.length; x++) {
                    values[(y * line.length + x) * channels + channel] = line[x];
                }
            }
        }
        return new WideSamples(raster.getWidth(), raster.getHeight(), channels, values);
    }

    /// Samples of any depth, fractions among them, from the minimum to the maximum.
    public static Picture of(Raster raster) {
        return samples(raster).whole();
    }

    private void fillFromPalette(IndexColorModel palette) {
        int[] colors = new int[palette.getMapSize()];
        palette.getRGBs(colors);
        for (int i = 0; i < colors.length; i++) {
            colors[i] = overWhite(colors[i] >> 16 & 0xFF, colors[i] >> 8 & 0xFF, colors[i] & 0xFF, colors[i] >>> 24, false);
        }
        int[] line = new int[width];
        for (int y = 0; y < raster.getHeight(); y++) {
            raster.getPixels(0, y, width, 1, line);
            for (int x = 0; x < width; x++) {
                pixels[y * width + x] = line[x] < colors.length ? colors[line[x]] : OPAQUE;
            }
        }
    }

    private void fillFromSamples(int depth, boolean alpha, boolean premultiplied) {
        int bands = raster.getNumBands();
        int channels = bands - (alpha ? 1 : 0);
        int green = channels >= 3 ? 1 : 0;
        int blue = channels >= 3 ? 2 : 0;
        int[] line = new int[width * bands];
        byte[] narrow = new byte[line.length];
        for (int y = 0; y < raster.getHeight(); y++) {
            readLine(y, depth, line, narrow);
            for (int x = 0; x < width; x++) {
                int at = x * bands;
                pixels[y * width + x] = alpha
                        ? overWhite(line[at], line[at + green], line[at + blue], line[at + bands - 1], premultiplied)
                        : OPAQUE | line[at] << 16 | line[at + green] << 8 | line[at + blue];
            }
        }
    }

    /// The samples of a row, scaled to 0..255.
    private void readLine(int y, int depth, int[] line, byte[] narrow) {
        if (depth == 8 && raster.getTransferType() == DataBuffer.TYPE_BYTE) {
            raster.getDataElements(0, y, width, 1, narrow);
            for (int i = 0; i < line.length; i++) {
                line[i] = narrow[i] & 0xFF;
            }
            return;
        }
        raster.getPixels(0, y, width, 1, line);
        int most = (1 << depth) - 1;
        for (int i = 0; i < line.length; i++) {
            line[i] = (line[i] * 255 + most / 2) / most;
        }
    }

    private static int overWhite(int red, int green, int blue, int alpha, boolean premultiplied) {
        if (premultiplied) {
            int white = 255 - alpha;
            return OPAQUE | Math.min(255, red + white) << 16 | Math.min(255, green + white) << 8 | Math.min(255, blue + white);
        }
        return OPAQUE | overWhite(red, alpha) << 16 | overWhite(green, alpha) << 8 | overWhite(blue, alpha);
    }

    private static int overWhite(int channel, int alpha) {
        return (channel * alpha + 255 * (255 - alpha) + 127) / 255;
    }
}
