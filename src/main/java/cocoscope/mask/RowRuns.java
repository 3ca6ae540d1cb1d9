package cocoscope.mask;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// The runs of equal value in the rows of a mask, from left to right without a gap: what stages read in the place of pixels.
///
/// Goes from row to row. A mask of few runs keeps them, so that its samples are looked at once, whatever reads them; those of a noisy mask, which
/// would take more memory than its samples, are found again each time. Not for several threads at once.
public final class RowRuns {
    private final Mask mask;
    private final @Nullable KeptRuns kept;
    private final int[] ends;
    private final int[] values;
    private int first;
    private int last;

    RowRuns(Mask mask, @Nullable KeptRuns kept) {
        this.mask = mask;
        this.kept = kept;
        ends = kept == null ? new int[mask.width()] : kept.ends();
        values = kept == null ? new int[mask.width()] : kept.values();
    }

    /// Goes to a row of the mask.
    public void move(int y) {
        if (kept == null) {
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

    /// The value of all pixels of a run.
    public int value(int run) {
        return values[run];
    }

    /// Writes the runs of a row from `run` on, and gives the run after the last. Each run ends where the row differs from itself moved by one pixel.
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
            values[next] = samples[at] & 0xFF;
            int same = Arrays.mismatch(samples, at, end - 1, samples, at + 1, end);
            at = same < 0 ? end : at + same + 1;
            ends[next] = at - start;
        }
        return next;
    }

    private static int find(short[] samples, int start, int end, int[] ends, int[] values, int run) {
        int next = run;
        for (int at = start; at < end; next++) {
            values[next] = samples[at] & 0xFFFF;
            int same = Arrays.mismatch(samples, at, end - 1, samples, at + 1, end);
            at = same < 0 ? end : at + same + 1;
            ends[next] = at - start;
        }
        return next;
    }

    private static int find(int[] samples, int start, int end, int[] ends, int[] values, int run) {
        int next = run;
        for (int at = start; at < end; next++) {
            values[next] = samples[at];
            int same = Arrays.mismatch(samples, at, end - 1, samples, at + 1, end);
            at = same < 0 ? end : at + same + 1;
            ends[next] = at - start;
        }
        return next;
    }
}
