package cocoscope.decode.png;

import cocoscope.decode.samples.Damage;
import cocoscope.decode.samples.UnreadableImageException;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/// Inflates the pixels of a PNG file and undoes the filters of their rows, some rows at a time.
///
/// Source of filters and interlacing: the PNG specification, third edition, sections 8 and 9.
final class PngRows implements AutoCloseable {
    /// Takes the rows as they come.
    interface Sink {
        /// @param line   the bytes of the row, from `offset`
        /// @param count  pixels in the row
        /// @param index  where the first pixel belongs, as y * width + x
        /// @param step   how far the next pixel is from the one before: 1 unless the file is interlaced
        void row(byte[] line, int offset, int count, int index, int step) throws UnreadableImageException;
    }

    private static final int BLOCK = 1 << 16;
    private static final int MAX_SURPLUS = 1 << 24;
    private static final int[][] WHOLE = {{0, 0, 1, 1}};
    private static final int[][] INTERLACED =
            {{0, 0, 8, 8}, {4, 0, 8, 8}, {0, 4, 4, 8}, {2, 0, 4, 4}, {0, 2, 2, 4}, {1, 0, 2, 2}, {0, 1, 1, 2}};

    private final PngChunks png;
    private final Inflater inflater = new Inflater();
    private int chunk;

    private PngRows(PngChunks png) {
        this.png = png;
    }

    /// Hands every row to `sink`, then verifies the checksum of all of them.
    static void read(PngChunks png, Sink sink) throws UnreadableImageException {
        try (PngRows rows = new PngRows(png)) {
            for (int[] pass : png.header().interlaced() ? INTERLACED : WHOLE) {
                rows.readPass(pass[0], pass[1], pass[2], pass[3], sink);
            }
            rows.finish();
        }
    }

    @Override
    public void close() {
        inflater.end();
    }

    private void readPass(int left, int top, int stepX, int stepY, Sink sink) throws UnreadableImageException {
        PngHeader header = png.header();
        int columns = (header.width() - left + stepX - 1) / stepX;
        int rows = (header.height() - top + stepY - 1) / stepY;
        if (columns <= 0 || rows <= 0) {
            return;
        }
        int pixelBytes = Math.max(1, header.channels() * header.depth() / 8);
        int length = Math.addExact(header.rowBytes(columns), 1);
        int rowsOfBlock = Math.clamp(BLOCK / length, 1, rows);
        byte[] block = new byte[Math.multiplyExact(rowsOfBlock, length)];
        byte[] above = new byte[length];
        for (int row = 0; row < rows; row += rowsOfBlock) {
            int filled = Math.min(rowsOfBlock, rows - row);
            fill(block, filled * length);
            for (int i = 0; i < filled; i++) {
                int at = i * length;
                if (!PngFilter.undo(block, at, length, i == 0 ? above : block, i == 0 ? 0 : at - length, pixelBytes)) {
                    throw png.file().corrupt(Damage.UNKNOWN_FILTER);
                }
                int index = (top + (row + i) * stepY) * header.width() + left;
                sink.row(block, at + 1, columns, index, stepX);
            }
            System.arraycopy(block, (filled - 1) * length, above, 0, length);
        }
    }

    private void fill(byte[] block, int count) throws UnreadableImageException {
        int filled = 0;
        while (filled < count) {
            int inflated = inflate(block, filled, count - filled);
            if (inflated == 0) {
                throw png.file().truncated(Damage.ROWS_MISSING);
            }
            filled += inflated;
        }
    }

    /// Some bytes, or 0 at the end of the pixels.
    private int inflate(byte[] target, int offset, int count) throws UnreadableImageException {
        try {
            while (true) {
                int inflated = inflater.inflate(target, offset, count);
                if (inflated > 0 || inflater.finished()) {
                    return inflated;
                }
                if (inflater.needsDictionary()) {
                    throw png.file().corrupt(Damage.PIXELS_NOT_INFLATED);
                }
                if (chunk == png.dataChunks()) {
                    throw png.file().truncated(Damage.ROWS_MISSING);
                }
                inflater.setInput(png.file().array(), png.offset(chunk), png.length(chunk));
                chunk++;
            }
        } catch (DataFormatException _) {
            throw png.file().corrupt(Damage.PIXELS_NOT_INFLATED);
        }
    }

    /// Reads on to the checksum. Some writers leave surplus bytes behind the last row.
    private void finish() throws UnreadableImageException {
        byte[] surplus = new byte[512];
        int total = 0;
        for (int count = inflate(surplus, 0, surplus.length); count > 0; count = inflate(surplus, 0, surplus.length)) {
            total += count;
            if (total > MAX_SURPLUS) {
                throw png.file().corrupt(Damage.TOO_MUCH_DATA);
            }
        }
    }
}
