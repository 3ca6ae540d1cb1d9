package cocoscope.mask.runs;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;

/// A label for every pixel, kept as horizontal runs: maximal stretches of equal label in one row, in raster order.
///
/// Label 0 is the background and has no runs; labels are 1..`labels()`. Made by one scan of a mask, and all that
/// regions, contours and run lengths ever read, so their cost follows the number of runs and not the number of labels.
public final class LabelMap {
    private final int width;
    private final int height;
    private final int labels;
    public final int[] rows;
    public final int[] starts;
    public final int[] ends;
    final int[] values;

    /// Takes ownership of the arrays.
    ///
    /// @param rows   height + 1 numbers: the runs of row y are `rows[y]` to `rows[y + 1]`, exclusive
    /// @param starts first column of each run
    /// @param ends   column after the last of each run
    /// @param values label of each run, 1..labels
    LabelMap(int width, int height, int labels, int[] rows, int[] starts, int[] ends, int[] values) {
        this.width = width;
        this.height = height;
        this.labels = labels;
        this.rows = rows;
        this.starts = starts;
        this.ends = ends;
        this.values = values;
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    /// The maximum label there may be; some labels may own no pixel.
    public int labels() {
        return labels;
    }

    /// The number of runs.
    public int size() {
        return rows[height];
    }

    /// The first run of row `y`; `firstRun(height())` is `size()`.
    public int firstRun(int y) {
        return rows[y];
    }

    public int start(int run) {
        return starts[run];
    }

    public int end(int run) {
        return ends[run];
    }

    public int label(int run) {
        return values[run];
    }

    /// The first run of row `y` that ends behind column `x`; `firstRun(y + 1)` where there is none.
    public int runFrom(int x, int y) {
        int low = rows[y];
        int high = rows[y + 1];
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (ends[middle] <= x) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /// The run that covers a pixel, or -1 where the background is.
    public int runAt(int x, int y) {
        int run = runFrom(x, y);
        return run < rows[y + 1] && starts[run] <= x ? run : -1;
    }

    /// The label of a pixel, 0 for the background.
    public int labelAt(int x, int y) {
        int run = runAt(x, y);
        return run < 0 ? 0 : values[run];
    }

    /// The same pixels with one label for all.
    public LabelMap foreground() {
        if (labels == 1) {
            return this;
        }
        int[] joinedRows = new int[height + 1];
        int[] joinedStarts = new int[size()];
        int[] joinedEnds = new int[size()];
        int joined = 0;
        for (int y = 0; y < height; y++) {
            for (int run = rows[y]; run < rows[y + 1]; run++) {
                if (run > rows[y] && starts[run] == ends[run - 1]) {
                    joinedEnds[joined - 1] = ends[run];
                } else {
                    joinedStarts[joined] = starts[run];
                    joinedEnds[joined++] = ends[run];
                }
            }
            joinedRows[y + 1] = joined;
        }
        int[] ones = new int[joined];
        Arrays.fill(ones, 1);
        return new LabelMap(width, height, 1, joinedRows, Arrays.copyOf(joinedStarts, joined),
                Arrays.copyOf(joinedEnds, joined), ones);
    }

    /// The same runs with other labels.
    ///
    /// @param labelOfRun 0 for runs that are left out
    public LabelMap relabeled(int maxLabel, IntUnaryOperator labelOfRun) {
        RunWriter runs = new RunWriter(width, height);
        for (int y = 0; y < height; y++) {
            for (int run = rows[y]; run < rows[y + 1]; run++) {
                runs.add(starts[run], ends[run], labelOfRun.applyAsInt(run));
            }
            runs.endRow();
        }
        return runs.finish(maxLabel);
    }

    /// A label map of rows of labels, `pixels[y * width + x]`, each 0..labels.
    ///
    /// @throws IllegalArgumentException when the labels do not fill the map or one is out of range
    public static LabelMap of(int width, int height, int labels, int[] pixels) {
        if (width < 1 || height < 1 || Math.multiplyExact(width, height) != pixels.length) {
            throw new IllegalArgumentException(pixels.length + " labels do not fill " + width + " x " + height + " pixels");
        }
        for (int label : pixels) {
            if (label < 0 || label > labels) {
                throw new IllegalArgumentException("The label " + label + " is not in 0.." + labels);
            }
        }
        RunWriter runs = new RunWriter(width, height);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                runs.add(x, x + 1, pixels[y * width + x]);
            }
            runs.endRow();
        }
        return runs.finish(labels);
    }
}
