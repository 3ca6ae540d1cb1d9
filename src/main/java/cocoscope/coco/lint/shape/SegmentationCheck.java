package cocoscope.coco.lint.shape;

import static cocoscope.coco.lint.finding.FindingKind.COUNTS_PAIRS;
import static cocoscope.coco.lint.finding.FindingKind.MASK_EMPTY;
import static cocoscope.coco.lint.finding.FindingKind.MASK_MISSING;
import static cocoscope.coco.lint.finding.FindingKind.RING_HOLE;
import static cocoscope.coco.lint.finding.FindingKind.RING_OUTSIDE;
import static cocoscope.coco.lint.finding.FindingKind.RUNS_LIST;
import static cocoscope.coco.lint.finding.FindingKind.RUNS_ROWS;
import static cocoscope.coco.lint.finding.FindingKind.SEGMENTATION_TYPE;

import cocoscope.coco.lint.finding.CheckedEntry;
import cocoscope.coco.lint.finding.Finding;
import cocoscope.coco.tape.Edit;
import cocoscope.coco.tape.ImageSize;
import cocoscope.coco.tape.JsonTokens;
import cocoscope.coco.tape.Quotes;
import cocoscope.mask.runs.RunLengthEncoding;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Checks the segmentation of one annotation, of whatever form. A repair that makes another shape of it needs the box or the area to agree
/// with that shape; where they deny what is written, other readings of it are tried.
public final class SegmentationCheck {
    private static final String SEGMENTATION = "segmentation";

    private SegmentationCheck() {}

    /// What the annotation covers after all repairs; nothing where that cannot be told.
    public static Optional<Shape> check(CheckedEntry entry, Statement stated, ImageSize image) {
        JsonTokens tokens = entry.tokens();
        int at = entry.member(SEGMENTATION);
        if (!tokens.isThere(at) || tokens.is(at, JsonTokens.Kind.ARRAY) && tokens.isEmpty(at)) {
            entry.report(MASK_MISSING, SEGMENTATION, List.of());
            return Optional.empty();
        }
        ShapeReading reading = switch (tokens.kind(at)) {
            case ARRAY -> tokens.is(at + 1, JsonTokens.Kind.OBJECT) ? listOfRuns(entry, at, image) : PolygonCheck.read(entry, at, image);
            case OBJECT -> RunsCheck.read(entry, at, SEGMENTATION, image);
            case TEXT -> text(entry, at, image);
            case NULL, FALSE, TRUE, INTEGER, BIG_INTEGER, FRACTION, NAME -> wrong(entry, at);
        };
        Optional<Shape> shape = settled(entry, at, stated, image, reading);
        shape.ifPresent(covered -> checkExtent(entry, covered, image));
        boolean asWritten = reading.findings().isEmpty() && shape.isPresent() && shape.equals(reading.shape()) && shape.get().isOfRings();
        return asWritten && !shape.get().isEmpty() ? shape.map(covered -> RingCourse.check(entry, at, covered, image)) : shape;
    }

    private static Optional<Shape> settled(CheckedEntry entry, int at, Statement stated, ImageSize image, ShapeReading reading) {
        boolean denied = isUnlikely(entry, at, image, reading) || reading.shape().isEmpty() || stated.hasBox()
                && BoxConvention.of(stated, reading.shape().get(), image).isEmpty()
                || reading.shape().get().isMirrored(stated);
        if (denied) {
            Optional<Rereading> other = Rereading.of(entry, at, stated, image, reading);
            if (other.isPresent()) {
                entry.report(other.get().kind(), SEGMENTATION, other.get().repair());
                return Optional.of(other.get().shape());
            }
        }
        if ((denied || !stated.hasBox()) && reading.shape().filter(Shape::maybeGoesAlongRows).isPresent()) {
            // The area is the same for both, so that nothing tells which one is meant.
            entry.report(RUNS_ROWS, SEGMENTATION, List.of());
            return Optional.empty();
        }
        boolean trusted = isTrusted(entry, at, stated, image, reading);
        for (Finding finding : reading.findings()) {
            entry.sink().add(trusted ? finding : finding.withoutRepair());
        }
        return trusted ? reading.shape() : Optional.empty();
    }

    /// Whether rings are within one pixel, or are rather run lengths.
    private static boolean isUnlikely(CheckedEntry entry, int at, ImageSize image, ShapeReading reading) {
        if (reading.rings().isEmpty() || reading.shape().isEmpty()) {
            return false;
        }
        Shape shape = reading.shape().get();
        boolean suspect = shape.leaves(image) || !reading.findings().isEmpty();
        return shape.isWithinOne() || suspect && Rereading.runs(entry.tokens(), at, image).isPresent();
    }

    /// Whether the shape after its repairs is the one that is meant, as far as can be told.
    private static boolean isTrusted(CheckedEntry entry, int at, Statement stated, ImageSize image, ShapeReading reading) {
        if (reading.shape().isEmpty() || reading.findings().isEmpty()) {
            return true;
        }
        Shape shape = reading.shape().get();
        boolean confirmed = BoxConvention.of(stated, shape, image).isPresent() || stated.areaConfirms(shape);
        boolean maybeRuns = !reading.rings().isEmpty() && Rereading.runs(entry.tokens(), at, image).isPresent();
        return confirmed || !reading.bent() && !maybeRuns;
    }

    private static ShapeReading wrong(CheckedEntry entry, int at) {
        return ShapeReading.ofRuns(Optional.empty(), List.of(entry.finding(SEGMENTATION_TYPE, SEGMENTATION, List.of(),
                entry.tokens().literal(at))));
    }

    private static ShapeReading listOfRuns(CheckedEntry entry, int array, ImageSize image) {
        JsonTokens tokens = entry.tokens();
        boolean one = tokens.count(array) == 1;
        List<Finding> findings = new ArrayList<>();
        findings.add(entry.finding(RUNS_LIST, SEGMENTATION, one ? List.of(Edit.removal(tokens.start(array), tokens.start(array + 1)),
                Edit.removal(tokens.end(array + 1), tokens.end(array))) : List.of()));
        if (!one) {
            return ShapeReading.ofRuns(Optional.empty(), findings);
        }
        ShapeReading inner = RunsCheck.read(entry, array + 1, SEGMENTATION + "[0]", image);
        findings.addAll(inner.findings());
        return ShapeReading.ofRuns(inner.shape(), findings);
    }

    private static ShapeReading text(CheckedEntry entry, int at, ImageSize image) {
        String text = entry.tokens().text(at);
        if (!StartLengthPairs.looksLike(text)) {
            return wrong(entry, at);
        }
        Optional<RunLengthEncoding> runs = image.isKnown() ? StartLengthPairs.runs(text, image) : Optional.empty();
        List<Edit> repair = runs.map(read -> entry.replacement(at, "{\"size\": [" + image.height() + ", " + image.width()
                + "], \"counts\": " + Quotes.json(read.compressed()) + "}")).orElse(List.of());
        return ShapeReading.ofRuns(runs.map(Shape::of), List.of(entry.finding(COUNTS_PAIRS, SEGMENTATION, repair, Quotes.of(text))));
    }

    private static void checkExtent(CheckedEntry entry, Shape shape, ImageSize image) {
        for (int ring : shape.holes()) {
            entry.report(RING_HOLE, SEGMENTATION + "[" + ring + "]", List.of());
        }
        if (shape.isOfRings() && shape.leaves(image)) {
            entry.report(RING_OUTSIDE, SEGMENTATION, List.of(), image.width() + " x " + image.height());
        }
        if (shape.isEmpty()) {
            entry.report(MASK_EMPTY, SEGMENTATION, List.of());
        }
    }
}
