package cocoscope.coco.lint.shape;

import static cocoscope.coco.index.SegmentationDecoder.LARGEST_COORDINATE;
import static cocoscope.coco.index.SegmentationDecoder.NUMBERS_OF_A_TRIANGLE;
import static cocoscope.coco.lint.finding.FindingKind.NOT_FINITE;
import static cocoscope.coco.lint.finding.FindingKind.NUMBER_MISSING;
import static cocoscope.coco.lint.finding.FindingKind.NUMBER_RANGE;
import static cocoscope.coco.lint.finding.FindingKind.NUMBER_TEXT;
import static cocoscope.coco.lint.finding.FindingKind.RINGS_FLAT;
import static cocoscope.coco.lint.finding.FindingKind.RINGS_NESTED;
import static cocoscope.coco.lint.finding.FindingKind.RING_BOX;
import static cocoscope.coco.lint.finding.FindingKind.RING_EMPTY;
import static cocoscope.coco.lint.finding.FindingKind.RING_ODD;
import static cocoscope.coco.lint.finding.FindingKind.RING_SHORT;

import cocoscope.coco.lint.finding.CheckedEntry;
import cocoscope.coco.lint.finding.Finding;
import cocoscope.coco.lint.finding.FindingKind;
import cocoscope.coco.tape.Edit;
import cocoscope.coco.tape.ImageSize;
import cocoscope.coco.tape.JsonTokens;
import cocoscope.coco.tape.Quotes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Checks the rings of one annotation. A repair only takes away or adds brackets, quotes and numbers; those that stay keep their bytes.
final class PolygonCheck {
        private static final int NUMBERS_OF_A_BOX = 4;
    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9]\\d{0,15})(\\.\\d{1,17})?");

    private final CheckedEntry entry;
    private final JsonTokens tokens;
    private final List<WrittenRing> rings = new ArrayList<>();
    private double[] numbers = new double[64];
    /// Where the numbers of the ring stand on the tokens.
    private int[] places = new int[64];
    private int size;
    private final List<Finding> findings = new ArrayList<>();
    private boolean usable = true;
    private boolean bent;

    private PolygonCheck(CheckedEntry entry) {
        this.entry = entry;
        this.tokens = entry.tokens();
    }

    /// @param array a list that is not empty
    static ShapeReading read(CheckedEntry entry, int array, ImageSize image) {
        PolygonCheck check = new PolygonCheck(entry);
        check.checkRings(array);
        Optional<Shape> shape = check.usable && !check.rings.isEmpty()
                ? Optional.of(Shape.of(check.rings.stream().map(WrittenRing::numbers).toList(), image)) : Optional.empty();
        return new ShapeReading(shape, check.usable ? check.rings : List.of(), check.findings, check.bent);
    }

    private void report(FindingKind kind, String path, List<Edit> repair, String... arguments) {
        findings.add(entry.finding(kind, path, repair, arguments));
    }

    private void checkRings(int array) {
        int first = array + 1;
        if (!tokens.is(first, JsonTokens.Kind.ARRAY)) {
            report(RINGS_FLAT, "segmentation", List.of(Edit.insertion(tokens.start(first), "["),
                    Edit.insertion(tokens.end(array) - 1, "]")));
            collect(array);
            checkNumbers(array, "segmentation", List.of());
            return;
        }
        RemovedElements removed = new RemovedElements(tokens, array);
        int index = 0;
        for (int ring = first; ring < tokens.after(array); ring = tokens.after(ring)) {
            String path = "segmentation[" + index++ + "]";
            if (tokens.is(ring, JsonTokens.Kind.ARRAY)) {
                checkRing(ring, path, removed);
            } else {
                report(NUMBER_MISSING, path, List.of(), tokens.literal(ring));
                usable = false;
            }
        }
    }

    private void checkRing(int ring, String path, RemovedElements removed) {
        if (!tokens.isEmpty(ring) && tokens.is(ring + 1, JsonTokens.Kind.ARRAY)) {
            removed.keep();
            checkNested(ring, path);
            return;
        }
        collect(ring);
        if (size == NUMBERS_OF_A_BOX && isBox()) {
            report(RING_BOX, path, entry.replacement(ring, "[" + corners() + "]"));
            removed.keep();
            rings.add(new WrittenRing(cornersOfBox(), new int[0]));
        } else if (size < NUMBERS_OF_A_TRIANGLE) {
            bent |= size > 0;
            report(size == 0 ? RING_EMPTY : RING_SHORT, path, removed.remove(ring), Integer.toString(size));
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
        for (int inner = ring + 1; inner < tokens.after(ring); inner = tokens.after(inner)) {
            int before = size;
            append(inner);
            pairs &= tokens.is(inner, JsonTokens.Kind.ARRAY) && size - before == 2;
            brackets.add(Edit.removal(tokens.start(inner), tokens.start(inner) + 1));
            brackets.add(Edit.removal(tokens.end(inner) - 1, tokens.end(inner)));
        }
        if (pairs && size >= NUMBERS_OF_A_TRIANGLE || tokens.count(ring) == 1 && isScalars(ring + 1) && size >= NUMBERS_OF_A_TRIANGLE) {
            checkNumbers(ring, path, brackets);
        } else {
            report(RINGS_NESTED, path, List.of());
            usable = false;
        }
    }

    private boolean isScalars(int array) {
        for (int at = array + 1; at < tokens.after(array); at++) {
            if (tokens.is(at, JsonTokens.Kind.ARRAY) || tokens.is(at, JsonTokens.Kind.OBJECT)) {
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
        for (int at = array + 1; at < tokens.after(array); at++) {
            if (!tokens.is(at, JsonTokens.Kind.ARRAY)) {
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
            report(RINGS_NESTED, path, brackets);
        }
        if (!readNumbers(path)) {
            usable = false;
            return;
        }
        if (size < NUMBERS_OF_A_TRIANGLE) {
            report(RING_SHORT, path, List.of(), Integer.toString(size));
            usable = false;
            return;
        }
        if (size % 2 != 0) {
            size--;
            bent = true;
            report(RING_ODD, path, List.of(Edit.removal(tokens.end(places[size - 1]), tokens.end(places[size]))),
                    Integer.toString(size + 1), tokens.literal(places[size]));
        }
        rings.add(new WrittenRing(Arrays.copyOf(numbers, size), Arrays.copyOf(places, size)));
    }

    /// Whether all are numbers, or text that says one.
    private boolean readNumbers(String path) {
        List<Edit> quotes = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            int at = places[i];
            if (tokens.isNumber(at)) {
                numbers[i] = tokens.number(at);
            } else if (tokens.is(at, JsonTokens.Kind.TEXT) && NUMBER.matcher(tokens.text(at)).matches()
                    && tokens.end(at) - tokens.start(at) == tokens.text(at).length() + 2) {
                numbers[i] = Double.parseDouble(tokens.text(at));
                quotes.add(Edit.removal(tokens.start(at), tokens.start(at) + 1));
                quotes.add(Edit.removal(tokens.end(at) - 1, tokens.end(at)));
            } else {
                report(NUMBER_MISSING, path + "[" + i + "]", List.of(), tokens.literal(at));
                return false;
            }
            if (!Double.isFinite(numbers[i])) {
                report(NOT_FINITE, path + "[" + i + "]", List.of(), tokens.literal(at));
                return false;
            }
            if (Math.abs(numbers[i]) > LARGEST_COORDINATE) {
                report(NUMBER_RANGE, path + "[" + i + "]", List.of(), tokens.literal(at));
                return false;
            }
        }
        if (!quotes.isEmpty()) {
            report(NUMBER_TEXT, path, quotes);
        }
        return true;
    }

    /// Whether the four numbers of the ring are those of the annotation's box.
    private boolean isBox() {
        int box = entry.member("bbox");
        if (!tokens.is(box, JsonTokens.Kind.ARRAY) || tokens.count(box) != NUMBERS_OF_A_BOX) {
            return false;
        }
        for (int i = 0; i < size; i++) {
            int at = box + 1 + i;
            if (!tokens.isNumber(places[i]) || !tokens.isNumber(at) || tokens.number(places[i]) != tokens.number(at)
                    || Math.abs(tokens.number(at)) > LARGEST_COORDINATE) {
                return false;
            }
            numbers[i] = tokens.number(at);
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
