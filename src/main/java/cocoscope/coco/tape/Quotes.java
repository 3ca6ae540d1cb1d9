package cocoscope.coco.tape;

import java.math.BigDecimal;

/// Pieces of JSON for repairs and messages.
public final class Quotes {
    private static final int LONGEST = 60;

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

    /// A number without exponent and needless zeros.
    public static String number(double number) {
        return number == Math.rint(number) && Math.abs(number) < 1e15 ? Long.toString((long) number)
                : BigDecimal.valueOf(number).toPlainString();
    }
}
