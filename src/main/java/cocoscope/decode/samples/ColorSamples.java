package cocoscope.decode.samples;

import cocoscope.mask.Mask;
import org.jspecify.annotations.Nullable;

/// Gathers the colors of a mask: as gray levels, a byte each, until the first pixel whose channels differ.
public final class ColorSamples {
    private final int width;
    private final int height;
    private byte @Nullable [] gray;
    private int @Nullable [] colors;

    public ColorSamples(int width, int height) {
        this.width = width;
        this.height = height;
        this.gray = new byte[Math.multiplyExact(width, height)];
    }

    /// Puts `count` pixels at `index`, `index + step` and so on.
    ///
    /// @param stride bytes from one pixel to the next in `line`, whose pixels begin with red, green, blue
    public void put(int index, int step, byte[] line, int offset, int stride, int count) {
        int done = gray == null ? 0 : putGray(gray, index, step, line, offset, stride, count);
        if (done < count) {
            putColors(colored(), index + done * step, step, line, offset + done * stride, stride, count - done);
        }
    }

    private static int putGray(byte[] gray, int index, int step, byte[] line, int offset, int stride, int count) {
        int at = offset;
        for (int i = 0; i < count; i++, at += stride) {
            byte level = line[at];
            if (level != line[at + 1] || level != line[at + 2]) {
                return i;
            }
            gray[index + i * step] = level;
        }
        return count;
    }

    private static void putColors(int[] colors, int index, int step, byte[] line, int offset, int stride, int count) {
        int at = offset;
        for (int i = 0; i < count; i++, at += stride) {
            colors[index + i * step] = (line[at] & 0xFF) << 16 | (line[at + 1] & 0xFF) << 8 | line[at + 2] & 0xFF;
        }
    }

    private int[] colored() {
        if (colors == null) {
            colors = new int[Math.multiplyExact(width, height)];
            if (gray != null) {
                for (int i = 0; i < colors.length; i++) {
                    colors[i] = (gray[i] & 0xFF) * 0x010101;
                }
                gray = null;
            }
        }
        return colors;
    }

    public Mask mask() {
        return gray != null ? Mask.gray8(width, height, 8, gray) : Mask.color(width, height, colored());
    }
}
