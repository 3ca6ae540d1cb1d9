package cocoscope.decode.jpeg;

import cocoscope.decode.samples.ImageBytes;
import cocoscope.decode.samples.UnreadableImageException;
import java.util.Arrays;

/// A table of Huffman codes, looked up by the next 16 bits.
///
/// Source: ITU-T T.81, annex C.
final class JpegHuffman {
    static final int LONGEST = 16;

    private final short[] found = new short[1 << LONGEST];

    /// @param at where the counts of the codes of 1 to 16 bits stand, and behind them the symbols
    JpegHuffman(ImageBytes file, int at) throws UnreadableImageException {
        int symbol = at + LONGEST;
        int next = 0;
        for (int length = 1; length <= LONGEST; length++) {
            int span = 1 << LONGEST - length;
            for (int count = file.byteAt(at + length - 1); count > 0 && next + span <= found.length; count--) {
                short entry = (short) (length << 8 | file.byteAt(symbol++));
                Arrays.fill(found, next, next + span, entry);
                next += span;
            }
        }
    }

    /// The length of the code that begins `bits`, times 256, and its symbol; 0 when none does.
    int find(int bits) {
        return found[bits];
    }
}
