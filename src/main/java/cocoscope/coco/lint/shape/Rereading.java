package cocoscope.coco.lint.shape;

import static cocoscope.coco.lint.finding.FindingKind.RING_FRACTIONS;
import static cocoscope.coco.lint.finding.FindingKind.RING_RUNS;
import static cocoscope.coco.lint.finding.FindingKind.RING_SWAPPED;
import static cocoscope.coco.lint.finding.FindingKind.RUNS_ROWS;

import cocoscope.coco.index.SegmentationDecoder;
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
    private static final double MIN_SIDE = 4;

    /// @param at the segmentation, by its index
    static Optional<Rereading> of(CheckedEntry entry, int at, Statement stated, ImageSize image, ShapeReading written) {
        if (!image.isKnown()) {
            return Optional.empty();
        }
        if (entry.tokens().is(at, JsonTokens.Kind.ARRAY)) {
            return runsInARing(entry, at, stated, image).or(() -> otherRings(entry, at, stated, image, written.rings()));
        }
        return runsAlongRows(entry, at, stated, image);
    }

    private static Optional<Rereading> runsAlongRows(CheckedEntry entry, int object, Statement stated, ImageSize image) {
        JsonTokens tokens = entry.tokens();
        int counts = tokens.member(object, "counts");
        int size = tokens.member(object, "size");
        if (size == JsonTokens.NONE || counts == JsonTokens.NONE) {
            return Optional.empty();
        }
        boolean text = tokens.is(counts, JsonTokens.Kind.TEXT);
        Optional<int[]> numbers = text ? CompressedText.counts(tokens.text(counts)) : SegmentationDecoder.counts(tokens, counts);
        ImageSize own = SegmentationDecoder.size(tokens, size);
        if (!own.equals(image) && numbers.filter(runs -> RunsCheck.fit(runs, own, stated)).isPresent()) {
            // The runs are right, and the size of the image is wrong.
            return Optional.empty();
        }
        var turned = numbers.flatMap(runs -> RowMajorRuns.turned(runs, image));
        return turned.filter(runs -> isConfirmed(Shape.of(runs), stated, image)).map(runs -> {
            List<Edit> edits = new ArrayList<>(entry.replacement(counts,
                    text ? Quotes.json(runs.compressed()) : RunsCheck.plainText(runs)));
            if (!own.equals(image)) {
                edits.addAll(entry.replacement(size, RunsCheck.text(image)));
            }
            return new Rereading(RUNS_ROWS, Shape.of(runs), edits);
        });
    }

    /// Run lengths where a ring should be, in the one ring or without its brackets. That they fill the image says already that they are
    /// some.
    private static Optional<Rereading> runsInARing(CheckedEntry entry, int array, Statement stated, ImageSize image) {
        Optional<int[]> counts = runs(entry.tokens(), array, image);
        Optional<RunLengthEncoding> columns = counts.map(numbers -> RunLengthEncoding.of(image.height(), image.width(), numbers));
        Optional<RunLengthEncoding> runs = columns.filter(read -> isConfirmed(Shape.of(read), stated, image))
                .or(() -> counts.flatMap(numbers -> RowMajorRuns.turned(numbers, image))
                        .filter(read -> isConfirmed(Shape.of(read), stated, image)));
        return runs.map(read -> new Rereading(RING_RUNS, Shape.of(read),
                entry.replacement(array, "{\"size\": " + RunsCheck.text(image) + ", \"counts\": " + RunsCheck.plainText(read) + "}")));
    }

    /// The numbers of a flat list or of the only ring, where they are run lengths that fill the image.
    static Optional<int[]> runs(JsonTokens tokens, int array, ImageSize image) {
        boolean one = tokens.is(array + 1, JsonTokens.Kind.ARRAY);
        if (!image.isKnown() || one && tokens.after(array + 1) != tokens.after(array)) {
            return Optional.empty();
        }
        return SegmentationDecoder.counts(tokens, one ? array + 1 : array)
                .filter(numbers -> CompressedText.sum(numbers) == (long) image.width() * image.height());
    }

    private static Optional<Rereading> otherRings(CheckedEntry entry, int array, Statement stated, ImageSize image,
            List<WrittenRing> rings) {
        if (rings.isEmpty()) {
            return Optional.empty();
        }
        boolean small = rings.stream().allMatch(WrittenRing::isWithinOne);
        return reread(entry, array, rings, stated, image, true, false)
                .or(() -> small ? reread(entry, array, rings, stated, image, false, true) : Optional.empty())
                .or(() -> small ? reread(entry, array, rings, stated, image, true, true) : Optional.empty());
    }

    private static Optional<Rereading> reread(CheckedEntry entry, int array, List<WrittenRing> rings, Statement stated, ImageSize image,
                                              boolean swapped, boolean fractions) {
        List<WrittenRing.Meant> meant = rings.stream().map(ring -> ring.meant(entry.tokens(), swapped, fractions, image)).toList();
        Shape shape = Shape.of(meant.stream().map(WrittenRing.Meant::numbers).toList(), image);
        boolean confirmed = isConfirmed(shape, stated, image) || fractions && isConfirmed(shape, stated.scaled(image), image)
                || fractions && !swapped && !stated.hasBox() && stated.areaConfirms(shape);
        return !confirmed || shape.leaves(image) ? Optional.empty() : Optional.of(new Rereading(fractions ? RING_FRACTIONS : RING_SWAPPED,
                shape,
                entry.replacement(array, "[" + String.join(", ", meant.stream().map(WrittenRing.Meant::text).toList()) + "]")));
    }

    /// Whether the box is that of the shape, and either large enough to be so for a reason, or in agreement with the area.
    private static boolean isConfirmed(Shape shape, Statement stated, ImageSize image) {
        boolean large = stated.boxConfirms(shape) && Math.min(stated.width(), stated.height()) >= MIN_SIDE;
        return large || stated.areaConfirms(shape) && BoxConvention.of(stated, shape, image).isPresent();
    }
}
