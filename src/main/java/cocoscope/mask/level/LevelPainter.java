package cocoscope.mask.level;

import cocoscope.mask.EntryTable;
import cocoscope.mask.Histogram;
import cocoscope.mask.Mask;
import cocoscope.mask.RowRuns;
import java.util.Arrays;

/// Paints levels over a mask, and counts the pixels that change.
final class LevelPainter {
    /// A run of more pixels is painted as a whole where it has one label.
    private static final int LONG = 8;
    private static final byte[] NONE = {};

    private final Mask mask;
    private byte[] bytes = NONE;
    private final short[] shorts;
    private final int[] ints;
    private final int[] before;
    private final int[] after;
    private long changed;

    LevelPainter(Mask mask) {
        this.mask = mask;
        int pixels = mask.width() * mask.height();
        this.shorts = new short[mask.bits() == 16 ? pixels : 0];
        this.ints = new int[mask.bits() > 16 ? pixels : 0];
        this.before = new int[mask.width()];
        this.after = new int[mask.width()];
    }

    /// @param histogram of the mask
    /// @param painted   the new value of each of its entries
    LevelPainter byValue(Histogram histogram, int[] painted) {
        if (mask.bits() <= Byte.SIZE) {
            bytes = new byte[mask.width() * mask.height()];
        }
        EntryTable values = EntryTable.of(mask, histogram, painted);
        for (int y = 0; y < mask.height(); y++) {
            values.read(mask, y, after);
            paint(y);
        }
        return this;
    }

    /// @param labels of all pixels, row by row; theirs is the array that becomes the mask where it can
    /// @param levels the level of each label
    LevelPainter byLabel(byte[] labels, int[] levels) {
        if (mask.bits() <= Byte.SIZE) {
            return bytesByLabel(labels, levels);
        }
        for (int y = 0; y < mask.height(); y++) {
            int start = y * after.length;
            for (int x = 0; x < after.length; x++) {
                after[x] = levels[labels[start + x]];
            }
            paint(y);
        }
        return this;
    }

    /// Replaces each label by its level where it is.
    private LevelPainter bytesByLabel(byte[] labels, int[] levels) {
        RowRuns runs = mask.runs();
        for (int y = 0; y < mask.height(); y++) {
            runs.move(y);
            int start = y * mask.width();
            int from = start;
            for (int run = runs.first(); run < runs.last(); run++) {
                int end = start + runs.end(run);
                paintRun(labels, from, end, levels, runs.value(run));
                from = end;
            }
        }
        bytes = labels;
        return this;
    }

    /// @param value of the mask in these pixels
    private void paintRun(byte[] labels, int from, int end, int[] levels, int value) {
        if (end - from > LONG && Arrays.mismatch(labels, from, end - 1, labels, from + 1, end) < 0) {
            int level = levels[labels[from]];
            Arrays.fill(labels, from, end, (byte) level);
            changed += level == value ? 0 : end - from;
            return;
        }
        for (int at = from; at < end; at++) {
            int level = levels[labels[at]];
            changed += level == value ? 0 : 1;
            labels[at] = (byte) level;
        }
    }

    private void paint(int y) {
        mask.copyRow(y, before);
        int start = y * after.length;
        for (int x = 0; x < after.length; x++) {
            changed += before[x] == after[x] ? 0 : 1;
        }
        if (bytes.length > 0) {
            for (int x = 0; x < after.length; x++) {
                bytes[start + x] = (byte) after[x];
            }
        } else if (shorts.length > 0) {
            for (int x = 0; x < after.length; x++) {
                shorts[start + x] = (short) after[x];
            }
        } else {
            System.arraycopy(after, 0, ints, start, after.length);
        }
    }

    /// The mask that was painted; the very mask that was given where no pixel changed.
    ReadMask read(Levels levels, Reading.Method method, ReadMask.MethodReason reason, double agreement) {
        Mask painted = changed == 0 ? mask
                : bytes.length > 0 ? Mask.gray8(mask.width(), mask.height(), mask.bits(), bytes)
                : shorts.length > 0 ? Mask.gray16(mask.width(), mask.height(), shorts)
                : Mask.color(mask.width(), mask.height(), ints);
        return new ReadMask(painted, Histogram.of(painted), levels, method, reason, agreement, changed);
    }
}
