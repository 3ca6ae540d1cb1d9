package cocoscope.mask;

import cocoscope.mask.Mask.Samples;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// The values that the author of a mask drew: those that flat areas have, without what compression, soft edges and
/// resizing added.
public final class FlatLevels {
    /// So few values are all drawn, unless compression made some of them.
    private static final int FEW = 12;
    private static final double MOST_VALUES = 0.9;
    private static final double FLAT_PIXELS_OF_A_LEVEL = 0.1;
    private static final double SHARE_OF_A_LEVEL = 0.0005;
    /// A value this near to a level that has far more flat pixels is noise beside it.
    private static final int NEAR = 40;
    private static final double SHADOW = 0.15;

    private final Mask mask;
    private final Histogram histogram;
    private final int[] flat;

    private FlatLevels(Mask mask, Histogram histogram) {
        this.mask = mask;
        this.histogram = histogram;
        flat = FlatAreas.pixels(mask, histogram);
    }

    /// The levels, ascending; empty when there are no flat areas to speak of.
    public static List<Integer> of(Mask mask, Histogram histogram) {
        FlatLevels levels = new FlatLevels(mask, histogram);
        IntStream entries = mask.lossy() ? levels.peaks() : levels.drawn();
        return entries.map(histogram::value).sorted().boxed().toList();
    }

    /// Without loss a level keeps many of its pixels flat, and a step of a soft edge keeps none.
    private IntStream drawn() {
        int size = histogram.size();
        long withFlat = IntStream.of(flat).filter(pixels -> pixels > 0).count();
        IntStream entries = IntStream.range(0, size);
        return size <= FEW || withFlat >= MOST_VALUES * size ? entries
                : entries.filter(entry -> flat[entry] >= FLAT_PIXELS_OF_A_LEVEL * histogram.count(entry));
    }

    private IntStream peaks() {
        long total = IntStream.of(flat).asLongStream().sum();
        List<Integer> peaks = new ArrayList<>();
        IntStream.range(0, flat.length).boxed().filter(entry -> flat[entry] > 0 && flat[entry] >= SHARE_OF_A_LEVEL * total)
                .sorted(Comparator.comparingInt((Integer entry) -> -flat[entry]))
                .filter(entry -> peaks.stream().noneMatch(peak -> isShadow(entry, peak)))
                .forEach(peaks::add);
        return peaks.stream().mapToInt(Integer::intValue);
    }

    private boolean isShadow(int entry, int peak) {
        return flat[entry] < SHADOW * flat[peak] && distance(mask, histogram.value(entry), histogram.value(peak)) <= NEAR;
    }

    /// How far two values are apart: the difference, for colours that of the channel that differs most.
    static int distance(Mask mask, int one, int other) {
        if (mask.samples() != Samples.COLOR) {
            return Math.abs(one - other);
        }
        int red = Math.abs((one >> 16) - (other >> 16));
        int green = Math.abs((one >> 8 & 0xFF) - (other >> 8 & 0xFF));
        return Math.max(Math.max(red, green), Math.abs((one & 0xFF) - (other & 0xFF)));
    }
}
