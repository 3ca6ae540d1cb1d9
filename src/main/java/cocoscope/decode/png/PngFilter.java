package cocoscope.decode.png;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/// The five filters that PNG puts on rows of pixels to compress them better.
///
/// Filtered rows of masks are mostly zeros, "as predicted". So stretches of zeros are searched for first, and what they stand for is
/// written as a whole where the pixels around them are alike.
///
/// Source: the PNG specification, third edition, section 9.
final class PngFilter {
    private static final VarHandle WORD = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final int BYTES = Long.BYTES;
    /// The byte 1 in each place of a word.
    private static final long ONES = 0x0101010101010101L;
    private static final long HIGH_BITS = 0x80 * ONES;

    private final int pixelBytes;
    private final int length;

    /// @param pixelBytes bytes of a pixel, at least 1
    /// @param length     bytes of a row of pixels
    PngFilter(int pixelBytes, int length) {
        this.pixelBytes = pixelBytes;
        this.length = length;
    }

    /// Undoes the filter of one row.
    ///
    /// @param filtered one byte that names the filter, then those of the pixels, from `at`
    /// @param above    the row above, from `aboveAt`, already undone; zeros above the first row
    /// @param row      takes the row, from `rowAt`; not the array of `filtered`
    /// @return false when there is no such filter
    boolean undo(byte[] filtered, int at, byte[] above, int aboveAt, byte[] row, int rowAt) {
        int from = at + 1;
        int second = Math.min(pixelBytes, length);
        switch (filtered[at]) {
            case 0 -> System.arraycopy(filtered, from, row, rowAt, length);
            case 1 -> {
                System.arraycopy(filtered, from, row, rowAt, second);
                undoLeft(filtered, from, row, rowAt);
            }
            case 2 -> undoUp(filtered, from, from + length, above, aboveAt - from, row, rowAt - from);
            case 3 -> {
                for (int i = 0; i < second; i++) {
                    row[rowAt + i] = (byte) (filtered[from + i] + ((above[aboveAt + i] & 0xFF) >> 1));
                }
                undoAverage(filtered, from, above, aboveAt, row, rowAt);
            }
            case 4 -> {
                undoUp(filtered, from, from + second, above, aboveAt - from, row, rowAt - from);
                undoPaeth(filtered, from, above, aboveAt, row, rowAt);
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private void undoLeft(byte[] filtered, int from, byte[] row, int rowAt) {
        int to = rowAt - from;
        int end = from + length;
        int at = from + pixelBytes;
        while (at < end) {
            int zeros = zerosUntil(filtered, at, end);
            Repetition.write(row, at + to, pixelBytes, zeros - at);
            int stop = Math.min(zeros + BYTES, end);
            for (at = zeros; at < stop; at++) {
                row[at + to] = (byte) (filtered[at] + row[at + to - pixelBytes]);
            }
        }
    }

    /// Where the zeros end that begin at `from`; that place itself where they are few.
    private static int zerosUntil(byte[] filtered, int from, int end) {
        if (from > end - BYTES || (long) WORD.get(filtered, from) != 0) {
            return from;
        }
        int same = Arrays.mismatch(filtered, from, end - 1, filtered, from + 1, end);
        return same < 0 ? end : from + same + 1;
    }

    private static void undoUp(byte[] filtered, int from, int end, byte[] above, int up, byte[] row, int to) {
        int at = from;
        while (at < end) {
            int zeros = zerosUntil(filtered, at, end);
            System.arraycopy(above, at + up, row, at + to, zeros - at);
            int words = Math.min(zeros + BYTES * BYTES, end - BYTES + 1);
            for (at = zeros; at < words; at += BYTES) {
                long word = (long) WORD.get(filtered, at);
                long over = (long) WORD.get(above, at + up);
                // Without the carry from one byte to the next.
                WORD.set(row, at + to, (word & ~HIGH_BITS) + (over & ~HIGH_BITS) ^ (word ^ over) & HIGH_BITS);
            }
            if (at > end - BYTES) {
                for (; at < end; at++) {
                    row[at + to] = (byte) (filtered[at] + above[at + up]);
                }
            }
        }
    }

    private void undoAverage(byte[] filtered, int from, byte[] above, int aboveAt, byte[] row, int rowAt) {
        int up = aboveAt - from;
        int to = rowAt - from;
        int end = from + length;
        int at = from + pixelBytes;
        while (at < end) {
            int flat = flatUntil(filtered, at, end, above, up, row, to);
            int stop = Math.min(flat + BYTES, end);
            for (at = flat; at < stop; at++) {
                row[at + to] = (byte) (filtered[at] + ((row[at + to - pixelBytes] & 0xFF) + (above[at + up] & 0xFF) >> 1));
            }
        }
    }

    private void undoPaeth(byte[] filtered, int from, byte[] above, int aboveAt, byte[] row, int rowAt) {
        int up = aboveAt - from;
        int to = rowAt - from;
        int end = from + length;
        int at = from + pixelBytes;
        while (at < end) {
            int flat = flatUntil(filtered, at, end, above, up, row, to);
            int stop = Math.min(flat + BYTES, end);
            for (at = flat; at < stop; at++) {
                int left = row[at + to - pixelBytes] & 0xFF;
                int over = above[at + up] & 0xFF;
                int corner = above[at + up - pixelBytes] & 0xFF;
                int toLeft = Math.abs(over - corner);
                int toOver = Math.abs(left - corner);
                int toCorner = Math.abs(left + over - 2 * corner);
                int nearest = toLeft <= toOver && toLeft <= toCorner ? left : toOver <= toCorner ? over : corner;
                row[at + to] = (byte) (filtered[at] + nearest);
            }
        }
    }

    /// Fills words that are as predicted beside, below and between pixels of one value: every prediction is that value.
    ///
    /// @return where the first word begins that is not so, or less than a word is left
    private int flatUntil(byte[] filtered, int from, int end, byte[] above, int up, byte[] row, int to) {
        int at = from;
        if (pixelBytes > 1) {
            return at;
        }
        byte value = row[at + to - 1];
        long flat = (value & 0xFF) * ONES;
        while (at <= end - BYTES && (long) WORD.get(filtered, at) == 0 && (long) WORD.get(above, at + up) == flat
                && above[at + up - 1] == value) {
            WORD.set(row, at + to, flat);
            at += BYTES;
        }
        return at;
    }
}
