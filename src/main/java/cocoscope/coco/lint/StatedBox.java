package cocoscope.coco.lint;

import cocoscope.coco.tape.JsonTokens;
import cocoscope.geometry.Box;
import cocoscope.mask.runs.RunLengthEncoding;
import java.util.OptionalDouble;

/// The box that an annotation states, as four finite numbers, or none.
///
/// @param known whether there are such numbers
record StatedBox(boolean known, double x, double y, double width, double height) {
    private static final StatedBox NONE = new StatedBox(false, 0, 0, 0, 0);

    static StatedBox of(CheckedEntry entry) {
        JsonTokens tape = entry.tape();
        int box = entry.member("bbox");
        if (tape.is(box, JsonTokens.Kind.ARRAY) && tape.count(box) == 1 && tape.is(box + 1, JsonTokens.Kind.ARRAY)) {
            box++;
        }
        if (!tape.is(box, JsonTokens.Kind.ARRAY) || tape.count(box) != 4) {
            return NONE;
        }
        double[] numbers = new double[4];
        for (int i = 0; i < 4; i++) {
            if (!tape.isNumber(box + 1 + i) || !Double.isFinite(tape.number(box + 1 + i))) {
                return NONE;
            }
            numbers[i] = tape.number(box + 1 + i);
        }
        return new StatedBox(true, numbers[0], numbers[1], numbers[2], numbers[3]);
    }

    /// Whether it is the box of run lengths, to a pixel.
    boolean fits(RunLengthEncoding runs) {
        Box box = runs.box();
        return known && near(x, box.x()) && near(y, box.y()) && near(width, box.width()) && near(height, box.height());
    }

    /// To a pixel, which is the difference between counting the last column and measuring to it.
    static boolean near(double a, double b) {
        return Math.abs(a - b) <= 1.0001;
    }

    OptionalDouble area() {
        return known && width >= 0 && height >= 0 ? OptionalDouble.of(width * height) : OptionalDouble.empty();
    }
}
