package cocoscope.coco.lint.shape;

import cocoscope.mask.runs.RunLengthEncoding;
import java.util.Optional;

/// COCO's compressed run lengths as text of any origin.
final class CompressedText {
    private static final int FIRST = '0';
    private static final int LAST = 'o';
    private static final int MORE = 0x20;
    private static final int MAX_GROUPS = 7;

    private CompressedText() {}

    /// Whether all characters are of the alphabet, no number has too many of them, and the last one is complete.
    static boolean isOfAlphabet(String text) {
        int groups = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            groups++;
            if (c < FIRST || c > LAST || groups > MAX_GROUPS) {
                return false;
            }
            if ((c - FIRST & MORE) == 0) {
                groups = 0;
            }
        }
        return groups == 0;
    }

    /// The run lengths, whatever they add up to; nothing when the text is none or some run has no possible length.
    static Optional<int[]> counts(String text) {
        try {
            return Optional.of(RunLengthEncoding.counts(text));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    static long sum(int[] counts) {
        long sum = 0;
        for (int count : counts) {
            sum += count;
        }
        return sum;
    }

    /// The text within `b'...'`, as Python prints bytes.
    static Optional<String> withoutPrint(String text) {
        boolean printed = text.length() >= 3 && (text.startsWith("b'") && text.endsWith("'") || text.startsWith("b\"")
                && text.endsWith("\""));
        return printed
                ? Optional.of(text.substring(2, text.length() - 1).replace("\\\\", "\\").replace("\\'", "'")) : Optional.empty();
    }
}
