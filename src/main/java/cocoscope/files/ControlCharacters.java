package cocoscope.files;

/// Makes visible what names from outside may hold to break a line, a table or a log, to drive a terminal, or to turn the order of letters.
///
/// Source: the Unicode Standard, control characters (Cc), line and paragraph separators (Zl, Zp), and the explicit bidirectional
/// formatting characters of Annex 9.
public final class ControlCharacters {
    private ControlCharacters() {}

    /// The text on one line, each such character as an escape of Java, such as `\n` and `\u001b`.
    public static String escaped(String text) {
        if (text.chars().noneMatch(ControlCharacters::isControl)) {
            return text;
        }
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            append(text.charAt(i), escaped);
        }
        return escaped.toString();
    }

    private static void append(char character, StringBuilder text) {
        switch (character) {
            case '\n' -> text.append("\\n");
            case '\r' -> text.append("\\r");
            case '\t' -> text.append("\\t");
            default -> {
                if (isControl(character)) {
                    text.append("\\u%04x".formatted((int) character));
                } else {
                    text.append(character);
                }
            }
        }
    }

    private static boolean isControl(int character) {
        return Character.isISOControl(character) || character == 0x2028 || character == 0x2029
                || character >= 0x202A && character <= 0x202E || character >= 0x2066 && character <= 0x2069;
    }
}
