package cocoscope.coco.tape;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// Parts of JSON for repairs and messages.
public final class Quotes {
    private static final int LONGEST = 60;
    private static final int TWO = 2;

    private Quotes() {}

    /// Text for people: in quotes, cut where it is long, and with nothing that a terminal would obey.
    public static String of(String text) {
        return json(text.length() > LONGEST ? text.substring(0, LONGEST) + "..." : text);
    }

    /// Text as JSON, whole, without control characters.
    public static String json(String text) {
        StringBuilder json = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                json.append('\\').append(c);
            } else if (c < ' ' || c >= 0x7F && c < 0xA0 || Character.isSurrogate(c)) {
                json.append(String.format("\\u%04x", (int) c));
            } else {
                json.append(c);
            }
        }
        return json.append('"').toString();
    }

    /// A number that comes in the place of another: with as many decimals as that, and up to two where it needs them.
    ///
    /// @param before the other, as it is written
    public static String number(double number, String before) {
        int point = before.indexOf('.');
        boolean plain = !before.isEmpty() && before.chars().allMatch(c -> c >= '0' && c <= '9' || c == '.' || c == '-');
        if (!plain || Math.abs(number) >= 1e15) {
            return number(number);
        }
        int places = point < 0 ? 0 : before.length() - point - 1;
        BigDecimal rounded = BigDecimal.valueOf(number).setScale(Math.max(places, TWO), RoundingMode.HALF_EVEN).stripTrailingZeros();
        return rounded.setScale(Math.max(places, rounded.scale()), RoundingMode.UNNECESSARY).toPlainString();
    }

    /// A number without exponent and needless zeros.
    public static String number(double number) {
        return number == Math.rint(number) && Math.abs(number) < 1e15 ? Long.toString((long) number)
                : BigDecimal.valueOf(number).toPlainString();
    }
}
