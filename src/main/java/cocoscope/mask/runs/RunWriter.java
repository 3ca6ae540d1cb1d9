package cocoscope.mask.runs;

import java.util.Arrays;

/// Writes the runs of a label map, one row of labels after the other.
public final class RunWriter {
    private final int width;
    private final int height;
    private final int[] rows;
    private int y;
    private int size;
    private int[] starts = new int[256];
    private int[] ends = new int[256];
    private int[] values = new int[256];

    public RunWriter(int width, int height) {
        this.width = width;
        this.height = height;
        this.rows = new int[height + 1];
    }

    /// Appends the runs of the next row, whose labels are the first `width` numbers of `row`.
    public void append(int[] row) {
        reserve(width);
        int run = size;
        int x = 0;
        while (x < width) {
            int label = row[x];
            int start = x++;
            while (x < width && row[x] == label) {
                x++;
            }
            if (label != 0) {
                starts[run] = start;
                ends[run] = x;
                values[run++] = label;
            }
        }
        size = run;
        rows[++y] = run;
    }

    private void reserve(int more) {
        if (starts.length - size < more) {
            int capacity = Math.addExact(Math.addExact(size, size >> 1), more);
            starts = Arrays.copyOf(starts, capacity);
            ends = Arrays.copyOf(ends, capacity);
            values = Arrays.copyOf(values, capacity);
        }
    }

    /// The label map, once all rows are written.
    public LabelMap finish(int labels) {
        return new LabelMap(width, height, labels, rows,
                Arrays.copyOf(starts, size), Arrays.copyOf(ends, size), Arrays.copyOf(values, size));
    }
}
