package cocoscope.coco.lint.shape;

import cocoscope.coco.tape.ImageSize;
import cocoscope.coco.tape.JsonTokens;
import cocoscope.coco.tape.Quotes;
import java.util.Arrays;

/// The numbers of a ring, x and y in turn, and where each is written.
///
/// @param places on the tokens; empty where the numbers are not written
record WrittenRing(double[] numbers, int[] places) {
    private static final int MAX_PLACES = 9;

    /// A ring as it is meant.
    record Meant(double[] numbers, String text) {}

    boolean isWithinOne() {
        return places.length > 0 && Arrays.stream(numbers).allMatch(number -> Math.abs(number) <= 1);
    }

    /// The ring with y before x, or in parts of the image, as one in pixels. Numbers that stay keep their digits.
    Meant meant(JsonTokens tokens, boolean swapped, boolean fractions, ImageSize image) {
        int decimals = fractions ? Arrays.stream(places).map(place -> decimals(word(tokens, place))).max().orElse(0) : 0;
        double[] pixels = new double[numbers.length];
        String[] words = new String[numbers.length];
        for (int i = 0; i < pixels.length; i++) {
            int from = swapped ? i ^ 1 : i;
            pixels[i] = numbers[from];
            if (fractions) {
                double side = i % 2 == 0 ? image.width() : image.height();
                pixels[i] = shortest(numbers[from] * side, 0.51 * side * Math.pow(10, -decimals));
            }
            words[i] = fractions || places.length == 0 ? Quotes.number(pixels[i]) : word(tokens, places[from]);
        }
        return new Meant(pixels, "[" + String.join(", ", words) + "]");
    }

    private static String word(JsonTokens tokens, int place) {
        return tokens.is(place, JsonTokens.Kind.TEXT) ? tokens.text(place) : tokens.source(place);
    }

    private static int decimals(String word) {
        int point = word.indexOf('.');
        boolean exponent = word.indexOf('e') >= 0 || word.indexOf('E') >= 0;
        return exponent ? MAX_PLACES : point < 0 ? 0 : Math.min(MAX_PLACES, word.length() - point - 1);
    }

    /// The shortest number that a rounded fraction may have been made of.
    private static double shortest(double number, double error) {
        for (int kept = 0; kept < MAX_PLACES; kept++) {
            double scale = Math.pow(10, kept);
            double shorter = Math.rint(number * scale) / scale;
            if (Math.abs(shorter - number) <= Math.max(error, 1e-9)) {
                return shorter;
            }
        }
        return number;
    }
}
