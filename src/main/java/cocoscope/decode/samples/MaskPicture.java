package cocoscope.decode.samples;

import cocoscope.mask.Mask;

/// Shows the values of a mask.
public final class MaskPicture {
    private static final int OPAQUE = 0xFF000000;

    private MaskPicture() {}

    public static Picture of(Mask mask) {
        int width = mask.width();
        int[] pixels = new int[Math.multiplyExact(width, mask.height())];
        int[] row = new int[width];
        int[] shades = switch (mask.samples()) {
            case GREY -> stretched(mask);
            case INDEX -> mask.palette().orElseThrow();
            case COLOR -> new int[0];
        };
        for (int y = 0; y < mask.height(); y++) {
            mask.copyRow(y, row);
            for (int x = 0; x < width; x++) {
                pixels[y * width + x] = OPAQUE | (shades.length == 0 ? row[x] : shades[row[x]]);
            }
        }
        return new Picture(width, mask.height(), pixels);
    }

    private static int[] stretched(Mask mask) {
        int least = Integer.MAX_VALUE;
        int greatest = 0;
        int[] row = new int[mask.width()];
        for (int y = 0; y < mask.height(); y++) {
            mask.copyRow(y, row);
            for (int value : row) {
                least = Math.min(least, value);
                greatest = Math.max(greatest, value);
            }
        }
        int black = least == greatest ? 0 : least;
        int span = Math.max(1, greatest - black);
        int[] shades = new int[greatest + 1];
        for (int value = black; value <= greatest; value++) {
            shades[value] = ((value - black) * 255 + span / 2) / span * 0x010101;
        }
        return shades;
    }
}
