package cocoscope.mask.decision;

import java.util.stream.IntStream;

/// Whether colors are numbers, and no colors to look at.
public final class ColorNumbers {
    private static final int MAX_INSTANCES = 64;
    private static final int CROWD = 255;
    /// COCO's tools give each object a color of its own, at most this far from the color of its category.
    private static final int SHADE = 30;
    /// So many shades of one color, and so great a part of all colors, are no chance.
    private static final int MIN_SHADES = 4;
    private static final double SHADES = 0.2;
    /// Numbers below 2^18 have hardly any blue.
    private static final int SMALL_BLUE = 3;
    /// A channel below this is no color that a person chose, unless it is 0.
    private static final int INVISIBLE = 16;
    private static final double MOSTLY = 0.6;

    private ColorNumbers() {}

    /// How many categories there are in red, when green counts instances of them and blue is empty; else 0.
    public static int categoriesInRed(int[] colors) {
        boolean counts = IntStream.of(colors).allMatch(color -> blue(color) == 0
                && (green(color) <= MAX_INSTANCES || green(color) == CROWD)
                && (green(color) == 0 || red(color) > 0));
        boolean several = IntStream.of(colors).anyMatch(color -> green(color) > 0);
        return counts && several && colors.length > 2
                ? (int) IntStream.of(colors).map(ColorNumbers::red).filter(red -> red > 0).distinct().count() : 0;
    }

    /// Whether colors are ids R + 256 G + 65536 B: counted from 1 in red, too dark to tell them apart, or many shades of the
    /// color of a category, as COCO's tools make them.
    public static boolean areIds(int[] colors) {
        int[] marked = IntStream.of(colors).filter(color -> color != 0).toArray();
        return marked.length > 1 && (areCounted(marked) || areSmall(marked) || areShades(marked));
    }

    private static boolean areCounted(int[] colors) {
        return IntStream.of(colors).allMatch(color -> (color & 0xFFFF) == 0 && red(color) <= MAX_INSTANCES);
    }

    private static boolean areSmall(int[] colors) {
        long odd = IntStream.of(colors).filter(color -> isInvisible(red(color)) || isInvisible(green(color)) || isInvisible(blue(color)))
                .count();
        return odd >= MOSTLY * colors.length && IntStream.of(colors).allMatch(color -> blue(color) <= SMALL_BLUE);
    }

    private static boolean isInvisible(int channel) {
        return channel > 0 && channel < INVISIBLE;
    }

    private static boolean areShades(int[] colors) {
        long most = IntStream.of(colors).mapToLong(center -> IntStream.of(colors).filter(color -> distance(color, center) <= SHADE).count())
                .max().orElse(0);
        return most >= MIN_SHADES && most >= SHADES * colors.length;
    }

    private static int red(int color) {
        return color >> 16;
    }

    private static int green(int color) {
        return color >> 8 & 0xFF;
    }

    private static int blue(int color) {
        return color & 0xFF;
    }

    private static int distance(int one, int other) {
        return Math.max(Math.max(Math.abs(red(one) - red(other)), Math.abs(green(one) - green(other))), Math.abs(blue(one) - blue(other)));
    }
}
