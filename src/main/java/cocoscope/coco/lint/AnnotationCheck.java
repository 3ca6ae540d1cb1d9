package cocoscope.coco.lint;

import static cocoscope.coco.lint.finding.FindingKind.NOT_FINITE;
import static cocoscope.coco.lint.finding.FindingKind.RESULT_FORM;
import static cocoscope.coco.lint.finding.FindingKind.SCORE_MISSING;
import static cocoscope.coco.lint.finding.FindingKind.SEGMENTS_TYPE;

import cocoscope.coco.lint.finding.CheckedEntry;
import cocoscope.coco.lint.finding.Finding;
import cocoscope.coco.lint.shape.SegmentationCheck;
import cocoscope.coco.lint.shape.Shape;
import cocoscope.coco.lint.shape.Statement;
import cocoscope.coco.tape.ImageSize;
import cocoscope.coco.tape.JsonTokens;
import cocoscope.coco.tape.JsonTokens.Kind;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/// Checks the annotations of a data set, of whatever task, or the detections of a file of results.
final class AnnotationCheck {
    private static final String SEGMENTS = "segments_info";
    private static final String SEGMENTATION = "segmentation";

    private final LintFacts facts;
    private final ReferenceCheck references;
    private final SidesCheck sides;
    private final IdentityCheck identity;
    private final AreaCheck areas = new AreaCheck();
    private final DuplicateCheck duplicates = new DuplicateCheck();

    /// @param sides takes run lengths whose size seems to be swapped
    AnnotationCheck(LintFacts facts, ReferenceCheck references, SidesCheck sides) {
        this.sides = sides;
        this.facts = facts;
        this.references = references;
        identity = IdentityCheck.ofAnnotations(facts::maxId);
    }

    /// The annotations that are there twice, by their indices.
    BitSet duplicates() {
        return duplicates.told();
    }

    /// @return what is wrong when the annotation has to go, which makes all else that is wrong with it pointless
    Optional<Finding> check(CheckedEntry entry) {
        Optional<Finding> unusable = references.checkImage(entry);
        if (unusable.isPresent()) {
            return unusable;
        }
        if (entry.member(SEGMENTS) != JsonTokens.NONE) {
            checkSegments(entry);
        } else {
            identity.check(entry);
            checkObject(entry);
        }
        return Optional.empty();
    }

    private void checkObject(CheckedEntry entry) {
        boolean caption = entry.tokens().is(entry.member("caption"), Kind.TEXT);
        if (caption && entry.member(SEGMENTATION) == JsonTokens.NONE && entry.member("bbox") == JsonTokens.NONE) {
            return;
        }
        references.checkCategory(entry);
        ImageSize image = references.size(entry);
        Statement stated = Statement.of(entry);
        Optional<Shape> shape = SegmentationCheck.check(entry, stated, image);
        sides.look(entry, image);
        boolean boxAgrees = BoxCheck.check(entry, stated, shape, image);
        areas.check(entry, stated, shape, boxAgrees);
        CrowdCheck.check(entry, facts);
        KeypointCheck.check(entry, facts, image);
        duplicates.check(entry);
    }

    /// A detection never has to go, since a file of results has no images.
    Optional<Finding> checkDetection(CheckedEntry entry) {
        references.checkImageNumber(entry);
        references.checkCategory(entry);
        JsonTokens tokens = entry.tokens();
        int score = entry.member("score");
        if (score == JsonTokens.NONE || !tokens.isNumber(score)) {
            entry.report(SCORE_MISSING, "score", List.of());
        } else if (!Double.isFinite(tokens.number(score))) {
            entry.report(NOT_FINITE, "score", List.of(), tokens.literal(score));
        }
        int segmentation = entry.member(SEGMENTATION);
        Statement stated = Statement.of(entry);
        if (!tokens.isThere(segmentation) || tokens.is(segmentation, Kind.ARRAY) && tokens.isEmpty(segmentation)) {
            if (!tokens.isThere(entry.member("keypoints"))) {
                BoxCheck.check(entry, stated, Optional.empty(), ImageSize.UNKNOWN);
            }
            return Optional.empty();
        }
        Optional<Shape> shape = SegmentationCheck.check(entry, stated, ImageSize.UNKNOWN);
        boolean compressed = tokens.is(tokens.member(segmentation, "counts"), Kind.TEXT);
        if (!compressed && shape.isPresent()) {
            entry.report(RESULT_FORM, SEGMENTATION, List.of());
        }
        if (tokens.isThere(entry.member("bbox"))) {
            // A detector may place its box otherwise than its mask.
            BoxCheck.check(entry, stated, Optional.empty(), ImageSize.UNKNOWN);
        }
        return Optional.empty();
    }

    private void checkSegments(CheckedEntry entry) {
        JsonTokens tokens = entry.tokens();
        int segments = entry.member(SEGMENTS);
        if (!tokens.is(segments, Kind.ARRAY)) {
            entry.report(SEGMENTS_TYPE, SEGMENTS, List.of(), tokens.literal(segments));
            return;
        }
        IdentityCheck ids = IdentityCheck.ofSegments();
        ImageSize image = references.size(entry);
        long index = 0;
        for (int at = segments + 1; at < tokens.after(segments); at = tokens.after(at)) {
            CheckedEntry segment = new CheckedEntry(entry.sink(), tokens, at, entry.path() + "." + SEGMENTS, index++, entry.scope());
            if (tokens.is(at, Kind.OBJECT)) {
                ids.check(segment);
                references.checkCategory(segment);
                Statement stated = Statement.of(segment);
                BoxCheck.check(segment, stated, Optional.empty(), image);
                areas.check(segment, stated, Optional.empty(), false);
                CrowdCheck.checkSegment(segment);
            } else {
                entry.report(SEGMENTS_TYPE, SEGMENTS, List.of(), tokens.literal(at));
            }
        }
    }
}
