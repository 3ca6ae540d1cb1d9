package cocoscope.mask.runs;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// COCO's compressed string of run lengths: from the fourth on each count is less the count two before, cut into groups
/// of five bits, lowest first, with 0x20 for "more follow" and 48 added.
///
/// Source of the semantics: `rleToString` and `rleFrString` of pycocotools' maskApi.
final class CompressedCounts {
    private static final int FIRST = 48;
    private static final int MORE = 0x20;
    private static final int SIGN = 0x10;
    private static final int TWO_GROUPS = 0x200;
    private static final int MAX_GROUPS = 7;

    private CompressedCounts() {}

    static String format(int[] counts) {
        byte[] text = new byte[Math.addExact(counts.length, MAX_GROUPS)];
        int size = 0;
        for (int i = 0; i < counts.length; i++) {
            if (text.length - size < MAX_GROUPS) {
                text = Arrays.copyOf(text, Math.addExact(text.length, text.length / 2 + MAX_GROUPS));
            }
            int number = i > 2 ? counts[i] - counts[i - 2] : counts[i];
            // Most numbers have one group or two.
            if (number >= -TWO_GROUPS && number < TWO_GROUPS) {
                int groups = number >= -SIGN && number < SIGN ? 1 : 2;
                text[size] = (byte) (FIRST + (number & 0x1F) + (groups - 1) * MORE);
                text[size + 1] = (byte) (FIRST + (number >> 5 & 0x1F));
                size += groups;
                continue;
            }
            boolean more;
            do {
                int group = number & 0x1F;
                number >>= 5;
                more = number != ((group & SIGN) != 0 ? -1 : 0);
                text[size++] = (byte) (FIRST + (more ? group | MORE : group));
            } while (more);
        }
        return new String(text, 0, size, StandardCharsets.ISO_8859_1);
    }

    /// @throws IllegalArgumentException when a character is not of the alphabet, a number has more than seven groups or
    ///                                  is no run length, or the text ends within a number
    static int[] parse(String text) {
        int[] counts = new int[numbers(text)];
        int size = 0;
        int at = 0;
        while (at < text.length()) {
            long number = 0;
            int groups = 0;
            int group;
            do {
                if (at == text.length() || groups == MAX_GROUPS) {
                    throw new IllegalArgumentException(groups == MAX_GROUPS
                            ? "The compressed run lengths have a number of more than " + MAX_GROUPS + " characters"
                            : "The compressed run lengths end within a number");
                }
                group = text.charAt(at++) - FIRST;
                if (group < 0 || group > 0x3F) {
                    throw new IllegalArgumentException("The compressed run lengths have an invalid character at position " + at);
                }
                number |= (long) (group & 0x1F) << 5 * groups++;
            } while ((group & MORE) != 0);
            if ((group & SIGN) != 0) {
                number |= -1L << 5 * groups;
            }
            long count = size > 2 ? number + counts[size - 2] : number;
            if (count < 0 || count > Integer.MAX_VALUE) {
                throw new IllegalArgumentException("The compressed run lengths have a run of length " + count);
            }
            counts[size++] = (int) count;
        }
        return counts;
    }

    private static int numbers(String text) {
        int numbers = 0;
        for (int at = 0; at < text.length(); at++) {
            numbers += (text.charAt(at) - FIRST & MORE) == 0 ? 1 : 0;
        }
        return numbers;
    }
}
