package cocoscope.decode.samples;

import cocoscope.mask.Mask;
import org.jspecify.annotations.Nullable;

/// Gathers the colours of a mask: as grey levels, a byte each, until the first pixel whose channels differ.
public final class ColorSamples {
    private final int width;
    private final int height;
    private byte @Nullable [] grey;
    private int @Nullable [] colors;

    public ColorSamples(int width, int height) {
        this.width = width;
        this.height = height;
        this.grey = new byte[Math.multiplyExact(width, height)];
    }

    /// Puts `count` pixels at `index`, `index + step` and so on.
    ///
    /// @param stride bytes from one pixel to the next in `line`, whose pixels begin with red, green, blue
    public void put(int index, int step, byte[] line, int offset, int stride, int count) {
        int done = grey == null ? 0 : putGrey(grey, index, step, line, offset, stride, count);
        if (done < count) {
            putColors(coloured(), index + done * step, step, line, offset + done * stride, stride, count - done);
        }
    }

    private static int putGrey(byte[] grey, int index, int step, byte[] line, int offset, int stride, int count) {
        int at = offset;
        for (int i = 0; i < count; i++, at += stride) {
            byte level = line[at];
            if (level != line[at + 1] || level != line[at + 2]) {
                return i;
            }
            grey[index + i * step] = level;
        }
        return count;
    }

    private static void putColors(int[] colors, int index, int step, byte[] line, int offset, int stride, int count) {
        int at = offset;
        for (int i = 0; i < count; i++, at += stride) {
            colors[index + i * step] = (line[at] & 0xFF) << 16 | (line[at + 1] & 0xFF) << 8 | line[at + 2] & 0xFF;
        }
    }

    private int[] coloured() {
        if (colors == null) {
            colors = new int[Math.multiplyExact(width, height)];
            if (grey != null) {
                for (int i = 0; i < colors.length; i++) {
                    colors[i] = (grey[i] & 0xFF) * 0x010101;
                }
                grey = null;
            }
        }
        return colors;
    }

    public Mask mask() {
        return grey != null ? Mask.grey8(width, height, 8, grey) : Mask.color(width, height, coloured());
    }
}
