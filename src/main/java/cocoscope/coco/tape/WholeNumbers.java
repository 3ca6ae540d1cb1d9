package cocoscope.coco.tape;

import java.util.OptionalLong;
import java.util.regex.Pattern;

/// Whole numbers as people and programs write them: 7, 7.0 and "7".
public final class WholeNumbers {
    private static final Pattern DIGITS = Pattern.compile("-?(0|[1-9]\\d{0,17})");
    private static final double EXACT = 1L << 53;

    private WholeNumbers() {}

    /// The number that a value means, if it is a whole one.
    public static OptionalLong of(JsonTokens tape, int at) {
        if (at == JsonTokens.NONE) {
            return OptionalLong.empty();
        }
        return switch (tape.kind(at)) {
            case INTEGER -> OptionalLong.of(tape.integer(at));
            case FRACTION -> {
                double number = tape.number(at);
                yield number == Math.rint(number) && Math.abs(number) <= EXACT ? OptionalLong.of((long) number) : OptionalLong.empty();
            }
            case TEXT -> DIGITS.matcher(tape.text(at)).matches() ? OptionalLong.of(Long.parseLong(tape.text(at))) : OptionalLong.empty();
            case NULL, FALSE, TRUE, BIG_INTEGER, NAME, OBJECT, ARRAY -> OptionalLong.empty();
        };
    }
}
