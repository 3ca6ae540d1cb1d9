package cocoscope.decode.samples;

import cocoscope.mask.Channel;
import cocoscope.mask.Mask;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;

/// One channel of a decoded image as a mask of gray levels.
public final class ChannelMask {
    private ChannelMask() {}

    /// Red, green or blue of a mask; in a gray one all three are its levels.
    public static Mask of(Mask mask, Channel channel) {
        int shift = switch (channel) {
            case RED -> 16;
            case GREEN -> 8;
            case ALL, BLUE, ALPHA -> 0;
        };
        return switch (mask.samples()) {
            case GRAY -> mask;
            case INDEX -> levels(mask, mask.palette().orElseThrow(), shift);
            case COLOR -> levels(mask, new int[0], shift);
        };
    }

    /// Gray levels 0..255: 8 bits of each value or, when there is a palette, of its color.
    public static Mask levels(Mask mask, int[] palette, int shift) {
        byte[] levels = new byte[mask.width() * mask.height()];
        int[] row = new int[mask.width()];
        for (int y = 0; y < mask.height(); y++) {
            mask.copyRow(y, row);
            for (int x = 0; x < row.length; x++) {
                levels[y * row.length + x] = (byte) ((palette.length == 0 ? row[x] : palette[row[x]]) >> shift);
            }
        }
        Mask gray = Mask.gray8(mask.width(), mask.height(), 8, levels);
        return mask.lossy() ? gray.asLossy() : gray;
    }

    /// The transparency of an image, 0 where nothing is to be seen.
    public static Mask alpha(ImageBytes file, BufferedImage image) throws UnreadableImageException {
        if (image.getColorModel() instanceof IndexColorModel colors && colors.hasAlpha()) {
            int[] palette = new int[colors.getMapSize()];
            colors.getRGBs(palette);
            Mask indices = RasterMask.index(file, image);
            return levels(indices, palette, 24);
        }
        if (!image.getColorModel().hasAlpha()) {
            throw noAlpha(file);
        }
        return RasterMask.band(image, image.getRaster().getNumBands() - 1);
    }

    public static UnreadableImageException noAlpha(ImageBytes file) {
        return file.unsupported(ImageProblem.NO_ALPHA);
    }
}
