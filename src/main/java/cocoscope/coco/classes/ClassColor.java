package cocoscope.coco.classes;

import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Colors as tables of classes write them, as 0xRRGGBB.
final class ClassColor {
    private static final Pattern HEXADECIMAL = Pattern.compile("(?:#|0x)([0-9a-fA-F]{6})");
    private static final Pattern PARTS = Pattern.compile("[(\\[]?\\s*(\\d{1,3})[\\s,;/]+(\\d{1,3})[\\s,;/]+(\\d{1,3})\\s*[)\\]]?");

    private ClassColor() {}

    /// `#ff0000`, `255 0 0` or `(255, 0, 0)`.
    static OptionalInt of(String text) {
        Matcher hexadecimal = HEXADECIMAL.matcher(text);
        if (hexadecimal.matches()) {
            return OptionalInt.of(Integer.parseInt(hexadecimal.group(1), 16));
        }
        Matcher parts = PARTS.matcher(text);
        return parts.matches() ? of(parts.group(1), parts.group(2), parts.group(3)) : OptionalInt.empty();
    }

    static OptionalInt of(String red, String green, String blue) {
        int color = 0;
        for (String part : new String[] {red, green, blue}) {
            if (!part.matches("\\d{1,3}") || Integer.parseInt(part) > 255) {
                return OptionalInt.empty();
            }
            color = color << 8 | Integer.parseInt(part);
        }
        return OptionalInt.of(color);
    }
}
