package cocoscope.coco.lint;

import static cocoscope.coco.lint.FindingKind.NOT_FINITE;
import static cocoscope.coco.lint.FindingKind.NUMBER_MISSING;
import static cocoscope.coco.lint.FindingKind.NUMBER_RANGE;
import static cocoscope.coco.lint.FindingKind.NUMBER_TEXT;
import static cocoscope.coco.lint.FindingKind.RINGS_FLAT;
import static cocoscope.coco.lint.FindingKind.RINGS_NESTED;
import static cocoscope.coco.lint.FindingKind.RING_BOX;
import static cocoscope.coco.lint.FindingKind.RING_EMPTY;
import static cocoscope.coco.lint.FindingKind.RING_ODD;
import static cocoscope.coco.lint.FindingKind.RING_SHORT;

import cocoscope.coco.tape.Edit;
import cocoscope.coco.tape.ImageSize;
import cocoscope.coco.tape.Quotes;
import cocoscope.coco.tape.JsonTokens;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Checks the rings of one annotation. A repair only takes away or adds brackets, quotes and numbers; those that stay keep their bytes.
final class PolygonCheck {
    private static final int NUMBERS_OF_A_TRIANGLE = 6;
    private static final int NUMBERS_OF_A_BOX = 4;
    private static final double GREATEST = 1e6;
    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9]\\d{0,15})(\\.\\d{1,17})?");

    private final CheckedEntry entry;
    private final JsonTokens tape;
    private final List<double[]> rings = new ArrayList<>();
    private double[] numbers = new double[64];
    /// Where the numbers of the ring stand on the tape.
    private int[] places = new int[64];
    private int size;
    private boolean usable = true;

    private PolygonCheck(CheckedEntry entry) {
        this.entry = entry;
        this.tape = entry.tape();
    }

    /// The shape after all repairs; nothing where something is beyond repair, or no ring is left.
    ///
    /// @param array a list that is not empty
    static Optional<Shape> check(CheckedEntry entry, int array, ImageSize image) {
        PolygonCheck check = new PolygonCheck(entry);
        check.checkRings(array);
        return check.usable && !check.rings.isEmpty() ? Optional.of(Shape.of(check.rings, image)) : Optional.empty();
    }

    private void checkRings(int array) {
        int first = array + 1;
        if (!tape.is(first, JsonTokens.Kind.ARRAY)) {
            entry.report(RINGS_FLAT, "segmentation", List.of(Edit.insertion(tape.start(first), "["),
                    Edit.insertion(tape.end(array) - 1, "]")));
            collect(array);
            checkNumbers(array, "segmentation", List.of());
            return;
        }
        RemovedElements removed = new RemovedElements(tape, array);
        int index = 0;
        for (int ring = first; ring < tape.after(array); ring = tape.after(ring)) {
            String path = "segmentation[" + index++ + "]";
            if (tape.is(ring, JsonTokens.Kind.ARRAY)) {
                checkRing(ring, path, removed);
            } else {
                entry.report(NUMBER_MISSING, path, List.of(), tape.literal(ring));
                usable = false;
            }
        }
    }

    private void checkRing(int ring, String path, RemovedElements removed) {
        if (!tape.isEmpty(ring) && tape.is(ring + 1, JsonTokens.Kind.ARRAY)) {
            removed.keep();
            checkNested(ring, path);
            return;
        }
        collect(ring);
        if (size == NUMBERS_OF_A_BOX && isBox()) {
            entry.report(RING_BOX, path, entry.replacement(ring, "[" + corners() + "]"));
            removed.keep();
            rings.add(cornersOfBox());
        } else if (size < NUMBERS_OF_A_TRIANGLE) {
            entry.report(size == 0 ? RING_EMPTY : RING_SHORT, path, removed.remove(ring), Integer.toString(size));
        } else {
            removed.keep();
            checkNumbers(ring, path, List.of());
        }
    }

    /// A level of brackets too many, around pairs or around the numbers of a whole ring.
    private void checkNested(int ring, String path) {
        boolean pairs = true;
        size = 0;
        List<Edit> brackets = new ArrayList<>();
        for (int inner = ring + 1; inner < tape.after(ring); inner = tape.after(inner)) {
            int before = size;
            append(inner);
            pairs &= tape.is(inner, JsonTokens.Kind.ARRAY) && size - before == 2;
            brackets.add(Edit.removal(tape.start(inner), tape.start(inner) + 1));
            brackets.add(Edit.removal(tape.end(inner) - 1, tape.end(inner)));
        }
        if (pairs && size >= NUMBERS_OF_A_TRIANGLE || tape.count(ring) == 1 && isScalars(ring + 1) && size >= NUMBERS_OF_A_TRIANGLE) {
            checkNumbers(ring, path, brackets);
        } else {
            entry.report(RINGS_NESTED, path, List.of());
            usable = false;
        }
    }

    private boolean isScalars(int array) {
        for (int at = array + 1; at < tape.after(array); at++) {
            if (tape.is(at, JsonTokens.Kind.ARRAY) || tape.is(at, JsonTokens.Kind.OBJECT)) {
                return false;
            }
        }
        return true;
    }

    private void collect(int array) {
        size = 0;
        append(array);
    }

    /// Takes all scalars in an array, whatever the brackets around them.
    private void append(int array) {
        for (int at = array + 1; at < tape.after(array); at++) {
            if (!tape.is(at, JsonTokens.Kind.ARRAY)) {
                if (size == numbers.length) {
                    numbers = Arrays.copyOf(numbers, Math.multiplyExact(size, 2));
                    places = Arrays.copyOf(places, numbers.length);
                }
                places[size++] = at;
            }
        }
    }

    /// @param brackets that a nested ring has too many
    private void checkNumbers(int ring, String path, List<Edit> brackets) {
        if (!brackets.isEmpty()) {
            entry.report(RINGS_NESTED, path, brackets);
        }
        if (!readNumbers(path)) {
            usable = false;
            return;
        }
        if (size < NUMBERS_OF_A_TRIANGLE) {
            entry.report(RING_SHORT, path, List.of(), Integer.toString(size));
            usable = false;
            return;
        }
        if (size % 2 != 0) {
            size--;
            entry.report(RING_ODD, path, List.of(Edit.removal(tape.end(places[size - 1]), tape.end(places[size]))),
                    Integer.toString(size + 1), tape.literal(places[size]));
        }
        rings.add(Arrays.copyOf(numbers, size));
    }

    /// Whether all are numbers, or text that says one.
    private boolean readNumbers(String path) {
        List<Edit> quotes = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            int at = places[i];
            if (tape.isNumber(at)) {
                numbers[i] = tape.number(at);
            } else if (tape.is(at, JsonTokens.Kind.TEXT) && NUMBER.matcher(tape.text(at)).matches()
                    && tape.end(at) - tape.start(at) == tape.text(at).length() + 2) {
                numbers[i] = Double.parseDouble(tape.text(at));
                quotes.add(Edit.removal(tape.start(at), tape.start(at) + 1));
                quotes.add(Edit.removal(tape.end(at) - 1, tape.end(at)));
            } else {
                entry.report(NUMBER_MISSING, path + "[" + i + "]", List.of(), tape.literal(at));
                return false;
            }
            if (!Double.isFinite(numbers[i])) {
                entry.report(NOT_FINITE, path + "[" + i + "]", List.of(), tape.literal(at));
                return false;
            }
            if (Math.abs(numbers[i]) > GREATEST) {
                entry.report(NUMBER_RANGE, path + "[" + i + "]", List.of(), tape.literal(at));
                return false;
            }
        }
        if (!quotes.isEmpty()) {
            entry.report(NUMBER_TEXT, path, quotes);
        }
        return true;
    }

    /// Whether the four numbers of the ring are those of the annotation's box.
    private boolean isBox() {
        int box = entry.member("bbox");
        if (!tape.is(box, JsonTokens.Kind.ARRAY) || tape.count(box) != NUMBERS_OF_A_BOX) {
            return false;
        }
        for (int i = 0; i < size; i++) {
            int at = box + 1 + i;
            if (!tape.isNumber(places[i]) || !tape.isNumber(at) || tape.number(places[i]) != tape.number(at)
                    || Math.abs(tape.number(at)) > GREATEST) {
                return false;
            }
            numbers[i] = tape.number(at);
        }
        return numbers[2] > 0 && numbers[3] > 0;
    }

    private double[] cornersOfBox() {
        double right = numbers[0] + numbers[2];
        double bottom = numbers[1] + numbers[3];
        return new double[] {numbers[0], numbers[1], right, numbers[1], right, bottom, numbers[0], bottom};
    }

    private String corners() {
        return String.join(", ", Arrays.stream(cornersOfBox()).mapToObj(Quotes::number).toList());
    }
}
