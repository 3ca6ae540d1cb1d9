package cocoscope.decode.samples;

import cocoscope.mask.Mask;
import java.util.function.IntUnaryOperator;

/// Shows the values of a mask.
public final class MaskPicture {
    private static final int OPAQUE = 0xFF000000;

    private MaskPicture() {}

    public static Picture of(Mask mask) {
        int width = mask.width();
        int[] pixels = new int[Math.multiplyExact(width, mask.height())];
        int[] row = new int[width];
        IntUnaryOperator shade = switch (mask.samples()) {
            case GRAY -> stretched(mask);
            case INDEX -> shades(mask.palette().orElseThrow());
            case COLOR -> color -> color;
        };
        for (int y = 0; y < mask.height(); y++) {
            mask.copyRow(y, row);
            for (int x = 0; x < width; x++) {
                pixels[y * width + x] = OPAQUE | shade.applyAsInt(row[x]);
            }
        }
        return new Picture(width, mask.height(), pixels);
    }

    private static IntUnaryOperator shades(int[] palette) {
        return index -> palette[index];
    }

    private static IntUnaryOperator stretched(Mask mask) {
        int min = Integer.MAX_VALUE;
        int max = 0;
        int[] row = new int[mask.width()];
        for (int y = 0; y < mask.height(); y++) {
            mask.copyRow(y, row);
            for (int value : row) {
                min = Math.min(min, value);
                max = Math.max(max, value);
            }
        }
        int black = min == max ? 0 : min;
        long span = Math.max(1, max - black);
        return value -> (int) (((value - black) * 255L + span / 2) / span) * 0x010101;
    }
}
