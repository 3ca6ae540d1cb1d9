package cocoscope.mask.runs;

import java.util.Arrays;

/// Writes the counts of one region, foreground run after foreground run.
final class CountWriter {
    private final int[] counts;
    private int size;
    private int last;

    /// @param runs the most runs that will be appended
    CountWriter(int runs) {
        this.counts = new int[Math.addExact(Math.multiplyExact(2, runs), 1)];
    }

    /// Appends the foreground from `start` to `end`, exclusive, in column-major order, at or after the last end.
    void append(int start, int end) {
        if (start == last && size > 0) {
            counts[size - 1] += end - start;
        } else {
            counts[size++] = start - last;
            counts[size++] = end - start;
        }
        last = end;
    }

    RunLengthEncoding finish(int height, int width) {
        int pixels = height * width;
        if (last < pixels) {
            counts[size++] = pixels - last;
        }
        return new RunLengthEncoding(height, width, size == counts.length ? counts : Arrays.copyOf(counts, size));
    }
}
