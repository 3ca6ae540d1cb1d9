package cocoscope.coco.lint.shape;

import cocoscope.coco.tape.ImageSize;
import cocoscope.coco.tape.JsonTokens;
import cocoscope.coco.tape.Quotes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// The numbers of a ring, and how each is written.
record WrittenRing(double[] numbers, String[] words) {
    private static final int MOST_PLACES = 9;

    /// @return nothing where there is something else than rings of numbers
    static Optional<List<WrittenRing>> all(JsonTokens tokens, int array) {
        if (!tokens.is(array + 1, JsonTokens.Kind.ARRAY)) {
            return of(tokens, array).map(List::of);
        }
        List<WrittenRing> rings = new ArrayList<>();
        for (int ring = array + 1; ring < tokens.after(array); ring = tokens.after(ring)) {
            Optional<WrittenRing> read = of(tokens, ring);
            if (read.isEmpty()) {
                return Optional.empty();
            }
            rings.add(read.get());
        }
        return Optional.of(rings);
    }

    private static Optional<WrittenRing> of(JsonTokens tokens, int array) {
        int count = tokens.is(array, JsonTokens.Kind.ARRAY) ? tokens.count(array) : 0;
        double[] numbers = new double[count];
        String[] words = new String[count];
        int at = array + 1;
        for (int i = 0; i < count; i++, at = tokens.after(at)) {
            if (!tokens.isNumber(at) || !Double.isFinite(tokens.number(at))) {
                return Optional.empty();
            }
            numbers[i] = tokens.number(at);
            words[i] = tokens.source(at);
        }
        return count == 0 ? Optional.empty() : Optional.of(new WrittenRing(numbers, words));
    }

    int size() {
        return numbers.length;
    }

    double largest() {
        return Arrays.stream(numbers).map(Math::abs).max().orElse(0);
    }

    String text() {
        return "[" + String.join(", ", words) + "]";
    }

    /// The ring with y before x, or in parts of the image, as one in pixels.
    WrittenRing read(boolean swapped, boolean fractions, ImageSize image) {
        double[] pixels = new double[size()];
        String[] texts = new String[size()];
        for (int i = 0; i < pixels.length; i++) {
            int from = swapped ? i ^ 1 : i;
            pixels[i] = numbers[from];
            texts[i] = words[from];
            if (fractions) {
                double side = i % 2 == 0 ? image.width() : image.height();
                pixels[i] = rounded(numbers[from] * side, side, texts[i]);
                texts[i] = Quotes.number(pixels[i]);
            }
        }
        return new WrittenRing(pixels, texts);
    }

    /// The shortest number that the fraction may have been made of.
    private static double rounded(double number, double side, String word) {
        int point = word.indexOf('.');
        int exponent = word.indexOf('e') < 0 && word.indexOf('E') < 0 ? 0 : MOST_PLACES;
        int places = exponent > 0 ? MOST_PLACES : point < 0 ? 0 : Math.min(MOST_PLACES, word.length() - point - 1);
        double error = 0.51 * side * Math.pow(10, -places);
        for (int kept = 0; kept < MOST_PLACES; kept++) {
            double scale = Math.pow(10, kept);
            double shorter = Math.rint(number * scale) / scale;
            if (Math.abs(shorter - number) <= Math.max(error, 1e-9)) {
                return shorter;
            }
        }
        return number;
    }
}
