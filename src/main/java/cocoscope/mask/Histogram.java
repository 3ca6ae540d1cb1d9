package cocoscope.mask;

/// How many pixels each value of a mask has, ascending by value (colours as 0xRRGGBB).
///
/// For grey and index masks one entry a value that occurs. A colour mask may have up to 2^24 of them.
public final class Histogram {
    private final int[] values;
    private final int[] counts;

    private Histogram(int[] values, int[] counts) {
        this.values = values;
        this.counts = counts;
    }

    public static Histogram of(Mask mask) {
        throw new UnsupportedOperationException();
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
        int entry = java.util.Arrays.binarySearch(values, value);
        return entry < 0 ? 0 : counts[entry];
    }
}
