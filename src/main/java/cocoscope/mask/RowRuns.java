package cocoscope.mask;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// The runs of equal value in the rows of a mask, from left to right without a gap: what stages read in the place of pixels.
///
/// Goes from row to row. A mask of few runs keeps them, so that its samples are looked at once, whatever reads them; those of a noisy mask,
/// which would take more memory than its samples, are found again each time. Not for several threads at once.
public final class RowRuns {
    /// So many pixels are looked at one by one, before the end of a long run is searched for many pixels at a time.
    private static final int NEAR = 8;

    private final Mask mask;
    private final @Nullable KeptRuns kept;
    private final @Nullable EntryTable numbers;
    private final int[] row;
    private final int[] ends;
    private final int[] values;
    private int first;
    private int last;

    RowRuns(Mask mask, @Nullable KeptRuns kept, @Nullable EntryTable numbers) {
        this.mask = mask;
        this.kept = kept;
        this.numbers = numbers;
        row = new int[kept == null && numbers != null ? mask.width() : 0];
        ends = kept == null ? new int[mask.width()] : kept.ends();
        values = kept == null ? new int[mask.width()] : kept.values();
    }

    /// Goes to a row of the mask.
    public void move(int y) {
        if (kept == null && numbers != null) {
            numbers.read(mask, y, row);
            last = find(row, 0, row.length, ends, values, 0);
        } else if (kept == null) {
            last = find(mask, y, ends, values, 0);
        } else {
            first = kept.rows()[y];
            last = kept.rows()[y + 1];
        }
    }

    /// The first run of the row.
    public int first() {
        return first;
    }

    /// The run after the last one of the row.
    public int last() {
        return last;
    }

    /// The column after the last of a run, where the next one begins.
    public int end(int run) {
        return ends[run];
    }

    /// The value of all pixels of a run, or the number that stands for it.
    public int value(int run) {
        return kept == null || numbers == null ? values[run] : numbers.get(values[run]);
    }

    /// Writes the runs of a row from `run` on, and gives the run after the last. Each run ends where the row differs from itself moved by
    /// one pixel.
    static int find(Mask mask, int y, int[] ends, int[] values, int run) {
        int start = y * mask.width();
        byte[] bytes = mask.bytes();
        short[] shorts = mask.shorts();
        int[] ints = mask.ints();
        return bytes != null ? find(bytes, start, start + mask.width(), ends, values, run)
                : shorts != null ? find(shorts, start, start + mask.width(), ends, values, run)
                : ints != null ? find(ints, start, start + mask.width(), ends, values, run) : run;
    }

    private static int find(byte[] samples, int start, int end, int[] ends, int[] values, int run) {
        int next = run;
        for (int at = start; at < end; next++) {
            byte value = samples[at];
            values[next] = value & 0xFF;
            int near = Math.min(at + NEAR, end);
            do {
                at++;
            } while (at < near && samples[at] == value);
            if (at == near && at < end) {
                int same = Arrays.mismatch(samples, at - 1, end - 1, samples, at, end);
                at = same < 0 ? end : at + same;
            }
            ends[next] = at - start;
        }
        return next;
    }

    private static int find(short[] samples, int start, int end, int[] ends, int[] values, int run) {
        int next = run;
        for (int at = start; at < end; next++) {
            short value = samples[at];
            values[next] = value & 0xFFFF;
            int near = Math.min(at + NEAR, end);
            do {
                at++;
            } while (at < near && samples[at] == value);
            if (at == near && at < end) {
                int same = Arrays.mismatch(samples, at - 1, end - 1, samples, at, end);
                at = same < 0 ? end : at + same;
            }
            ends[next] = at - start;
        }
        return next;
    }

    private static int find(int[] samples, int start, int end, int[] ends, int[] values, int run) {
        int next = run;
        for (int at = start; at < end; next++) {
            int value = samples[at];
            values[next] = value;
            int near = Math.min(at + NEAR, end);
            do {
                at++;
            } while (at < near && samples[at] == value);
            if (at == near && at < end) {
                int same = Arrays.mismatch(samples, at - 1, end - 1, samples, at, end);
                at = same < 0 ? end : at + same;
            }
            ends[next] = at - start;
        }
        return next;
    }
}
