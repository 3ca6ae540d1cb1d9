package cocoscope.decode.png;

import java.util.Arrays;

/// The two codes of a block of deflate: of literals and lengths, and of distances (RFC 1951, sections 3.2.6 and 3.2.7).
final class BlockCodes {
    private static final int MAX_LITERALS = 286;
    private static final int MAX_DISTANCES = 30;
    private static final int END_OF_BLOCK = 256;
    private static final int[] ORDER = {16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15};

    private final PrefixCode literals = new PrefixCode(MAX_LITERALS + 2);
    private final PrefixCode distances = new PrefixCode(MAX_DISTANCES + 2);
    private final PrefixCode ofLengths = new PrefixCode(ORDER.length);
    private final int[] lengths = new int[MAX_LITERALS + MAX_DISTANCES + 2];

    PrefixCode literals() {
        return literals;
    }

    PrefixCode distances() {
        return distances;
    }

    /// Takes the codes that are the same in all streams.
    void fix() {
        Arrays.fill(lengths, 0, 144, 8);
        Arrays.fill(lengths, 144, 256, 9);
        Arrays.fill(lengths, 256, 280, 7);
        Arrays.fill(lengths, 280, MAX_LITERALS + 2, 8);
        literals.build(lengths, 0, MAX_LITERALS + 2, false);
        Arrays.fill(lengths, 0, MAX_DISTANCES + 2, 5);
        distances.build(lengths, 0, MAX_DISTANCES + 2, false);
    }

    /// Reads the codes of a block.
    ///
    /// @return false when they are damaged, or the stream is exhausted
    boolean read(ZlibStream stream) {
        int literalCount = stream.take(5) + END_OF_BLOCK + 1;
        int distanceCount = stream.take(5) + 1;
        int lengthCount = stream.take(4) + 4;
        if (literalCount > MAX_LITERALS || distanceCount > MAX_DISTANCES) {
            return false;
        }
        Arrays.fill(lengths, 0);
        for (int i = 0; i < lengthCount; i++) {
            lengths[ORDER[i]] = stream.take(3);
        }
        return !stream.isExhausted() && ofLengths.build(lengths, 0, ORDER.length, false)
                && readLengths(stream, literalCount + distanceCount) && lengths[END_OF_BLOCK] > 0
                && literals.build(lengths, 0, literalCount, true)
                && distances.build(lengths, literalCount, distanceCount, true);
    }

    private boolean readLengths(ZlibStream stream, int size) {
        int read = 0;
        while (read < size) {
            int symbol = stream.take(ofLengths);
            int repeated = switch (symbol) {
                case 16 -> 3 + stream.take(2);
                case 17 -> 3 + stream.take(3);
                case 18 -> 11 + stream.take(7);
                default -> 1;
            };
            if (symbol < 0 || stream.isExhausted() || read + repeated > size || symbol == 16 && read == 0) {
                return false;
            }
            Arrays.fill(lengths, read, read + repeated, symbol < 16 ? symbol : symbol == 16 ? lengths[read - 1] : 0);
            read += repeated;
        }
        return true;
    }
}
