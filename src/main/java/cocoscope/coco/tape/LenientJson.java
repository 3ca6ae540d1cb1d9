package cocoscope.coco.tape;

import java.util.Arrays;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/// Values as people and programs write them: 7, 7.0 and "7" are one number, and true is 1.
public final class LenientJson {
    private static final Pattern DIGITS = Pattern.compile("-?(0|[1-9]\\d{0,17})");
    private static final double EXACT = 1L << 53;

    private LenientJson() {}

    /// The number that a value means, if it is a whole one.
    ///
    /// @param at a value on the tape, or [JsonTokens#NONE]
    public static OptionalLong wholeNumber(JsonTokens tokens, int at) {
        if (at == JsonTokens.NONE) {
            return OptionalLong.empty();
        }
        return switch (tokens.kind(at)) {
            case INTEGER -> OptionalLong.of(tokens.integer(at));
            case FRACTION -> {
                double number = tokens.number(at);
                yield number == Math.rint(number) && Math.abs(number) <= EXACT ? OptionalLong.of((long) number) : OptionalLong.empty();
            }
            case TEXT -> {
                String text = tokens.text(at);
                yield DIGITS.matcher(text).matches() ? OptionalLong.of(Long.parseLong(text)) : OptionalLong.empty();
            }
            case NULL, FALSE, TRUE, BIG_INTEGER, NAME, OBJECT, ARRAY -> OptionalLong.empty();
        };
    }

    /// A finite number, or NaN.
    public static double number(JsonTokens tokens, int at) {
        double number = tokens.isNumber(at) ? tokens.number(at) : Double.NaN;
        return Double.isFinite(number) ? number : Double.NaN;
    }

    /// A text, or an empty one.
    public static String text(JsonTokens tokens, int at) {
        return tokens.is(at, JsonTokens.Kind.TEXT) ? tokens.text(at) : "";
    }

    /// Whether a value is 1 or true.
    public static boolean isTrue(JsonTokens tokens, int at) {
        return tokens.is(at, JsonTokens.Kind.TRUE) || wholeNumber(tokens, at).orElse(0) == 1;
    }

    /// Reads four finite numbers, and leaves NaN where there are not four.
    public static void box(JsonTokens tokens, int at, double[] box) {
        Arrays.fill(box, Double.NaN);
        if (!tokens.is(at, JsonTokens.Kind.ARRAY) || tokens.count(at) != box.length) {
            return;
        }
        int side = at + 1;
        boolean sound = true;
        for (int i = 0; i < box.length; i++, side = tokens.after(side)) {
            box[i] = number(tokens, side);
            sound &= !Double.isNaN(box[i]);
        }
        if (!sound) {
            Arrays.fill(box, Double.NaN);
        }
    }
}
