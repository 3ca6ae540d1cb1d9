package cocoscope.decode.samples;

import cocoscope.mask.Mask;
import java.util.HashMap;
import java.util.Map;

/// Gathers colors of 16 bits a channel. A mask knows 8: the upper ones, or the lower ones where those are all that is used.
public final class WideColors {
    /// A file of more colors is a picture, whose shades may fall together.
    private static final int MAX_LABELS = 256;

    private final int width;
    private final int height;
    private final int[] upper;
    private final int[] lower;

    public WideColors(int width, int height) {
        this.width = width;
        this.height = height;
        upper = new int[Math.multiplyExact(width, height)];
        lower = new int[upper.length];
    }

    /// @param index of the pixel, row by row
    public void put(int index, int red, int green, int blue) {
        upper[index] = (red & 0xFF00) << 8 | green & 0xFF00 | blue >> 8 & 0xFF;
        lower[index] = (red & 0xFF) << 16 | (green & 0xFF) << 8 | blue & 0xFF;
    }

    /// Gray levels of 16 bits where the three channels agree in every pixel, else colors.
    ///
    /// @throws UnreadableImageException when two of few colors have the same upper bits
    public Mask mask(ImageBytes file) throws UnreadableImageException {
        boolean gray = true;
        boolean small = true;
        for (int i = 0; i < upper.length; i++) {
            gray &= isGray(upper[i]) && isGray(lower[i]);
            small &= upper[i] == 0;
        }
        if (gray) {
            return grayLevels();
        }
        if (!small) {
            requireApart(file);
        }
        return Mask.color(width, height, small ? lower : upper);
    }

    private static boolean isGray(int color) {
        return (color & 0xFF) * 0x010101 == color;
    }

    private Mask grayLevels() {
        short[] levels = new short[upper.length];
        for (int i = 0; i < levels.length; i++) {
            levels[i] = (short) ((upper[i] & 0xFF) << 8 | lower[i] & 0xFF);
        }
        return Mask.gray16(width, height, levels);
    }

    private void requireApart(ImageBytes file) throws UnreadableImageException {
        Map<Integer, Integer> lowerOf = new HashMap<>();
        boolean clash = false;
        for (int i = 0; i < upper.length && lowerOf.size() <= MAX_LABELS; i++) {
            if (i == 0 || upper[i] != upper[i - 1] || lower[i] != lower[i - 1]) {
                Integer known = lowerOf.putIfAbsent(upper[i], lower[i]);
                clash |= known != null && known != lower[i];
            }
        }
        if (clash && lowerOf.size() <= MAX_LABELS) {
            throw file.unsupported(ImageProblem.LOWER_BITS);
        }
    }
}
