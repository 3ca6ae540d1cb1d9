package cocoscope.mask.runs;

import java.util.Arrays;

/// Writes the counts of all regions, foreground run after foreground run, side by side in one array.
final class CountWriter {
    private final int[] counts;
    /// For each region where its counts begin, where the next one goes, and the position after its last run.
    private final int[] first;
    private final int[] next;
    private final int[] last;

    /// @param runs the most runs that will be appended, for each region
    CountWriter(int[] runs) {
        first = new int[runs.length];
        int size = 0;
        for (int region = 0; region < runs.length; region++) {
            first[region] = size;
            size = Math.addExact(size, Math.addExact(Math.multiplyExact(2, runs[region]), 1));
        }
        next = first.clone();
        last = new int[runs.length];
        counts = new int[size];
    }

    /// Appends the foreground of a region from `start` to `end`, exclusive, in column-major order, at or after its last end.
    void append(int region, int start, int end) {
        int at = next[region];
        if (start == last[region] && at > first[region]) {
            counts[at - 1] += end - start;
        } else {
            counts[at] = start - last[region];
            counts[at + 1] = end - start;
            next[region] = at + 2;
        }
        last[region] = end;
    }

    RunLengthEncoding finish(int region, int height, int width) {
        int end = next[region];
        int rest = height * width - last[region];
        if (rest > 0) {
            counts[end++] = rest;
        }
        return new RunLengthEncoding(height, width, Arrays.copyOfRange(counts, first[region], end));
    }
}
