package cocoscope.mask;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.IntStream;

/// How many pixels each value of a mask has, ascending by value (colors as 0xRRGGBB).
///
/// For gray and index masks one entry per value that occurs. A color mask may have up to 2^24 of them.
public final class Histogram {
    private final boolean colors;
    private final int[] values;
    private final int[] counts;

    private Histogram(boolean colors, int[] values, int[] counts) {
        this.colors = colors;
        this.values = values;
        this.counts = counts;
    }

    public static Histogram of(Mask mask) {
        return mask.isWide() ? ofWide(mask) : ofLevels(countLevels(mask));
    }

    /// The number of distinct values.
    public int size() {
        return values.length;
    }

    public int value(int entry) {
        return values[entry];
    }

    /// Pixels of entry `entry`.
    public int count(int entry) {
        return counts[entry];
    }

    /// Pixels that have `value`, 0 when none has.
    public int countOf(int value) {
        int entry = Arrays.binarySearch(values, value);
        return entry < 0 ? 0 : counts[entry];
    }

    /// This histogram with colors counted by their luma.
    public Histogram levels() {
        if (!colors) {
            return this;
        }
        int[] countOfLevel = new int[256];
        for (int entry = 0; entry < values.length; entry++) {
            countOfLevel[Mask.luma(values[entry])] += counts[entry];
        }
        return ofLevels(countOfLevel);
    }

    /// All pixels.
    public long pixels() {
        long pixels = 0;
        for (int count : counts) {
            pixels += count;
        }
        return pixels;
    }

    /// This histogram without some values.
    public Histogram without(Set<Integer> some) {
        if (some.isEmpty()) {
            return this;
        }
        int[] kept = IntStream.range(0, size()).filter(entry -> !some.contains(values[entry])).toArray();
        return new Histogram(colors, IntStream.of(kept).map(entry -> values[entry]).toArray(),
                IntStream.of(kept).map(entry -> counts[entry]).toArray());
    }

    /// Numbers of the entries of `part`, which has some of these values, for these entries; 0 for those that it lacks.
    public int[] spread(int[] numbers, Histogram part) {
        if (part == this) {
            return numbers;
        }
        int[] spread = new int[size()];
        for (int entry = 0; entry < numbers.length; entry++) {
            spread[Arrays.binarySearch(values, part.value(entry))] = numbers[entry];
        }
        return spread;
    }

    private static Histogram ofLevels(int[] countOfLevel) {
        int size = 0;
        for (int count : countOfLevel) {
            size += count > 0 ? 1 : 0;
        }
        int[] values = new int[size];
        int[] counts = new int[size];
        int entry = 0;
        for (int value = 0; value < countOfLevel.length; value++) {
            if (countOfLevel[value] > 0) {
                values[entry] = value;
                counts[entry++] = countOfLevel[value];
            }
        }
        return new Histogram(false, values, counts);
    }

    private static int[] countLevels(Mask mask) {
        int[] counts = new int[mask.bits() <= 8 ? 256 : 65536];
        RowRuns runs = mask.runs();
        for (int y = 0; y < mask.height(); y++) {
            runs.move(y);
            int start = 0;
            for (int run = runs.first(); run < runs.last(); run++) {
                counts[runs.value(run)] += runs.end(run) - start;
                start = runs.end(run);
            }
        }
        return counts;
    }

    private static Histogram ofWide(Mask mask) {
        WideTable table = new WideTable();
        RowRuns runs = mask.runs();
        for (int y = 0; y < mask.height(); y++) {
            runs.move(y);
            int start = 0;
            for (int run = runs.first(); run < runs.last(); run++) {
                table.add(runs.value(run), runs.end(run) - start);
                start = runs.end(run);
            }
        }
        int[] values = table.values();
        Arrays.sort(values);
        int[] counts = new int[values.length];
        for (int entry = 0; entry < values.length; entry++) {
            counts[entry] = table.get(values[entry]);
        }
        return new Histogram(mask.samples() == Mask.Samples.COLOR, values, counts);
    }
}
