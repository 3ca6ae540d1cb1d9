package cocoscope.decode.png;

import java.util.Arrays;

/// A Huffman code of deflate (RFC 1951, section 3.2.2). Short codes are found in a table, the rare long ones bit by bit.
final class PrefixCode {
    /// The most bits of a code.
    static final int LONGEST = 15;
    /// The bits of an entry that hold the length of the code; the symbol is above them.
    static final int LENGTH = 15;
    static final int SHIFT = 4;

    private static final int SHORT = 10;
    private static final int NO_CODE = -1 << SHIFT | 1;

    private final int[] table = new int[1 << SHORT];
    /// How many codes have each length, and the symbols by length.
    private final int[] counts = new int[LONGEST + 1];
    private final int[] symbols;

    /// @param max the most symbols
    PrefixCode(int max) {
        symbols = new int[max];
    }

    /// Takes the code whose lengths are `lengths[from]` to `lengths[from + size - 1]`, 0 for symbols that do not occur.
    ///
    /// @param lone whether a lone code of one bit is allowed, too; else all bits must mean something
    /// @return false when there is no such code
    boolean build(int[] lengths, int from, int size, boolean lone) {
        Arrays.fill(counts, 0);
        for (int i = 0; i < size; i++) {
            counts[lengths[from + i]]++;
        }
        counts[0] = 0;
        int used = 0;
        int free = 1;
        int[] next = new int[LONGEST + 2];
        int[] code = new int[LONGEST + 2];
        for (int length = 1; length <= LONGEST; length++) {
            free = 2 * free - counts[length];
            if (free < 0) {
                return false;
            }
            used += counts[length];
            next[length + 1] = used;
            code[length + 1] = code[length] + counts[length] << 1;
        }
        if (free > 0 && used > 0 && !(lone && counts[1] == used)) {
            return false;
        }
        Arrays.fill(table, 0);
        for (int symbol = 0; symbol < size; symbol++) {
            int length = lengths[from + symbol];
            if (length > 0) {
                symbols[next[length]++] = symbol;
                enter(symbol, length, code[length]++);
            }
        }
        return true;
    }

    private void enter(int symbol, int length, int code) {
        if (length <= SHORT) {
            for (int i = Integer.reverse(code) >>> Integer.SIZE - length; i < table.length; i += 1 << length) {
                table[i] = symbol << SHIFT | length;
            }
        }
    }

    /// The symbol that the lowest bits are the code of, above the length of that; the symbol is -1, the length 1, when there is none.
    int entry(long bits) {
        int entry = table[(int) bits & table.length - 1];
        return entry == 0 ? longEntry((int) bits) : entry;
    }

    private int longEntry(int bits) {
        int code = 0;
        int first = 0;
        int index = 0;
        for (int length = 1; length <= LONGEST; length++) {
            code = code << 1 | bits >> length - 1 & 1;
            if (code - first < counts[length]) {
                return symbols[index + code - first] << SHIFT | length;
            }
            index += counts[length];
            first = first + counts[length] << 1;
        }
        return NO_CODE;
    }
}
