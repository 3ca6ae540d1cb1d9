package cocoscope.decode.jpeg;

/// The coded pixels of a JPEG scan, bit by bit; zeros behind their end.
///
/// Source: ITU-T T.81, annex F.
final class JpegBits {
    private final byte[] bytes;
    private final int end;
    private int at;
    private int held;
    private int count;

    JpegBits(byte[] bytes, int start, int end) {
        this.bytes = bytes;
        this.at = start;
        this.end = end;
    }

    /// The next symbol, or -1 where no code fits.
    int symbol(JpegHuffman table) {
        fill();
        int found = table.find(held >>> count - JpegHuffman.LONGEST & 0xFFFF);
        count -= found >> 8;
        return found == 0 ? -1 : found & 0xFF;
    }

    /// The number that `size` more bits stand for, 0..15 of them.
    int number(int size) {
        if (size == 0) {
            return 0;
        }
        fill();
        count -= size;
        int bits = held >>> count & (1 << size) - 1;
        return bits >= 1 << size - 1 ? bits : bits - (1 << size) + 1;
    }

    /// Goes on behind the next restart marker.
    void restart() {
        count = 0;
        while (at + 1 < end && !(bytes[at] == -1 && (bytes[at + 1] & 0xF8) == 0xD0)) {
            at++;
        }
        at += 2;
    }

    /// Holds 16 bits or more. A zero behind 0xFF is stuffing; at a marker the bytes end.
    private void fill() {
        while (count <= 16) {
            int next = 0;
            if (at < end) {
                next = bytes[at] & 0xFF;
                if (next != 0xFF) {
                    at++;
                } else if (at + 1 < end && bytes[at + 1] == 0) {
                    at += 2;
                } else {
                    next = 0;
                }
            }
            held = held << 8 | next;
            count += 8;
        }
    }
}
