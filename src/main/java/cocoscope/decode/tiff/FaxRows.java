package cocoscope.decode.tiff;

import cocoscope.decode.samples.Damage;
import cocoscope.decode.samples.ImageBytes;
import cocoscope.decode.samples.UnreadableImageException;
import java.util.Arrays;

/// Whether fax data hold as many rows as a strip has, each of its width, with nothing else between and behind them: the decoder makes up
/// what it cannot read.
///
/// Source: ITU-T T.4 and T.6; TIFF 6.0, sections 10 and 11.
final class FaxRows {
    static final int MODIFIED_HUFFMAN = 2;
    static final int GROUP_3 = 3;
    static final int GROUP_4 = 4;
    private static final int TWO_DIMENSIONS = 1;
    /// An end of line is at least so many zeros and a one.
    private static final int ZEROS = 11;
    /// Modes of a row that is coded by the one above, beside how far a change is from that above it: -3 to 3.
    private static final int PASS = 10;
    private static final int HORIZONTAL = 11;

    private final ImageBytes file;
    private final int end;
    private final int width;
    private final boolean reversed;
    private int at;
    /// Where colors change in the row and in the one above: white to black, black to white, and so on.
    private int[] changes;
    private int[] above;
    private int size;

    private FaxRows(ImageBytes file, int offset, int length, int width, boolean reversed) {
        this.file = file;
        this.at = offset * 8;
        this.end = (offset + length) * 8;
        this.width = width;
        this.reversed = reversed;
        changes = new int[width + 4];
        above = new int[width + 4];
        Arrays.fill(above, width);
    }

    /// @param compression 2 to 4
    /// @param options     of group 3, of which the lowest bit says that rows may be coded by the one above
    /// @param reversed    whether the first bit of a byte is the lowest
    static void require(ImageBytes file, int offset, int length, int width, long rows, int compression, long options, boolean reversed)
            throws UnreadableImageException {
        FaxRows fax = new FaxRows(file, offset, length, width, reversed);
        boolean lines = compression == GROUP_3 && fax.isEndOfLine();
        for (long row = 0; row < rows; row++) {
            if (lines) {
                fax.requireEndOfLine();
            }
            if (compression == GROUP_4 || compression == GROUP_3 && (options & TWO_DIMENSIONS) != 0 && !fax.bit()) {
                fax.readByAbove();
            } else {
                fax.readRuns();
            }
            fax.next();
            if (compression == MODIFIED_HUFFMAN) {
                fax.at = (fax.at + 7) / 8 * 8;
            }
        }
        fax.requireNothingElse(compression);
    }

    private void next() {
        Arrays.fill(changes, size, changes.length, width);
        int[] last = above;
        above = changes;
        changes = last;
    }

    private void readRuns() throws UnreadableImageException {
        size = 0;
        int x = 0;
        for (boolean black = false; x < width; black = !black) {
            x += run(black);
            add(x);
        }
    }

    private void readByAbove() throws UnreadableImageException {
        size = 0;
        int a0 = -1;
        int color = 0;
        int i = 0;
        while (a0 < width) {
            while (i > 0 && above[i - 1] > a0) {
                i--;
            }
            while (above[i] <= a0 && above[i] < width || i % 2 != color) {
                i++;
            }
            int vertical = vertical();
            if (vertical == PASS) {
                a0 = above[i + 1];
            } else if (vertical == HORIZONTAL) {
                int a1 = Math.max(0, a0) + run(color == 1);
                add(a1);
                a0 = a1 + run(color == 0);
                add(a0);
            } else {
                int a1 = above[i] + vertical;
                if (a1 < Math.max(0, a0) || a1 == a0) {
                    throw wrong();
                }
                add(a1);
                a0 = a1;
                color = 1 - color;
            }
        }
    }

    /// How far a change is from that above it, or what is there instead.
    private int vertical() throws UnreadableImageException {
        if (bit()) {
            return 0;
        }
        if (bit()) {
            return bit() ? 1 : -1;
        }
        if (bit()) {
            return HORIZONTAL;
        }
        if (bit()) {
            return PASS;
        }
        for (int away = 2; away <= 3; away++) {
            if (bit()) {
                return bit() ? away : -away;
            }
        }
        throw wrong();
    }

    private int run(boolean black) throws UnreadableImageException {
        FaxCodes codes = FaxCodes.of(black);
        int pixels = 0;
        int bits = 1;
        while (true) {
            bits = bits << 1 | (bit() ? 1 : 0);
            int run = codes.run(bits);
            if (run >= 0) {
                pixels += run;
                bits = 1;
                if (run < 64) {
                    return pixels;
                }
            } else if (!FaxCodes.mayContinue(bits)) {
                throw wrong();
            }
        }
    }

    private void add(int change) throws UnreadableImageException {
        if (change > width || size == width + 2) {
            throw wrong();
        }
        changes[size++] = change;
    }

    private boolean isEndOfLine() throws UnreadableImageException {
        int start = at;
        int zeros = 0;
        while (at < end && !bit()) {
            zeros++;
        }
        boolean found = at < end && zeros >= ZEROS;
        at = start;
        return found;
    }

    private void requireEndOfLine() throws UnreadableImageException {
        if (!isEndOfLine()) {
            throw wrong();
        }
        while (!bit()) {
            // Zeros fill up bytes.
        }
    }

    /// Only ends of lines and zeros may follow, in group 4 two of them.
    private void requireNothingElse(int compression) throws UnreadableImageException {
        int ends = 0;
        int zeros = 0;
        while (at < end) {
            if (!bit()) {
                zeros++;
            } else if (zeros >= ZEROS) {
                zeros = 0;
                ends++;
            } else if (compression != GROUP_3 || zeros > 0 || ends == 0) {
                throw wrong();
            }
        }
        if (compression == GROUP_4 && ends != 2 && (ends != 0 || zeros > 7)) {
            throw wrong();
        }
    }

    private boolean bit() throws UnreadableImageException {
        if (at >= end) {
            throw file.truncated(Damage.PIXELS_MISSING);
        }
        int place = at & 7;
        return (file.byteAt(at++ >> 3) >> (reversed ? place : 7 - place) & 1) != 0;
    }

    private UnreadableImageException wrong() {
        return file.corrupt(Damage.ROWS_NOT_DECODED);
    }
}
