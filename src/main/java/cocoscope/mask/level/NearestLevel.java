package cocoscope.mask.level;

import cocoscope.mask.EntryTable;
import cocoscope.mask.Histogram;
import cocoscope.mask.Mask;
import cocoscope.mask.RowRuns;
import java.util.Arrays;

/// The level nearest to each value of a mask, the lower one in the middle between two.
final class NearestLevel {
    private final Mask mask;
    private final Histogram histogram;
    private final int[] labels;
    private final int[] distances;

    /// @param histogram of the mask
    /// @param levels    ascending, at least one
    NearestLevel(Mask mask, Histogram histogram, int[] levels) {
        this.mask = mask;
        this.histogram = histogram;
        this.labels = new int[histogram.size()];
        this.distances = new int[histogram.size()];
        Metric metric = Metric.of(mask);
        for (int entry = 0; entry < labels.length; entry++) {
            int value = histogram.value(entry);
            int nearest = 0;
            long min = metric.squared(value, levels[0]);
            for (int label = 1; label < levels.length && min > 0; label++) {
                long squared = metric.squared(value, levels[label]);
                if (squared < min) {
                    min = squared;
                    nearest = label;
                }
            }
            labels[entry] = nearest;
            distances[entry] = metric.apart(value, levels[nearest]);
        }
    }

    /// The label of an entry of the histogram.
    int label(int entry) {
        return labels[entry];
    }

    /// How far the value of an entry is from its level.
    int distance(int entry) {
        return distances[entry];
    }

    /// Rows of the mask as labels; those of values further than `tolerance` from their level are inverted (`~label`).
    EntryTable table(int tolerance) {
        int[] numbers = new int[labels.length];
        for (int entry = 0; entry < numbers.length; entry++) {
            numbers[entry] = distances[entry] <= tolerance ? labels[entry] : ~labels[entry];
        }
        return EntryTable.of(mask, histogram, numbers);
    }

    /// The label of each pixel, row by row.
    byte[] labels() {
        EntryTable table = table(Integer.MAX_VALUE);
        byte[] found = new byte[mask.width() * mask.height()];
        RowRuns runs = mask.runs(table);
        for (int y = 0; y < mask.height(); y++) {
            runs.move(y);
            int start = y * mask.width();
            int from = 0;
            for (int run = runs.first(); run < runs.last(); run++) {
                Arrays.fill(found, start + from, start + runs.end(run), (byte) runs.value(run));
                from = runs.end(run);
            }
        }
        return found;
    }
}
