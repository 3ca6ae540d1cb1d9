package cocoscope.decode.png;

/// The five filters that PNG puts on rows of pixels to compress them better.
///
/// Source: the PNG specification, third edition, section 9.
final class PngFilter {
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
        for (int i = second; i < end; i++) {
            line[i] += line[i - pixelBytes];
        }
    }

    private static void undoUp(byte[] line, int start, int end, byte[] above, int up) {
        for (int i = start; i < end; i++) {
            line[i] += above[i + up];
        }
    }

    private static void undoAverage(byte[] line, int start, int second, int end, byte[] above, int up, int pixelBytes) {
        for (int i = start; i < second; i++) {
            line[i] += (byte) ((above[i + up] & 0xFF) >> 1);
        }
        for (int i = second; i < end; i++) {
            line[i] += (byte) ((line[i - pixelBytes] & 0xFF) + (above[i + up] & 0xFF) >> 1);
        }
    }

    private static void undoPaeth(byte[] line, int second, int end, byte[] above, int up, int pixelBytes) {
        for (int i = second; i < end; i++) {
            int left = line[i - pixelBytes] & 0xFF;
            int over = above[i + up] & 0xFF;
            int corner = above[i + up - pixelBytes] & 0xFF;
            int toLeft = Math.abs(over - corner);
            int toOver = Math.abs(left - corner);
            int toCorner = Math.abs(left + over - 2 * corner);
            int nearest = toLeft <= toOver && toLeft <= toCorner ? left : toOver <= toCorner ? over : corner;
            line[i] += (byte) nearest;
        }
    }
}
