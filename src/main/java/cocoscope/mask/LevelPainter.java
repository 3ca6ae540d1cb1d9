package cocoscope.mask;

/// Paints levels over a mask, and counts the pixels that change.
final class LevelPainter {
    private final Mask mask;
    private final byte[] bytes;
    private final short[] shorts;
    private final int[] row;
    private long changed;

    LevelPainter(Mask mask) {
        this.mask = mask;
        int pixels = mask.width() * mask.height();
        this.bytes = new byte[mask.bits() <= 8 ? pixels : 0];
        this.shorts = new short[mask.bits() <= 8 ? 0 : pixels];
        this.row = new int[mask.width()];
    }

    /// @param painted the new value of each value
    LevelPainter byValue(int[] painted) {
        for (int y = 0; y < mask.height(); y++) {
            mask.copyRow(y, row);
            for (int x = 0; x < row.length; x++) {
                put(y * row.length + x, row[x], painted[row[x]]);
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
        } else {
            shorts[pixel] = (short) after;
        }
    }

    /// The mask that was painted; the very mask that was given where no pixel changed.
    ReadMask read(Levels levels, Reading.Method method, ReadMask.Reason reason, double agreement) {
        Mask painted = changed == 0 ? mask
                : bytes.length > 0 ? Mask.grey8(mask.width(), mask.height(), mask.bits(), bytes)
                : Mask.grey16(mask.width(), mask.height(), shorts);
        return new ReadMask(painted, Histogram.of(painted), levels, method, reason, agreement, changed);
    }
}
