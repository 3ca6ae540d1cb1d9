package cocoscope.coco.index;

import java.util.Arrays;
import java.util.regex.Pattern;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/// Values as programs write them, the current one of a parser: 7, 7.0 and "7" are one number.
final class Scalars {
    private static final Pattern DIGITS = Pattern.compile("-?\\d{1,18}");
    private static final double EXACT = 1L << 53;
    private static final long LONGEST_SIDE = 1 << 20;

    private Scalars() {}

    /// A whole number, or [CocoIndex#NO_ID].
    static long id(JsonParser json) {
        return switch (json.currentToken()) {
            case VALUE_NUMBER_INT -> json.getNumberType() == JsonParser.NumberType.BIG_INTEGER ? CocoIndex.NO_ID : json.getLongValue();
            case VALUE_NUMBER_FLOAT -> {
                double number = json.getDoubleValue();
                yield number == Math.rint(number) && Math.abs(number) <= EXACT ? (long) number : CocoIndex.NO_ID;
            }
            case VALUE_STRING -> DIGITS.matcher(json.getString()).matches() ? Long.parseLong(json.getString()) : CocoIndex.NO_ID;
            default -> CocoIndex.NO_ID;
        };
    }

    /// The side of an image in pixels, or 0.
    static long side(JsonParser json) {
        long side = id(json);
        return side > 0 && side <= LONGEST_SIDE ? side : 0;
    }

    /// A finite number, or NaN.
    static double number(JsonParser json) {
        double number = switch (json.currentToken()) {
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> json.getDoubleValue();
            default -> Double.NaN;
        };
        return Double.isFinite(number) ? number : Double.NaN;
    }

    /// A text, or an empty one.
    static String text(JsonParser json) {
        return json.currentToken() == JsonToken.VALUE_STRING ? json.getString() : "";
    }

    /// Reads four numbers, and leaves NaN where there are not four.
    static void box(JsonParser json, double[] box) {
        Arrays.fill(box, Double.NaN);
        if (json.currentToken() != JsonToken.START_ARRAY) {
            return;
        }
        int count = 0;
        boolean sound = true;
        for (JsonToken token = json.nextToken(); token != JsonToken.END_ARRAY; token = json.nextToken()) {
            double number = number(json);
            json.skipChildren();
            sound &= !Double.isNaN(number) && count < box.length;
            if (sound) {
                box[count] = number;
            }
            count++;
        }
        if (!sound || count != box.length) {
            Arrays.fill(box, Double.NaN);
        }
    }
}
