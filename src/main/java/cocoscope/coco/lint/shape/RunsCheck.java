package cocoscope.coco.lint.shape;

import static cocoscope.coco.lint.finding.FindingKind.COUNTS_BYTES;
import static cocoscope.coco.lint.finding.FindingKind.COUNTS_COERCED;
import static cocoscope.coco.lint.finding.FindingKind.COUNTS_PAIRS;
import static cocoscope.coco.lint.finding.FindingKind.COUNTS_SUM;
import static cocoscope.coco.lint.finding.FindingKind.COUNTS_TEXT;
import static cocoscope.coco.lint.finding.FindingKind.COUNTS_TYPE;
import static cocoscope.coco.lint.finding.FindingKind.COUNT_VALUE;
import static cocoscope.coco.lint.finding.FindingKind.RUNS_INCOMPLETE;
import static cocoscope.coco.lint.finding.FindingKind.RUNS_SIZE;
import static cocoscope.coco.lint.finding.FindingKind.ZERO_RUNS;

import cocoscope.coco.index.SegmentationDecoder;
import cocoscope.coco.lint.finding.CheckedEntry;
import cocoscope.coco.lint.finding.Finding;
import cocoscope.coco.lint.finding.FindingKind;
import cocoscope.coco.tape.Edit;
import cocoscope.coco.tape.ImageSize;
import cocoscope.coco.tape.JsonTokens;
import cocoscope.coco.tape.LenientJson;
import cocoscope.coco.tape.Quotes;
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
    private final JsonTokens tokens;
    private final String path;
    private final Statement stated;
    private final List<Finding> findings = new ArrayList<>();

    private RunsCheck(CheckedEntry entry, String path) {
        this.entry = entry;
        this.tokens = entry.tokens();
        this.path = path;
        this.stated = Statement.of(entry);
    }

    /// @param object the run lengths
    /// @param path   of the run lengths, below the annotation
    /// @param image  the size that they have to have, if it is known
    static ShapeReading read(CheckedEntry entry, int object, String path, ImageSize image) {
        RunsCheck check = new RunsCheck(entry, path);
        Optional<Shape> shape = check.check(object, image).map(Shape::of);
        return ShapeReading.ofRuns(shape, check.findings);
    }

    private void report(FindingKind kind, String member, List<Edit> repair, String... arguments) {
        findings.add(entry.finding(kind, member, repair, arguments));
    }

    private Optional<RunLengthEncoding> check(int object, ImageSize image) {
        int size = tokens.member(object, "size");
        int counts = tokens.member(object, "counts");
        if (!tokens.isThere(size) || !tokens.isThere(counts)) {
            report(RUNS_INCOMPLETE, path, List.of(), tokens.isThere(size) ? "counts" : "size");
            return Optional.empty();
        }
        ImageSize own = SegmentationDecoder.size(tokens, size);
        if (!own.isKnown() || image.isKnown() && !own.equals(image)) {
            boolean swapped = own.isKnown() && own.width() == image.height() && own.height() == image.width();
            Optional<RunLengthEncoding> turned = swapped ? turned(counts, own, image) : Optional.empty();
            report(RUNS_SIZE, path + ".size", turned.isPresent() ? entry.replacement(size, text(image)) : List.of(), written(size),
                    image.isKnown() ? text(image) : "[height, width]");
            return turned;
        }
        return switch (tokens.kind(counts)) {
            case ARRAY -> list(counts, own);
            case TEXT -> text(counts, own);
            case NULL, FALSE, TRUE, INTEGER, BIG_INTEGER, FRACTION, NAME, OBJECT -> {
                report(COUNTS_TYPE, path + COUNTS, List.of(), tokens.literal(counts));
                yield Optional.empty();
            }
        };
    }

    private String written(int size) {
        if (!tokens.is(size, JsonTokens.Kind.ARRAY)) {
            return tokens.literal(size);
        }
        List<String> numbers = new ArrayList<>();
        for (int at = size + 1; at < tokens.after(size) && numbers.size() < 4; at = tokens.after(at)) {
            numbers.add(tokens.literal(at));
        }
        return "[" + String.join(", ", numbers) + "]";
    }

    static String text(ImageSize size) {
        return "[" + size.height() + ", " + size.width() + "]";
    }

    /// The runs in an image whose sides changed places in `size` only, which the box has to confirm.
    private Optional<RunLengthEncoding> turned(int counts, ImageSize own, ImageSize image) {
        Optional<int[]> read = tokens.is(counts, JsonTokens.Kind.TEXT) ? CompressedText.counts(tokens.text(counts))
                : SegmentationDecoder.counts(tokens, counts);
        return read.filter(numbers -> CompressedText.sum(numbers) == (long) image.width() * image.height() && !fit(numbers, own, stated))
                .map(numbers -> RunLengthEncoding.of(image.height(), image.width(), numbers)).filter(this::isStated);
    }

    /// Whether run lengths in an image of that size have the stated box.
    static boolean fit(int[] counts, ImageSize size, Statement stated) {
        return size.isKnown() && CompressedText.sum(counts) == (long) size.width() * size.height()
                && stated.fits(RunLengthEncoding.of(size.height(), size.width(), counts));
    }

    private Optional<RunLengthEncoding> list(int counts, ImageSize size) {
        int index = 0;
        List<Edit> coerced = new ArrayList<>();
        for (int at = counts + 1; at < tokens.after(counts); at = tokens.after(at), index++) {
            OptionalLong number = tokens.isNumber(at) ? LenientJson.wholeNumber(tokens, at) : OptionalLong.empty();
            if (number.isEmpty() || number.getAsLong() < 0 || number.getAsLong() > Integer.MAX_VALUE) {
                report(COUNT_VALUE, path + COUNTS + "[" + index + "]", List.of(), tokens.literal(at));
                return Optional.empty();
            }
            if (!tokens.is(at, JsonTokens.Kind.INTEGER)) {
                coerced.addAll(entry.replacement(at, Long.toString(number.getAsLong())));
            }
        }
        int[] numbers = SegmentationDecoder.counts(tokens, counts).orElseThrow();
        boolean zeros = Arrays.stream(numbers).skip(1).anyMatch(number -> number == 0);
        Optional<RunLengthEncoding> runs = filled(numbers, counts, size, false);
        if (runs.isEmpty() || CompressedText.sum(numbers) != (long) size.width() * size.height()) {
            return runs;
        }
        if (zeros) {
            report(ZERO_RUNS, path + COUNTS, entry.replacement(counts, plainText(runs.get())));
        } else if (!coerced.isEmpty()) {
            report(COUNTS_COERCED, path + COUNTS, coerced);
        }
        return runs;
    }

    private Optional<RunLengthEncoding> text(int counts, ImageSize size) {
        String text = tokens.text(counts);
        Optional<String> bytes = CompressedText.withoutPrint(text);
        if (bytes.isPresent()) {
            Optional<RunLengthEncoding> runs = CompressedText.counts(bytes.get())
                    .filter(numbers -> CompressedText.sum(numbers) == (long) size.width() * size.height())
                    .map(numbers -> RunLengthEncoding.of(size.height(), size.width(), numbers));
            report(COUNTS_BYTES, path + COUNTS, runs.isPresent() ? entry.replacement(counts, Quotes.json(bytes.get())) : List.of(),
                    Quotes.of(text));
            return runs;
        }
        if (StartLengthPairs.looksLike(text)) {
            Optional<RunLengthEncoding> runs = StartLengthPairs.runs(text, size);
            report(COUNTS_PAIRS, path + COUNTS, runs.isPresent()
                    ? entry.replacement(counts, Quotes.json(runs.get().compressed())) : List.of(), Quotes.of(text));
            return runs;
        }
        if (!CompressedText.isOfAlphabet(text)) {
            report(COUNTS_TEXT, path + COUNTS, List.of(), Quotes.of(text));
            return Optional.empty();
        }
        Optional<int[]> numbers = CompressedText.counts(text);
        if (numbers.isEmpty()) {
            report(COUNT_VALUE, path + COUNTS, List.of(), Quotes.of(text));
            return Optional.empty();
        }
        return filled(numbers.get(), counts, size, true);
    }

    /// Whether the box is that of the runs, and the area is no other.
    private boolean isStated(RunLengthEncoding runs) {
        return stated.fits(runs) && !stated.areaDenies(Shape.of(runs));
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
            completed = Optional.of(RunLengthEncoding.of(size.height(), size.width(), more)).filter(this::isStated);
        }
        List<Edit> repair = completed.map(runs -> entry.replacement(counts, compressed ? Quotes.json(runs.compressed()) : plainText(runs)))
                .orElse(List.of());
        report(COUNTS_SUM, path + COUNTS, repair, Long.toString(sum), Long.toString(pixels));
        return completed;
    }

    static String plainText(RunLengthEncoding runs) {
        return Arrays.stream(runs.counts()).mapToObj(Integer::toString).collect(Collectors.joining(", ", "[", "]"));
    }
}
