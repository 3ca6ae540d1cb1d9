package cocoscope.decode.png;

/// Bytes that are written again and again, in few copies of ever more of them.
final class Repetition {
    private static final int FEW = 8;

    private Repetition() {}

    /// Writes `length` bytes at `at`, each the same as the one `period` bytes before it; the first `period` are there.
    static void write(byte[] bytes, int at, int period, int length) {
        int source = at - period;
        int end = at + length;
        int to = at;
        if (period < FEW) {
            for (int near = Math.min(at + FEW, end); to < near; to++) {
                bytes[to] = bytes[to - period];
            }
        }
        while (to < end) {
            int wholePeriods = (to - source) / period * period;
            int count = Math.min(wholePeriods, end - to);
            System.arraycopy(bytes, to - wholePeriods, bytes, to, count);
            to += count;
        }
    }
}
