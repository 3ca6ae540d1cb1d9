package cocoscope.mask.runs;

import java.util.ArrayList;
import java.util.List;

/// Turns horizontal runs into the column-major run lengths of every region at once.
///
/// Wherever the region of a pixel differs from that of the pixel above, the pixel is a change. Changes are sorted into
/// columns as they are found, row by row; one walk down the columns, left to right, then writes all encodings. Cost and
/// memory follow the number of changes.
final class ColumnSweep {
    private static final long LOW = 0xFFFF_FFFFL;

    private final LabelMap labels;
    private final int[] regionOfRun;
    private final int height;
    private final int width;
    private final int[] nextOfColumn;
    private final int[] runsOfRegion;
    /// Row and, in the high half, region of each change.
    private long[] changes = {};

    ColumnSweep(LabelMap labels, Regions regions) {
        this.labels = labels;
        this.regionOfRun = regions.regionOfRuns();
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
        int[] starts = labels.starts;
        int[] ends = labels.ends;
        int upper = y == 0 ? 0 : labels.rows[y - 1];
        int lower = labels.rows[y];
        int upperEnd = lower;
        int lowerEnd = labels.rows[y + 1];
        int x = 0;
        while (upper < upperEnd || lower < lowerEnd) {
            int upperStart = upper < upperEnd ? starts[upper] : width;
            int lowerStart = lower < lowerEnd ? starts[lower] : width;
            x = Math.max(x, Math.min(upperStart, lowerStart));
            int above = upperStart <= x ? regionOfRun[upper] : -1;
            int below = lowerStart <= x ? regionOfRun[lower] : -1;
            int upperStop = upperStart <= x ? ends[upper] : upperStart;
            int lowerStop = lowerStart <= x ? ends[lower] : lowerStart;
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
        long change = (long) region << Integer.SIZE | y;
        for (int x = from; x < to; x++) {
            changes[nextOfColumn[x]++] = change;
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
        changes = new long[before];
    }

    private List<RunLengthEncoding> walkColumns() {
        CountWriter writer = new CountWriter(runsOfRegion);
        int change = 0;
        for (int x = 0; x < width; x++) {
            int region = -1;
            int top = x * height;
            int start = top;
            // By now the next free place of a column is the first of the column after it.
            for (int last = nextOfColumn[x]; change < last; change++) {
                int position = top + (int) (changes[change] & LOW);
                if (region >= 0) {
                    writer.append(region, start, position);
                }
                region = (int) (changes[change] >> Integer.SIZE);
                start = position;
            }
            if (region >= 0) {
                writer.append(region, start, top + height);
            }
        }
        List<RunLengthEncoding> encodings = new ArrayList<>(runsOfRegion.length);
        for (int region = 0; region < runsOfRegion.length; region++) {
            encodings.add(writer.finish(region, height, width));
        }
        return encodings;
    }
}
