package cocoscope.mask.level;

import cocoscope.mask.EntryTable;
import cocoscope.mask.Histogram;
import cocoscope.mask.Mask;

/// Paints levels over a mask, and counts the pixels that change.
final class LevelPainter {
    private final Mask mask;
    private final byte[] bytes;
    private final short[] shorts;
    private final int[] ints;
    private final int[] before;
    private final int[] after;
    private long changed;

    LevelPainter(Mask mask) {
        this.mask = mask;
        int pixels = mask.width() * mask.height();
        this.bytes = new byte[mask.bits() <= 8 ? pixels : 0];
        this.shorts = new short[mask.bits() == 16 ? pixels : 0];
        this.ints = new int[mask.bits() > 16 ? pixels : 0];
        this.before = new int[mask.width()];
        this.after = new int[mask.width()];
    }

    /// @param histogram of the mask
    /// @param painted   the new value of each of its entries
    LevelPainter byValue(Histogram histogram, int[] painted) {
        EntryTable values = EntryTable.of(mask, histogram, painted);
        for (int y = 0; y < mask.height(); y++) {
            values.read(mask, y, after);
            paint(y);
        }
        return this;
    }

    /// @param labels of all pixels, row by row
    /// @param levels the level of each label
    LevelPainter byLabel(byte[] labels, int[] levels) {
        for (int y = 0; y < mask.height(); y++) {
            int start = y * after.length;
            for (int x = 0; x < after.length; x++) {
                after[x] = levels[labels[start + x]];
            }
            paint(y);
        }
        return this;
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
    ReadMask read(Levels levels, Reading.Method method, ReadMask.Reason reason, double agreement) {
        Mask painted = changed == 0 ? mask
                : bytes.length > 0 ? Mask.gray8(mask.width(), mask.height(), mask.bits(), bytes)
                : shorts.length > 0 ? Mask.gray16(mask.width(), mask.height(), shorts)
                : Mask.color(mask.width(), mask.height(), ints);
        return new ReadMask(painted, Histogram.of(painted), levels, method, reason, agreement, changed);
    }
}
