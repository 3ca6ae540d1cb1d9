package cocoscope.coco.lint.shape;

import static cocoscope.coco.index.SegmentationRaster.NUMBERS_OF_A_TRIANGLE;
import static cocoscope.coco.lint.finding.FindingKind.RING_FRACTIONS;
import static cocoscope.coco.lint.finding.FindingKind.RING_RUNS;
import static cocoscope.coco.lint.finding.FindingKind.RING_SWAPPED;
import static cocoscope.coco.lint.finding.FindingKind.RUNS_ROWS;

import cocoscope.coco.index.SegmentationRaster;
import cocoscope.coco.lint.finding.CheckedEntry;
import cocoscope.coco.lint.finding.FindingKind;
import cocoscope.coco.tape.Edit;
import cocoscope.coco.tape.ImageSize;
import cocoscope.coco.tape.JsonTokens;
import cocoscope.coco.tape.Quotes;
import cocoscope.mask.runs.RunLengthEncoding;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Another reading of a segmentation, which the box and the area of the annotation confirm: what some program meant by it.
record Rereading(FindingKind kind, Shape shape, List<Edit> repair) {
    /// In a smaller box much else would fit by chance.
    private static final double LEAST_SIDE = 4;

    /// @param at the segmentation, by its index
    static Optional<Rereading> of(CheckedEntry entry, int at, Statement stated, ImageSize image) {
        JsonTokens tokens = entry.tokens();
        if (!image.isKnown()) {
            return Optional.empty();
        }
        if (tokens.is(at, JsonTokens.Kind.ARRAY)) {
            return runsInARing(entry, at, stated, image).or(() -> otherRings(entry, at, stated, image));
        }
        int counts = tokens.member(at, "counts");
        Optional<int[]> numbers = tokens.is(counts, JsonTokens.Kind.TEXT) ? CompressedText.counts(tokens.text(counts))
                : counts == JsonTokens.NONE ? Optional.empty() : SegmentationRaster.counts(tokens, counts);
        return numbers.flatMap(runs -> RowRuns.turned(runs, image)).filter(runs -> isConfirmed(Shape.of(runs), stated, true)).map(runs -> {
            List<Edit> edits = new ArrayList<>(entry.replacement(counts, tokens.is(counts, JsonTokens.Kind.TEXT) ? Quotes.json(runs.compressed())
                    : RunsCheck.plainText(runs)));
            int size = tokens.member(at, "size");
            if (size != JsonTokens.NONE && !SegmentationRaster.size(tokens, size).equals(image)) {
                edits.addAll(entry.replacement(size, RunsCheck.text(image)));
            }
            return new Rereading(RUNS_ROWS, Shape.of(runs), edits);
        }).filter(_ -> tokens.member(at, "size") != JsonTokens.NONE);
    }

    /// Run lengths where a ring should be, in the one ring or without its brackets.
    private static Optional<Rereading> runsInARing(CheckedEntry entry, int array, Statement stated, ImageSize image) {
        JsonTokens tokens = entry.tokens();
        boolean one = tokens.is(array + 1, JsonTokens.Kind.ARRAY);
        if (one && tokens.after(array + 1) != tokens.after(array)) {
            return Optional.empty();
        }
        Optional<int[]> counts = SegmentationRaster.counts(tokens, one ? array + 1 : array)
                .filter(numbers -> CompressedText.sum(numbers) == (long) image.width() * image.height());
        Optional<RunLengthEncoding> columns = counts.map(numbers -> RunLengthEncoding.of(image.height(), image.width(), numbers));
        Optional<RunLengthEncoding> runs = columns.filter(read -> isConfirmed(Shape.of(read), stated, false))
                .or(() -> counts.flatMap(numbers -> RowRuns.turned(numbers, image)).filter(read -> isConfirmed(Shape.of(read), stated, true)));
        return runs.map(read -> new Rereading(RING_RUNS, Shape.of(read),
                entry.replacement(array, "{\"size\": " + RunsCheck.text(image) + ", \"counts\": " + RunsCheck.plainText(read) + "}")));
    }

    private static Optional<Rereading> otherRings(CheckedEntry entry, int array, Statement stated, ImageSize image) {
        Optional<List<WrittenRing>> rings = WrittenRing.all(entry.tokens(), array);
        if (rings.isEmpty() || rings.get().stream().anyMatch(ring -> ring.size() < NUMBERS_OF_A_TRIANGLE || ring.size() % 2 != 0)) {
            return Optional.empty();
        }
        boolean small = rings.get().stream().allMatch(ring -> ring.largest() <= 1);
        return reread(entry, array, rings.get(), stated, image, true, false)
                .or(() -> small ? reread(entry, array, rings.get(), stated, image, false, true) : Optional.empty())
                .or(() -> small ? reread(entry, array, rings.get(), stated, image, true, true) : Optional.empty());
    }

    private static Optional<Rereading> reread(CheckedEntry entry, int array, List<WrittenRing> rings, Statement stated, ImageSize image,
                                              boolean swapped, boolean fractions) {
        List<WrittenRing> read = rings.stream().map(ring -> ring.read(swapped, fractions, image)).toList();
        Shape shape = Shape.of(read.stream().map(WrittenRing::numbers).toList(), image);
        boolean confirmed = isConfirmed(shape, stated, swapped) || fractions && isConfirmed(shape, stated.scaled(image), swapped);
        return !confirmed ? Optional.empty() : Optional.of(new Rereading(fractions ? RING_FRACTIONS : RING_SWAPPED, shape,
                entry.replacement(array, "[" + String.join(", ", read.stream().map(WrittenRing::text).toList()) + "]")));
    }

    /// @param turned whether the reading has the area of the one that is denied
    private static boolean isConfirmed(Shape shape, Statement stated, boolean turned) {
        if (stated.hasBox()) {
            boolean large = Math.min(stated.width(), stated.height()) >= LEAST_SIDE;
            return stated.boxConfirms(shape) && (large || stated.areaConfirms(shape));
        }
        return !turned && stated.areaConfirms(shape);
    }
}
