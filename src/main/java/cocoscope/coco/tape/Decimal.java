package cocoscope.coco.tape;

import tools.jackson.core.JsonParser;

/// Reads decimal fractions, of which COCO files have millions.
///
/// Source of the shortcut: W. D. Clinger, "How to read floating point numbers accurately", 1990: a whole number below 2^53
/// divided by a power of ten up to 10^22 is rounded once, so rightly.
final class Decimal {
    private static final int MOST_DIGITS = 15;
    private static final double[] POWERS = {1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15};

    private Decimal() {}

    /// The value of the current token, a fraction, as [Double#parseDouble] has it.
    static double of(JsonParser json) {
        int length = json.getStringLength();
        if (length > MOST_DIGITS) {
            return json.getDoubleValue();
        }
        char[] text = json.getStringCharacters();
        int start = json.getStringOffset();
        int end = start + length;
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
                return json.getDoubleValue();
            }
        }
        double value = point < 0 ? digits : digits / POWERS[end - point - 1];
        return negative ? -value : value;
    }
}
