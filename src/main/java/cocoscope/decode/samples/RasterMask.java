package cocoscope.decode.samples;

import cocoscope.mask.Mask;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;

/// The stored samples of a decoded image as a mask. Nothing here asks a color model for a color: that would change
/// gray levels.
public final class RasterMask {
    private RasterMask() {}

    /// The first band, of `bits` bits; inverted where the file stores white as zero.
    public static Mask gray(BufferedImage image, int bits, boolean inverted) {
        return gray(image.getRaster(), bits, 0, inverted ? (1 << bits) - 1 : 0);
    }

    /// A band of 8 or 16 bits.
    static Mask band(BufferedImage image, int band) {
        return gray(image.getRaster(), 8, band, 0);
    }

    /// @param flipped the bits to invert
    private static Mask gray(Raster raster, int bits, int band, int flipped) {
        return raster.getTransferType() == DataBuffer.TYPE_USHORT
                ? Mask.gray16(raster.getWidth(), raster.getHeight(), shorts(raster, band, flipped))
                : Mask.gray8(raster.getWidth(), raster.getHeight(), bits, bytes(raster, band, flipped));
    }

    /// Indices and palette of an image that has one.
    public static Mask index(ImageBytes file, BufferedImage image) throws UnreadableImageException {
        Raster raster = image.getRaster();
        IndexColorModel colors = (IndexColorModel) image.getColorModel();
        int[] palette = palette(colors);
        byte[] samples = bytes(raster, 0, 0);
        PaletteCheck.require(file, samples, palette);
        return Mask.index(raster.getWidth(), raster.getHeight(), colors.getPixelSize(), samples, palette);
    }

    /// 0xRRGGBB by index.
    public static int[] palette(IndexColorModel colors) {
        int[] palette = new int[colors.getMapSize()];
        colors.getRGBs(palette);
        for (int i = 0; i < palette.length; i++) {
            palette[i] &= 0xFFFFFF;
        }
        return palette;
    }

    /// The first three bands, of 8 bits; gray when they agree in every pixel.
    public static Mask color(BufferedImage image) {
        Raster raster = image.getRaster();
        int bands = raster.getNumBands();
        ColorSamples samples = new ColorSamples(raster.getWidth(), raster.getHeight());
        byte[] line = new byte[raster.getWidth() * bands];
        int[] wide = new int[line.length];
        for (int y = 0; y < raster.getHeight(); y++) {
            if (raster.getTransferType() == DataBuffer.TYPE_BYTE) {
                raster.getDataElements(0, y, raster.getWidth(), 1, line);
            } else {
                raster.getPixels(0, y, raster.getWidth(), 1, wide);
                for (int i = 0; i < line.length; i++) {
                    line[i] = (byte) wide[i];
                }
            }
            samples.put(y * raster.getWidth(), 1, line, 0, bands, raster.getWidth());
        }
        return samples.mask();
    }

    /// The first three bands, of 16 bits.
    public static Mask wideColor(ImageBytes file, BufferedImage image) throws UnreadableImageException {
        Raster raster = image.getRaster();
        int width = raster.getWidth();
        int bands = raster.getNumBands();
        WideColors colors = new WideColors(width, raster.getHeight());
        int[] line = new int[width * bands];
        for (int y = 0; y < raster.getHeight(); y++) {
            raster.getPixels(0, y, width, 1, line);
            for (int x = 0; x < width; x++) {
                colors.put(y * width + x, line[x * bands], line[x * bands + 1], line[x * bands + 2]);
            }
        }
        return colors.mask(file);
    }

    private static byte[] bytes(Raster raster, int band, int flipped) {
        int width = raster.getWidth();
        int bands = raster.getNumBands();
        byte[] samples = new byte[Math.multiplyExact(width, raster.getHeight())];
        if (bands == 1 && flipped == 0) {
            raster.getDataElements(0, 0, width, raster.getHeight(), samples);
            return samples;
        }
        byte[] line = new byte[width * bands];
        for (int y = 0; y < raster.getHeight(); y++) {
            raster.getDataElements(0, y, width, 1, line);
            for (int x = 0; x < width; x++) {
                samples[y * width + x] = (byte) (line[x * bands + band] ^ flipped);
            }
        }
        return samples;
    }

    private static short[] shorts(Raster raster, int band, int flipped) {
        int width = raster.getWidth();
        int bands = raster.getNumBands();
        short[] samples = new short[Math.multiplyExact(width, raster.getHeight())];
        short[] line = new short[width * bands];
        for (int y = 0; y < raster.getHeight(); y++) {
            raster.getDataElements(0, y, width, 1, line);
            for (int x = 0; x < width; x++) {
                samples[y * width + x] = (short) (line[x * bands + band] ^ flipped);
            }
        }
        return samples;
    }
}
