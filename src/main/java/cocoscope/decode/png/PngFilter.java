package cocoscope.decode.png;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/// The five filters that PNG puts on rows of pixels to compress them better.
///
/// Filtered rows of masks are mostly zeros, "as predicted". So the words of eight bytes are looked at first: where all eight are as
/// predicted and the
/// pixels around them are alike, they are one word again.
///
/// Source: the PNG specification, third edition, section 9.
final class PngFilter {
    private static final VarHandle WORD = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final int BYTES = Long.BYTES;
    /// The byte 1 in each place of a word.
    private static final long ONES = 0x0101010101010101L;
    private static final long HIGH_BITS = 0x80 * ONES;

    private PngFilter() {}

    /// Undoes the filter of one row in place.
    ///
    /// @param line       the row: one byte that names its filter, then `length - 1` bytes of pixels, from `at`
    /// @param above      the row above, from `aboveAt`, already undone; zeros above the first row
    /// @param pixelBytes bytes of a pixel, at least 1
    /// @return false when there is no such filter
    static boolean undo(byte[] line, int at, int length, byte[] above, int aboveAt, int pixelBytes) {
        int start = at + 1;
        int end = at + length;
        int up = aboveAt + 1 - start;
        int second = Math.min(start + pixelBytes, end);
        switch (line[at]) {
            case 0 -> { }
            case 1 -> undoLeft(line, second, end, pixelBytes);
            case 2 -> undoUp(line, start, end, above, up);
            case 3 -> undoAverage(line, start, second, end, above, up, pixelBytes);
            case 4 -> {
                undoUp(line, start, second, above, up);
                undoPaeth(line, second, end, above, up, pixelBytes);
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private static void undoLeft(byte[] line, int second, int end, int pixelBytes) {
        int at = second;
        while (at < end) {
            if (at <= end - BYTES && (long) WORD.get(line, at) == 0 && BYTES % pixelBytes == 0) {
                long pixel = repeated(line, at, pixelBytes);
                do {
                    WORD.set(line, at, pixel);
                    at += BYTES;
                } while (at <= end - BYTES && (long) WORD.get(line, at) == 0);
            } else {
                for (int stop = Math.min(at + BYTES, end); at < stop; at++) {
                    line[at] += line[at - pixelBytes];
                }
            }
        }
    }

    /// The pixel before `at`, again and again, as a word.
    private static long repeated(byte[] line, int at, int pixelBytes) {
        long pixel = 0;
        for (int i = BYTES - 1; i >= 0; i--) {
            pixel = pixel << Byte.SIZE | line[at - pixelBytes + i % pixelBytes] & 0xFF;
        }
        return pixel;
    }

    private static void undoUp(byte[] line, int start, int end, byte[] above, int up) {
        int at = start;
        for (; at <= end - BYTES; at += BYTES) {
            long word = (long) WORD.get(line, at);
            long over = (long) WORD.get(above, at + up);
            // Without the carry from one byte to the next.
            WORD.set(line, at, (word & ~HIGH_BITS) + (over & ~HIGH_BITS) ^ (word ^ over) & HIGH_BITS);
        }
        for (; at < end; at++) {
            line[at] += above[at + up];
        }
    }

    private static void undoAverage(byte[] line, int start, int second, int end, byte[] above, int up, int pixelBytes) {
        for (int i = start; i < second; i++) {
            line[i] += (byte) ((above[i + up] & 0xFF) >> 1);
        }
        int at = second;
        while (at < end) {
            int flat = flatUntil(line, at, end, above, up, pixelBytes);
            int stop = Math.min(flat + BYTES, end);
            for (at = flat; at < stop; at++) {
                line[at] += (byte) ((line[at - pixelBytes] & 0xFF) + (above[at + up] & 0xFF) >> 1);
            }
        }
    }

    private static void undoPaeth(byte[] line, int second, int end, byte[] above, int up, int pixelBytes) {
        int at = second;
        while (at < end) {
            int flat = flatUntil(line, at, end, above, up, pixelBytes);
            int stop = Math.min(flat + BYTES, end);
            for (at = flat; at < stop; at++) {
                int left = line[at - pixelBytes] & 0xFF;
                int over = above[at + up] & 0xFF;
                int corner = above[at + up - pixelBytes] & 0xFF;
                int toLeft = Math.abs(over - corner);
                int toOver = Math.abs(left - corner);
                int toCorner = Math.abs(left + over - 2 * corner);
                int nearest = toLeft <= toOver && toLeft <= toCorner ? left : toOver <= toCorner ? over : corner;
                line[at] += (byte) nearest;
            }
        }
    }

    /// Fills words that are as predicted beside, below and between pixels of one value: every prediction is that value.
    ///
    /// @return where the first word begins that is not so, or less than a word is left
    private static int flatUntil(byte[] line, int from, int end, byte[] above, int up, int pixelBytes) {
        int at = from;
        if (pixelBytes > 1) {
            return at;
        }
        byte value = line[at - 1];
        long flat = (value & 0xFF) * ONES;
        while (at <= end - BYTES && (long) WORD.get(line, at) == 0 && (long) WORD.get(above, at + up) == flat
                && above[at + up - 1] == value) {
            WORD.set(line, at, flat);
            at += BYTES;
        }
        return at;
    }
}
