package cocoscope.decode.png;

import java.util.zip.Adler32;

/// The checksum of zlib (RFC 1950, section 8.2), to which bytes that are all alike are added without a look at them.
final class RunningAdler {
    private static final int BASE = 65521;
    /// So many bytes are added up here; more are worth a call.
    private static final int FEW = 64;
    /// The sums are reduced before so many bytes were added, long before they would overflow.
    private static final int MANY = 1 << 20;

    private final Adler32 library = new Adler32();
    private long low = 1;
    private long high;
    private int added;

    void add(byte[] bytes, int from, int to) {
        if (to - from < FEW) {
            for (int i = from; i < to; i++) {
                low += bytes[i] & 0xFF;
                high += low;
            }
        } else {
            library.reset();
            library.update(bytes, from, to - from);
            high += (to - from) * (low - 1) + (library.getValue() >>> Short.SIZE);
            low += (library.getValue() & 0xFFFF) - 1;
        }
        count(to - from);
    }

    void addAlike(byte value, int length) {
        long each = value & 0xFF;
        high += length * low + each * length * (length + 1) / 2;
        low += each * length;
        count(length);
    }

    private void count(int length) {
        added += length;
        if (added > MANY) {
            reduce();
        }
    }

    private void reduce() {
        low %= BASE;
        high %= BASE;
        added = 0;
    }

    int value() {
        reduce();
        return (int) (high << Short.SIZE | low);
    }
}
