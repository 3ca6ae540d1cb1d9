package cocoscope.mask.level;

import cocoscope.mask.jpeg.JpegComponents;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/// Undoes the rounding of colors in a JPEG file.
final class RoundedColors {
    private static final int[] SHIFTS = {16, 8, 0};
    private static final int TOP = 255;
    private static final int MAX_STEP = 128;
    private static final int MIN_STEP = 16;
    private static final int OFF = 2;
    /// More often than this a step that fits is chance.
    private static final double CHANCE = 0.01;
    private static final double FITTING = 0.75;

    private RoundedColors() {}

    /// The colors that give the file's means.
    ///
    /// @param labels of all pixels, row by row
    /// @param known  whether the labels of a row of pixels are known well
    static int[] undone(JpegComponents file, int[] colors, byte[] labels, int width, int height, IntPredicate known) {
        int[][] samples = file.samples(colors);
        double[][] means = new double[samples.length][];
        for (int component = 0; component < samples.length; component++) {
            means[component] = ComponentMeans.samples(file.components().get(component), samples[component], labels, width, height, known);
        }
        int[] undone = new int[colors.length];
        for (int label = 0; label < colors.length; label++) {
            undone[label] = file.rgb() ? packed(means[0][label], means[1][label], means[2][label])
                    : color(means[0][label], means[1][label] - 128, means[2][label] - 128);
        }
        return regular(undone, OFF);
    }

    /// Source: ITU-R BT.601 as in JFIF 1.02.
    private static int color(double brightness, double blueness, double redness) {
        return packed(brightness + 1.402 * redness, brightness - 0.344136 * blueness - 0.714136 * redness, brightness + 1.772 * blueness);
    }

    private static int packed(double red, double green, double blue) {
        return clamped(red) << 16 | clamped(green) << 8 | clamped(blue);
    }

    private static int clamped(double sample) {
        return Math.clamp(Math.round(sample), 0, TOP);
    }

    /// The colors, those whose channels are about multiples of one step or the maximum value taken to be just that, as most
    /// authors choose them. Where a step that fits nearly all may well do so by chance, only the ends of the channels count.
    ///
    /// @param off how far a channel may be from a multiple
    static int[] regular(int[] colors, int off) {
        int best = TOP + 1;
        for (int step = MAX_STEP; step >= MIN_STEP; step--) {
            best = fitting(colors, step, off).length > fitting(colors, best, off).length ? step : best;
        }
        int[] fitting = fitting(colors, best, off);
        long inside = IntStream.of(fitting).flatMap(color -> IntStream.of(SHIFTS).map(shift -> color >> shift & TOP))
                .filter(sample -> sample > off && sample < TOP - off).count();
        boolean chance = fitting.length < FITTING * colors.length || MAX_STEP * Math.pow((2.0 * off + 1) / best, inside) >= CHANCE;
        int step = chance ? TOP + 1 : best;
        return IntStream.of(colors).map(color -> fits(color, step, off) ? regular(color, step, off) : color).distinct().toArray();
    }

    private static int[] fitting(int[] colors, int step, int off) {
        return IntStream.of(colors).filter(color -> fits(color, step, off)).toArray();
    }

    private static boolean fits(int color, int step, int off) {
        return Metric.COLOR.apart(color, regular(color, step, off)) <= off;
    }

    private static int regular(int color, int step, int off) {
        int regular = 0;
        for (int shift : SHIFTS) {
            int sample = color >> shift & TOP;
            int multiple = (sample + step / 2) / step * step;
            regular |= (multiple > TOP || TOP - sample <= off ? TOP : multiple) << shift;
        }
        return regular;
    }
}
