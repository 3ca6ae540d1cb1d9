package cocoscope.mask.level;

/// The MCUs of a JPEG file that need no other look: nothing that their search reads has changed since it found nothing better.
/// A search reads no further than into the MCUs around its own.
///
/// Threads may share it when each has rows of MCUs that no other one reads.
final class SettledMcus {
    private static final byte OPEN = 0;
    private static final byte AGREES = 1;
    private static final byte DIFFERS = 2;

    private final int columns;
    private final int rows;
    private final byte[] states;

    /// All MCUs are open.
    SettledMcus(int columns, int rows) {
        this.columns = columns;
        this.rows = rows;
        this.states = new byte[Math.multiplyExact(columns, rows)];
    }

    boolean isOpen(int column, int row) {
        return states[row * columns + column] == OPEN;
    }

    /// Whether an MCU that is not open agrees with the file.
    boolean agrees(int column, int row) {
        return states[row * columns + column] == AGREES;
    }

    void settle(int column, int row, boolean agrees) {
        states[row * columns + column] = agrees ? AGREES : DIFFERS;
    }

    /// Opens the MCUs around one whose labels changed.
    void openAround(int column, int row) {
        for (int y = Math.max(0, row - 1); y <= Math.min(rows - 1, row + 1); y++) {
            for (int x = Math.max(0, column - 1); x <= Math.min(columns - 1, column + 1); x++) {
                if (x != column || y != row) {
                    states[y * columns + x] = OPEN;
                }
            }
        }
    }
}
