package cocoscope.coco.tape;

import java.nio.charset.StandardCharsets;

/// Texts of JSON from the bytes between their quotes, which were found to be right.
final class JsonStrings {
    private JsonStrings() {}

    /// @param escaped whether there are backslashes in it
    static String decode(byte[] bytes, int start, int end, boolean escaped) {
        String raw = new String(bytes, start, end - start, StandardCharsets.UTF_8);
        return escaped ? unescaped(raw) : raw;
    }

    private static String unescaped(String raw) {
        StringBuilder text = new StringBuilder(raw.length());
        for (int at = 0; at < raw.length(); at++) {
            char c = raw.charAt(at);
            if (c != '\\') {
                text.append(c);
                continue;
            }
            char kind = raw.charAt(++at);
            text.append(switch (kind) {
                case 'b' -> '\b';
                case 'f' -> '\f';
                case 'n' -> '\n';
                case 'r' -> '\r';
                case 't' -> '\t';
                case 'u' -> (char) Integer.parseInt(raw, at + 1, at + 5, 16);
                default -> kind;
            });
            at += kind == 'u' ? 4 : 0;
        }
        return text.toString();
    }
}
