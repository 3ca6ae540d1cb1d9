package cocoscope.decode.png;

import cocoscope.decode.samples.Damage;
import cocoscope.decode.samples.UnreadableImageException;
import java.util.zip.DataFormatException;

/// Inflates the pixels of a PNG file and undoes the filters of their rows, some rows at a time.
///
/// Source of filters and interlacing: the PNG specification, third edition, sections 8 and 9.
final class PngRows {
    /// Takes the rows as they come.
    interface Sink {
        /// @param line   the bytes of the row, from `offset`
        /// @param count  pixels in the row
        /// @param index  where the first pixel belongs, as y * width + x
        /// @param step   how far the next pixel is from the one before: 1 unless the file is interlaced
        void row(byte[] line, int offset, int count, int index, int step) throws UnreadableImageException;
    }

    /// Undoes the filter of a row that begins at `at`, and gives false when there is no such filter.
    private interface FilteredRow {
        boolean undo(byte[] filtered, int at, int row) throws UnreadableImageException;
    }

    private static final int BLOCK = 1 << 16;
    private static final int MAX_SURPLUS = 1 << 24;
    private static final int[][] WHOLE = {{0, 0, 1, 1}};
    private static final int[][] INTERLACED =
            {{0, 0, 8, 8}, {4, 0, 8, 8}, {0, 4, 4, 8}, {2, 0, 4, 4}, {0, 2, 2, 4}, {1, 0, 2, 2}, {0, 1, 1, 2}};

    private final PngChunks png;
    private final ZlibStream stream;

    private PngRows(PngChunks png, int max) {
        this.png = png;
        this.stream = png.pixels(max);
    }

    /// Hands every row to `sink`, then verifies the checksum of all of them.
    static void read(PngChunks png, Sink sink) throws UnreadableImageException {
        PngHeader header = png.header();
        PngRows rows = new PngRows(png, Math.max(BLOCK, Math.addExact(header.rowBytes(header.width()), 1)));
        for (int[] pass : header.interlaced() ? INTERLACED : WHOLE) {
            rows.readPass(pass[0], pass[1], pass[2], pass[3], sink);
        }
        rows.finish();
    }

    /// Writes all rows one after the other, then verifies their checksum: for files that are not interlaced.
    ///
    /// @param pixels takes the bytes of all rows
    static void read(PngChunks png, byte[] pixels) throws UnreadableImageException {
        PngHeader header = png.header();
        int length = header.rowBytes(header.width());
        PngRows rows = new PngRows(png, Math.max(BLOCK, length + 1));
        PngFilter filter = new PngFilter(pixelBytes(header), length);
        byte[] above = new byte[length];
        rows.readRows(header.height(), length, (filtered, at, row) -> {
            int to = row * length;
            return filter.undo(filtered, at, row == 0 ? above : pixels, row == 0 ? 0 : to - length, pixels, to);
        });
        rows.finish();
    }

    private void readPass(int left, int top, int stepX, int stepY, Sink sink) throws UnreadableImageException {
        PngHeader header = png.header();
        int columns = (header.width() - left + stepX - 1) / stepX;
        int rows = (header.height() - top + stepY - 1) / stepY;
        if (columns <= 0 || rows <= 0) {
            return;
        }
        int length = header.rowBytes(columns);
        PngFilter filter = new PngFilter(pixelBytes(header), length);
        byte[][] lines = new byte[2][length];
        readRows(rows, length, (filtered, at, row) -> {
            byte[] line = lines[row & 1];
            if (!filter.undo(filtered, at, lines[~row & 1], 0, line, 0)) {
                return false;
            }
            sink.row(line, 0, columns, (top + row * stepY) * header.width() + left, stepX);
            return true;
        });
    }

    private static int pixelBytes(PngHeader header) {
        return Math.max(1, header.channels() * header.depth() / 8);
    }

    /// Inflates some rows at a time.
    private void readRows(int rows, int length, FilteredRow each) throws UnreadableImageException {
        int rowsOfBlock = Math.clamp(BLOCK / (length + 1), 1, rows);
        for (int row = 0; row < rows; row += rowsOfBlock) {
            int filled = Math.min(rowsOfBlock, rows - row);
            int count = filled * (length + 1);
            if (inflate(count) < count) {
                throw png.file().truncated(Damage.ROWS_MISSING);
            }
            int at = stream.position() - count;
            for (int i = 0; i < filled; i++) {
                if (!each.undo(stream.buffer(), at + i * (length + 1), row + i)) {
                    throw png.file().corrupt(Damage.UNKNOWN_FILTER);
                }
            }
        }
    }

    private int inflate(int count) throws UnreadableImageException {
        try {
            return stream.read(count);
        } catch (DataFormatException _) {
            throw png.file().corrupt(Damage.PIXELS_NOT_INFLATED);
        }
    }

    /// Reads on to the checksum. Some writers leave surplus bytes behind the last row.
    private void finish() throws UnreadableImageException {
        int total = 0;
        for (int count = inflate(BLOCK); count > 0; count = inflate(BLOCK)) {
            total += count;
            if (total > MAX_SURPLUS) {
                throw png.file().corrupt(Damage.TOO_MUCH_DATA);
            }
        }
        if (!stream.isFinished()) {
            throw png.file().truncated(Damage.ROWS_MISSING);
        }
    }
}
