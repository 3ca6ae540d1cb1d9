package cocoscope.mask.runs;

import java.util.Arrays;

/// Writes the runs of a label map, row by row from left to right.
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

    /// Appends pixels of the row, at or behind the end of those before; equal labels that touch become one run, and label 0 none.
    public void add(int start, int end, int label) {
        if (label == 0) {
            return;
        }
        if (size > rows[y] && ends[size - 1] == start && values[size - 1] == label) {
            ends[size - 1] = end;
            return;
        }
        if (size == starts.length) {
            int capacity = Math.multiplyExact(size, 2);
            starts = Arrays.copyOf(starts, capacity);
            ends = Arrays.copyOf(ends, capacity);
            values = Arrays.copyOf(values, capacity);
        }
        starts[size] = start;
        ends[size] = end;
        values[size++] = label;
    }

    /// Goes to the next row.
    public void endRow() {
        rows[++y] = size;
    }

    /// The label map, once all rows are written.
    public LabelMap finish(int labels) {
        return new LabelMap(width, height, labels, rows,
                Arrays.copyOf(starts, size), Arrays.copyOf(ends, size), Arrays.copyOf(values, size));
    }
}
