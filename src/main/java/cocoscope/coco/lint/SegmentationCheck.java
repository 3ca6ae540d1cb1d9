package cocoscope.coco.lint;

import static cocoscope.coco.lint.FindingKind.COUNTS_PAIRS;
import static cocoscope.coco.lint.FindingKind.MASK_EMPTY;
import static cocoscope.coco.lint.FindingKind.MASK_MISSING;
import static cocoscope.coco.lint.FindingKind.RING_OUTSIDE;
import static cocoscope.coco.lint.FindingKind.RUNS_LIST;
import static cocoscope.coco.lint.FindingKind.SEGMENTATION_TYPE;

import cocoscope.coco.tape.Edit;
import cocoscope.coco.tape.ImageSize;
import cocoscope.coco.tape.Quotes;
import cocoscope.coco.tape.JsonTokens;
import cocoscope.mask.runs.RunLengthEncoding;
import java.util.List;
import java.util.Optional;

/// Checks the segmentation of one annotation, of whatever form.
final class SegmentationCheck {
    private static final String SEGMENTATION = "segmentation";

    private SegmentationCheck() {}

    /// What the annotation covers after all repairs; nothing where that cannot be told.
    static Optional<Shape> check(CheckedEntry entry, ImageSize image) {
        JsonTokens tape = entry.tape();
        int at = entry.member(SEGMENTATION);
        if (!tape.isThere(at) || tape.is(at, JsonTokens.Kind.ARRAY) && tape.isEmpty(at)) {
            entry.report(MASK_MISSING, SEGMENTATION, List.of());
            return Optional.empty();
        }
        Optional<Shape> shape = switch (tape.kind(at)) {
            case ARRAY -> tape.is(at + 1, JsonTokens.Kind.OBJECT) ? listOfRuns(entry, at, image) : PolygonCheck.check(entry, at, image);
            case OBJECT -> RunsCheck.check(entry, at, SEGMENTATION, image);
            case TEXT -> text(entry, at, image);
            case NULL, FALSE, TRUE, INTEGER, BIG_INTEGER, FRACTION, NAME -> wrong(entry, at);
        };
        shape.ifPresent(covered -> checkExtent(entry, covered, image));
        return shape;
    }

    private static Optional<Shape> wrong(CheckedEntry entry, int at) {
        entry.report(SEGMENTATION_TYPE, SEGMENTATION, List.of(), entry.tape().literal(at));
        return Optional.empty();
    }

    private static Optional<Shape> listOfRuns(CheckedEntry entry, int array, ImageSize image) {
        JsonTokens tape = entry.tape();
        boolean one = tape.count(array) == 1;
        entry.report(RUNS_LIST, SEGMENTATION, one ? List.of(Edit.removal(tape.start(array), tape.start(array + 1)),
                Edit.removal(tape.end(array + 1), tape.end(array))) : List.of());
        return one ? RunsCheck.check(entry, array + 1, SEGMENTATION + "[0]", image) : Optional.empty();
    }

    private static Optional<Shape> text(CheckedEntry entry, int at, ImageSize image) {
        String text = entry.tape().text(at);
        if (!StartLengthPairs.looksLike(text)) {
            return wrong(entry, at);
        }
        Optional<RunLengthEncoding> runs = image.isKnown() ? StartLengthPairs.runs(text, image) : Optional.empty();
        List<Edit> repair = runs.map(read -> entry.replacement(at, "{\"size\": [" + image.height() + ", " + image.width()
                + "], \"counts\": " + Quotes.json(read.compressed()) + "}")).orElse(List.of());
        entry.report(COUNTS_PAIRS, SEGMENTATION, repair, Quotes.of(text));
        return runs.map(Shape::of);
    }

    private static void checkExtent(CheckedEntry entry, Shape shape, ImageSize image) {
        if (shape.isOfRings() && shape.leaves(image)) {
            entry.report(RING_OUTSIDE, SEGMENTATION, List.of(), image.width() + " x " + image.height());
        }
        if (shape.isTiny() && shape.pixels() == 0) {
            entry.report(MASK_EMPTY, SEGMENTATION, List.of());
        }
    }
}
