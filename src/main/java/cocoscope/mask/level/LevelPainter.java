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
    private final int[] row;
    private long changed;

    LevelPainter(Mask mask) {
        this.mask = mask;
        int pixels = mask.width() * mask.height();
        this.bytes = new byte[mask.bits() <= 8 ? pixels : 0];
        this.shorts = new short[mask.bits() == 16 ? pixels : 0];
        this.ints = new int[mask.bits() > 16 ? pixels : 0];
        this.row = new int[mask.width()];
    }

    /// @param histogram of the mask
    /// @param painted   the new value of each of its entries
    LevelPainter byValue(Histogram histogram, int[] painted) {
        EntryTable values = EntryTable.of(mask, histogram, painted);
        int[] after = new int[row.length];
        for (int y = 0; y < mask.height(); y++) {
            mask.copyRow(y, row);
            values.read(mask, y, after);
            for (int x = 0; x < row.length; x++) {
                put(y * row.length + x, row[x], after[x]);
            }
        }
        return this;
    }

    /// @param labels of all pixels, row by row
    /// @param levels the level of each label
    LevelPainter byLabel(byte[] labels, int[] levels) {
        for (int y = 0; y < mask.height(); y++) {
            mask.copyRow(y, row);
            int start = y * row.length;
            for (int x = 0; x < row.length; x++) {
                put(start + x, row[x], levels[labels[start + x]]);
            }
        }
        return this;
    }

    private void put(int pixel, int before, int after) {
        changed += before == after ? 0 : 1;
        if (bytes.length > 0) {
            bytes[pixel] = (byte) after;
        } else if (shorts.length > 0) {
            shorts[pixel] = (short) after;
        } else {
            ints[pixel] = after;
        }
    }

    /// The mask that was painted; the very mask that was given where no pixel changed.
    ReadMask read(Levels levels, Reading.Method method, ReadMask.Reason reason, double agreement) {
        Mask painted = changed == 0 ? mask
                : bytes.length > 0 ? Mask.grey8(mask.width(), mask.height(), mask.bits(), bytes)
                : shorts.length > 0 ? Mask.grey16(mask.width(), mask.height(), shorts)
                : Mask.color(mask.width(), mask.height(), ints);
        return new ReadMask(painted, Histogram.of(painted), levels, method, reason, agreement, changed);
    }
}
