package cocoscope.mask.level;

import cocoscope.mask.jpeg.JpegBlocks;
import java.util.Optional;

/// Levels that are multiples of one step, as most authors choose them, behind the rounding of a JPEG file.
final class RegularLevels {
    private static final int MAX_STEP = 127;
    private static final int MIN_STEP = 5;
    /// More often than this a step that fits is chance.
    private static final double CHANCE = 0.01;

    private RegularLevels() {}

    /// The multiples of the largest step that round to the levels that flat areas show; empty where there is no such step,
    /// or one may well fit by chance.
    static Optional<int[]> behind(int[] shown, JpegBlocks blocks) {
        double hidden = 1 + (double) blocks.step(0) / JpegBlocks.SIDE;
        for (int step = MAX_STEP; step >= MIN_STEP; step--) {
            Optional<int[]> multiples = multiples(shown, step, blocks);
            if (multiples.isPresent()) {
                double chance = MAX_STEP * Math.pow(Math.min(1, hidden / step), shown.length - 1);
                return chance < CHANCE ? multiples : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static Optional<int[]> multiples(int[] shown, int step, JpegBlocks blocks) {
        int[] multiples = new int[shown.length];
        for (int i = 0; i < shown.length; i++) {
            multiples[i] = (shown[i] + step / 2) / step * step;
            if (LevelRounding.rounded(multiples[i], blocks) != LevelRounding.rounded(shown[i], blocks)
                    || i > 0 && multiples[i] == multiples[i - 1]) {
                return Optional.empty();
            }
        }
        return Optional.of(multiples);
    }
}
