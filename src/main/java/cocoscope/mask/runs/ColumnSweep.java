package cocoscope.mask.runs;

import java.util.Arrays;
import java.util.List;

/// Turns horizontal runs into the column-major run lengths of every region at once.
///
/// Wherever the region of a pixel differs from that of the pixel above, the pixel is a change. Changes are sorted into
/// columns as they are found, row by row; one walk down the columns, left to right, then writes all encodings. Cost and
/// memory follow the number of changes.
final class ColumnSweep {
    private final LabelMap labels;
    private final Regions regions;
    private final int height;
    private final int width;
    private final int[] nextOfColumn;
    private final int[] runsOfRegion;
    private int[] changeRows = {};
    private int[] changeRegions = {};

    ColumnSweep(LabelMap labels, Regions regions) {
        this.labels = labels;
        this.regions = regions;
        this.height = labels.height();
        this.width = labels.width();
        this.nextOfColumn = new int[width + 1];
        this.runsOfRegion = new int[regions.size()];
    }

    List<RunLengthEncoding> encode() {
        for (int y = 0; y < height; y++) {
            findChanges(y, true);
        }
        allocateColumns();
        for (int y = 0; y < height; y++) {
            findChanges(y, false);
        }
        return walkColumns();
    }

    /// Finds the stretches of row `y` whose region is not that of the row above.
    private void findChanges(int y, boolean count) {
        int upper = y == 0 ? 0 : labels.rows[y - 1];
        int lower = labels.rows[y];
        int upperEnd = lower;
        int lowerEnd = labels.rows[y + 1];
        int x = 0;
        while (upper < upperEnd || lower < lowerEnd) {
            int upperStart = upper < upperEnd ? labels.starts[upper] : width;
            int lowerStart = lower < lowerEnd ? labels.starts[lower] : width;
            x = Math.max(x, Math.min(upperStart, lowerStart));
            int above = upperStart <= x ? regions.regionOfRun(upper) : -1;
            int below = lowerStart <= x ? regions.regionOfRun(lower) : -1;
            int upperStop = upperStart <= x ? labels.ends[upper] : upperStart;
            int lowerStop = lowerStart <= x ? labels.ends[lower] : lowerStart;
            int stop = Math.min(upperStop, lowerStop);
            if (above != below) {
                if (count) {
                    countChanges(x, stop, below);
                } else {
                    recordChanges(x, stop, y, below);
                }
            }
            if (upperStart <= x && upperStop == stop) {
                upper++;
            }
            if (lowerStart <= x && lowerStop == stop) {
                lower++;
            }
            x = stop;
        }
    }

    private void countChanges(int from, int to, int region) {
        nextOfColumn[from]++;
        nextOfColumn[to]--;
        if (region >= 0) {
            runsOfRegion[region] += to - from;
        }
    }

    private void recordChanges(int from, int to, int y, int region) {
        for (int x = from; x < to; x++) {
            int change = nextOfColumn[x]++;
            changeRows[change] = y;
            changeRegions[change] = region;
        }
    }

    /// Replaces the differences between the columns' numbers of changes by the place of each column's first change.
    private void allocateColumns() {
        int inColumn = 0;
        int before = 0;
        for (int x = 0; x <= width; x++) {
            inColumn += nextOfColumn[x];
            nextOfColumn[x] = before;
            before = Math.addExact(before, inColumn);
        }
        changeRows = new int[before];
        changeRegions = new int[before];
    }

    private List<RunLengthEncoding> walkColumns() {
        CountWriter[] writers = new CountWriter[regions.size()];
        Arrays.setAll(writers, region -> new CountWriter(runsOfRegion[region]));
        int change = 0;
        for (int x = 0; x < width; x++) {
            int region = -1;
            int start = x * height;
            // By now the next free place of a column is the first of the column after it.
            for (; change < nextOfColumn[x]; change++) {
                int position = x * height + changeRows[change];
                if (region >= 0) {
                    writers[region].append(start, position);
                }
                region = changeRegions[change];
                start = position;
            }
            if (region >= 0) {
                writers[region].append(start, (x + 1) * height);
            }
        }
        return Arrays.stream(writers).map(writer -> writer.finish(height, width)).toList();
    }
}
