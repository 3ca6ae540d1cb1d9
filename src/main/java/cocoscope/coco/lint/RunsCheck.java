package cocoscope.coco.lint;

import static cocoscope.coco.lint.FindingKind.COUNTS_BYTES;
import static cocoscope.coco.lint.FindingKind.COUNTS_COERCED;
import static cocoscope.coco.lint.FindingKind.COUNTS_PAIRS;
import static cocoscope.coco.lint.FindingKind.COUNTS_SUM;
import static cocoscope.coco.lint.FindingKind.COUNTS_TEXT;
import static cocoscope.coco.lint.FindingKind.COUNTS_TYPE;
import static cocoscope.coco.lint.FindingKind.COUNT_VALUE;
import static cocoscope.coco.lint.FindingKind.RUNS_INCOMPLETE;
import static cocoscope.coco.lint.FindingKind.RUNS_SIZE;
import static cocoscope.coco.lint.FindingKind.ZERO_RUNS;

import cocoscope.coco.tape.Edit;
import cocoscope.coco.tape.ImageSize;
import cocoscope.coco.tape.Quotes;
import cocoscope.coco.tape.JsonTokens;
import cocoscope.coco.tape.WholeNumbers;
import cocoscope.mask.runs.RunLengthEncoding;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/// Checks the run lengths of one annotation.
final class RunsCheck {
    private static final String COUNTS = ".counts";

    private final CheckedEntry entry;
    private final JsonTokens tape;
    private final String path;
    private final StatedBox box;

    private RunsCheck(CheckedEntry entry, String path) {
        this.entry = entry;
        this.tape = entry.tape();
        this.path = path;
        this.box = StatedBox.of(entry);
    }

    /// The shape after all repairs; nothing where something is beyond repair.
    ///
    /// @param object the run lengths
    /// @param path   of the run lengths, below the annotation
    /// @param image  the size that they have to have, if it is known
    static Optional<Shape> check(CheckedEntry entry, int object, String path, ImageSize image) {
        return new RunsCheck(entry, path).check(object, image).map(Shape::of);
    }

    private Optional<RunLengthEncoding> check(int object, ImageSize image) {
        int size = tape.member(object, "size");
        int counts = tape.member(object, "counts");
        if (!tape.isThere(size) || !tape.isThere(counts)) {
            entry.report(RUNS_INCOMPLETE, path, List.of(), tape.isThere(size) ? "counts" : "size");
            return Optional.empty();
        }
        ImageSize stated = stated(size);
        if (!stated.isKnown() || image.isKnown() && !stated.equals(image)) {
            boolean swapped = stated.isKnown() && stated.width() == image.height() && stated.height() == image.width();
            Optional<RunLengthEncoding> turned = swapped ? turned(counts, image) : Optional.empty();
            entry.report(RUNS_SIZE, path + ".size", turned.isPresent() ? entry.replacement(size, text(image)) : List.of(), written(size),
                    image.isKnown() ? text(image) : "[height, width]");
            return turned;
        }
        return switch (tape.kind(counts)) {
            case ARRAY -> list(counts, stated);
            case TEXT -> text(counts, stated);
            case NULL, FALSE, TRUE, INTEGER, BIG_INTEGER, FRACTION, NAME, OBJECT -> {
                entry.report(COUNTS_TYPE, path + COUNTS, List.of(), tape.literal(counts));
                yield Optional.empty();
            }
        };
    }

    /// A height and a width that both are usable whole numbers; not known otherwise.
    private ImageSize stated(int size) {
        if (!tape.is(size, JsonTokens.Kind.ARRAY) || tape.count(size) != 2 || !tape.isNumber(size + 1) || !tape.isNumber(size + 2)) {
            return ImageSize.UNKNOWN;
        }
        return ImageSize.of(WholeNumbers.of(tape, size + 2), WholeNumbers.of(tape, size + 1));
    }

    private String written(int size) {
        if (!tape.is(size, JsonTokens.Kind.ARRAY)) {
            return tape.literal(size);
        }
        List<String> numbers = new ArrayList<>();
        for (int at = size + 1; at < tape.after(size) && numbers.size() < 4; at = tape.after(at)) {
            numbers.add(tape.literal(at));
        }
        return "[" + String.join(", ", numbers) + "]";
    }

    private static String text(ImageSize size) {
        return "[" + size.height() + ", " + size.width() + "]";
    }

    /// The runs in an image whose sides changed places in `size` only, which the box has to confirm.
    private Optional<RunLengthEncoding> turned(int counts, ImageSize image) {
        Optional<int[]> read = tape.is(counts, JsonTokens.Kind.TEXT) ? CompressedText.counts(tape.text(counts)) : plain(counts);
        return read.filter(numbers -> CompressedText.sum(numbers) == (long) image.width() * image.height())
                .map(numbers -> RunLengthEncoding.of(image.height(), image.width(), numbers)).filter(box::fits);
    }

    private Optional<int[]> plain(int counts) {
        if (!tape.is(counts, JsonTokens.Kind.ARRAY)) {
            return Optional.empty();
        }
        int[] numbers = new int[tape.count(counts)];
        int i = 0;
        for (int at = counts + 1; at < tape.after(counts); at = tape.after(at)) {
            OptionalLong number = tape.isNumber(at) ? WholeNumbers.of(tape, at) : OptionalLong.empty();
            if (number.isEmpty() || number.getAsLong() < 0 || number.getAsLong() > Integer.MAX_VALUE) {
                return Optional.empty();
            }
            numbers[i++] = (int) number.getAsLong();
        }
        return Optional.of(numbers);
    }

    private Optional<RunLengthEncoding> list(int counts, ImageSize size) {
        int index = 0;
        List<Edit> coerced = new ArrayList<>();
        for (int at = counts + 1; at < tape.after(counts); at = tape.after(at), index++) {
            OptionalLong number = tape.isNumber(at) ? WholeNumbers.of(tape, at) : OptionalLong.empty();
            if (number.isEmpty() || number.getAsLong() < 0 || number.getAsLong() > Integer.MAX_VALUE) {
                entry.report(COUNT_VALUE, path + COUNTS + "[" + index + "]", List.of(), tape.literal(at));
                return Optional.empty();
            }
            if (!tape.is(at, JsonTokens.Kind.INTEGER)) {
                coerced.addAll(entry.replacement(at, Long.toString(number.getAsLong())));
            }
        }
        int[] numbers = plain(counts).orElseThrow();
        boolean zeros = Arrays.stream(numbers).skip(1).anyMatch(number -> number == 0);
        Optional<RunLengthEncoding> runs = filled(numbers, counts, size, false);
        if (runs.isEmpty() || CompressedText.sum(numbers) != (long) size.width() * size.height()) {
            return runs;
        }
        if (zeros) {
            entry.report(ZERO_RUNS, path + COUNTS, entry.replacement(counts, plainText(runs.get())));
        } else if (!coerced.isEmpty()) {
            entry.report(COUNTS_COERCED, path + COUNTS, coerced);
        }
        return runs;
    }

    private Optional<RunLengthEncoding> text(int counts, ImageSize size) {
        String text = tape.text(counts);
        Optional<String> bytes = CompressedText.withoutPrint(text);
        if (bytes.isPresent()) {
            Optional<RunLengthEncoding> runs = CompressedText.counts(bytes.get())
                    .filter(numbers -> CompressedText.sum(numbers) == (long) size.width() * size.height())
                    .map(numbers -> RunLengthEncoding.of(size.height(), size.width(), numbers));
            entry.report(COUNTS_BYTES, path + COUNTS, runs.isPresent() ? entry.replacement(counts, Quotes.json(bytes.get())) : List.of(),
                    Quotes.of(text));
            return runs;
        }
        if (StartLengthPairs.looksLike(text)) {
            Optional<RunLengthEncoding> runs = StartLengthPairs.runs(text, size);
            entry.report(COUNTS_PAIRS, path + COUNTS, runs.isPresent()
                    ? entry.replacement(counts, Quotes.json(runs.get().compressed())) : List.of(), Quotes.of(text));
            return runs;
        }
        if (!CompressedText.isOfAlphabet(text)) {
            entry.report(COUNTS_TEXT, path + COUNTS, List.of(), Quotes.of(text));
            return Optional.empty();
        }
        Optional<int[]> numbers = CompressedText.counts(text);
        if (numbers.isEmpty()) {
            entry.report(COUNT_VALUE, path + COUNTS, List.of(), Quotes.of(text));
            return Optional.empty();
        }
        return filled(numbers.get(), counts, size, true);
    }

    /// The runs if they fill the image. Where the last background is missing and the box fits without it, it is added.
    private Optional<RunLengthEncoding> filled(int[] numbers, int counts, ImageSize size, boolean compressed) {
        long pixels = (long) size.width() * size.height();
        long sum = CompressedText.sum(numbers);
        if (sum == pixels) {
            return Optional.of(RunLengthEncoding.of(size.height(), size.width(), numbers));
        }
        Optional<RunLengthEncoding> completed = Optional.empty();
        if (sum > 0 && sum < pixels) {
            int[] more = Arrays.copyOf(numbers, numbers.length % 2 == 0 ? numbers.length + 1 : numbers.length);
            more[more.length - 1] += (int) (pixels - sum);
            completed = Optional.of(RunLengthEncoding.of(size.height(), size.width(), more)).filter(box::fits);
        }
        List<Edit> repair = completed.map(runs -> entry.replacement(counts, compressed ? Quotes.json(runs.compressed()) : plainText(runs)))
                .orElse(List.of());
        entry.report(COUNTS_SUM, path + COUNTS, repair, Long.toString(sum), Long.toString(pixels));
        return completed;
    }

    static String plainText(RunLengthEncoding runs) {
        return Arrays.stream(runs.counts()).mapToObj(Integer::toString).collect(Collectors.joining(", ", "[", "]"));
    }
}
