package cocoscope.mask.decision;

import cocoscope.mask.Mask.Samples;
import java.util.stream.IntStream;

/// Whether gray levels of 16 bits are a category and one of its instances.
public final class CategoryNumbers {
    private static final int WIDE = 16;
    private static final int MAX_INSTANCES = 200;
    private static final int MAX_CATEGORIES = 255;
    /// Levels that share so great a divisor are steps of a scale.
    private static final int STEP = 64;

    private CategoryNumbers() {}

    /// 1000 or 256 where values of 16 bits are a category times that and an instance counted from 0 or 1; else 1.
    public static int factor(Samples samples, int bits, int[] values) {
        int divisor = IntStream.of(values).reduce(0, CategoryNumbers::greatestCommonDivisor);
        if (samples != Samples.GRAY || bits < WIDE || IntStream.of(values).max().orElse(0) < 256 || divisor >= STEP) {
            return 1;
        }
        return IntStream.of(1000, 256).filter(factor -> fits(values, factor)).findFirst().orElse(1);
    }

    /// Cityscapes leaves categories without instances below 1000, as they are; they fit when they are no more than 255.
    private static boolean fits(int[] values, int factor) {
        boolean small = IntStream.of(values).allMatch(value -> (value < factor ? value <= MAX_CATEGORIES
                : value / factor <= MAX_CATEGORIES)
                && value % factor <= MAX_INSTANCES);
        return small && IntStream.of(values).anyMatch(value -> value >= factor);
    }

    private static int greatestCommonDivisor(int one, int other) {
        return other == 0 ? one : greatestCommonDivisor(other, one % other);
    }

    /// How many categories such values have.
    public static int categories(int[] values, int factor) {
        return (int) IntStream.of(values).filter(value -> value != 0)
                .map(value -> factor == 1000 && value < factor ? value : value / factor).distinct().count();
    }
}
