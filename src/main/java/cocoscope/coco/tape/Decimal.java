package cocoscope.coco.tape;

import java.nio.charset.StandardCharsets;

/// Reads decimal numbers, of which COCO files have millions.
///
/// Source of the shortcut: W. D. Clinger, "How to read floating point numbers accurately", 1990: a whole number below 2^53
/// divided by a power of ten up to 10^22 is rounded once, so rightly.
final class Decimal {
    private static final int MAX_DIGITS = 15;
    private static final double[] POWERS = {1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15};

    private Decimal() {}

    /// The number from `start` to `end`, exclusive, as [Double#parseDouble] has it; also NaN and Infinity.
    static double of(byte[] text, int start, int end) {
        if (end - start > MAX_DIGITS) {
            return parsed(text, start, end);
        }
        boolean negative = text[start] == '-';
        long digits = 0;
        int point = -1;
        for (int i = negative ? start + 1 : start; i < end; i++) {
            int digit = text[i] - '0';
            if (digit >= 0 && digit <= 9) {
                digits = 10 * digits + digit;
            } else if (text[i] == '.') {
                point = i;
            } else {
                return parsed(text, start, end);
            }
        }
        double value = point < 0 ? digits : digits / POWERS[end - point - 1];
        return negative ? -value : value;
    }

    private static double parsed(byte[] text, int start, int end) {
        return Double.parseDouble(new String(text, start, end - start, StandardCharsets.US_ASCII));
    }

    /// A whole number that fits in 64 bits.
    static long integer(byte[] text, int start, int end) {
        boolean negative = text[start] == '-';
        long number = 0;
        for (int i = negative ? start + 1 : start; i < end; i++) {
            number = 10 * number - (text[i] - '0');
        }
        return negative ? number : -number;
    }

    /// Whether a whole number fits in 64 bits.
    static boolean isLong(byte[] text, int start, int end) {
        int digits = end - start - (text[start] == '-' ? 1 : 0);
        if (digits != 19) {
            return digits < 19;
        }
        try {
            Long.parseLong(new String(text, start, end - start, StandardCharsets.US_ASCII));
            return true;
        } catch (NumberFormatException _) {
            return false;
        }
    }
}
