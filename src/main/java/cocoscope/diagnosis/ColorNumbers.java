package cocoscope.diagnosis;

import java.util.stream.IntStream;

/// Whether colours are numbers, and no colours to look at.
final class ColorNumbers {
    private static final int MOST_INSTANCES = 64;
    private static final int CROWD = 255;
    private static final int FEWEST_SHADES = 3;
    private static final int SHADE = 60;

    private ColorNumbers() {}

    /// How many categories there are in red, when green counts instances of them and blue is empty; else 0.
    static int categoriesInRed(int[] colors) {
        boolean counts = IntStream.of(colors).allMatch(color -> (color & 0xFF) == 0 && (green(color) <= MOST_INSTANCES || green(color) == CROWD)
                && (green(color) == 0 || red(color) > 0));
        boolean several = IntStream.of(colors).anyMatch(color -> green(color) > 0);
        return counts && several && colors.length > 2
                ? (int) IntStream.of(colors).map(ColorNumbers::red).filter(red -> red > 0).distinct().count() : 0;
    }

    /// Whether colours are ids R + 256 G + 65536 B: counted from 1 in red, or shades around the colours of categories,
    /// as COCO's tools make them.
    static boolean areIds(int[] colors) {
        boolean counted = IntStream.of(colors).allMatch(color -> (color & 0xFFFF) == 0 && red(color) <= MOST_INSTANCES);
        if (counted) {
            return colors.length > 1;
        }
        int[] marked = IntStream.of(colors).filter(color -> color != 0).toArray();
        long shades = IntStream.of(marked).filter(color -> IntStream.of(marked)
                .anyMatch(other -> other != color && distance(color, other) <= SHADE)).count();
        return shades >= FEWEST_SHADES && 2 * shades >= marked.length;
    }

    private static int red(int color) {
        return color >> 16;
    }

    private static int green(int color) {
        return color >> 8 & 0xFF;
    }

    private static int distance(int one, int other) {
        return Math.max(Math.max(Math.abs(red(one) - red(other)), Math.abs(green(one) - green(other))),
                Math.abs((one & 0xFF) - (other & 0xFF)));
    }
}
