package cocoscope.mask;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/// Undoes the rounding of colours in a JPEG file.
final class RoundedColors {
    private static final int[] SHIFTS = {16, 8, 0};
    private static final int TOP = 255;
    private static final int GREATEST_STEP = 128;
    private static final int LEAST_STEP = 16;
    private static final int OFF = 2;
    /// More often than this a step that fits is chance.
    private static final double CHANCE = 0.01;
    private static final double FITTING = 0.75;

    private RoundedColors() {}

    /// The colours that give the file's means.
    ///
    /// @param labels of all pixels, row by row
    /// @param known  whether the labels of a row of pixels are known well
    static int[] undone(JpegPlanes file, int[] colors, byte[] labels, int width, int height, IntPredicate known) {
        int[][] samples = file.samples(colors);
        double[][] means = new double[samples.length][];
        for (int plane = 0; plane < samples.length; plane++) {
            means[plane] = PlaneMeans.samples(file.planes().get(plane), samples[plane], labels, width, height, known);
        }
        int[] undone = new int[colors.length];
        for (int label = 0; label < colors.length; label++) {
            undone[label] = file.rgb() ? packed(means[0][label], means[1][label], means[2][label])
                    : color(means[0][label], means[1][label] - 128, means[2][label] - 128);
        }
        int[] round = regular(undone).orElse(undone);
        return Arrays.stream(round).distinct().toArray();
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

    /// Colours whose channels are multiples of one step, or the greatest value, as most authors choose them, with the few that
    /// are not; empty where there is no such step, or one may well fit by chance.
    private static Optional<int[]> regular(int[] colors) {
        for (int step = GREATEST_STEP; step >= LEAST_STEP; step--) {
            int multiple = step;
            int[] fitting = IntStream.of(colors).filter(color -> Metric.COLOR.apart(color, regular(color, multiple)) <= OFF).toArray();
            if (fitting.length >= FITTING * colors.length) {
                long inside = IntStream.of(fitting).flatMap(color -> IntStream.of(SHIFTS).map(shift -> color >> shift & TOP))
                        .filter(sample -> sample > OFF && sample < TOP - OFF).count();
                double chance = inside == 0 ? 0 : GREATEST_STEP * Math.pow((2.0 * OFF + 1) / step, inside);
                return chance >= CHANCE ? Optional.empty() : Optional.of(IntStream.of(colors)
                        .map(color -> Metric.COLOR.apart(color, regular(color, multiple)) <= OFF ? regular(color, multiple) : color).toArray());
            }
        }
        return Optional.empty();
    }

    private static int regular(int color, int step) {
        int regular = 0;
        for (int shift : SHIFTS) {
            int sample = color >> shift & TOP;
            int multiple = (sample + step / 2) / step * step;
            regular |= (multiple > TOP || TOP - sample <= OFF ? TOP : multiple) << shift;
        }
        return regular;
    }
}
