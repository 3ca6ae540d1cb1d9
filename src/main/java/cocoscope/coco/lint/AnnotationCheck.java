package cocoscope.coco.lint;

import static cocoscope.coco.lint.FindingKind.NOT_FINITE;
import static cocoscope.coco.lint.FindingKind.RESULT_FORM;
import static cocoscope.coco.lint.FindingKind.SCORE_MISSING;
import static cocoscope.coco.lint.FindingKind.SEGMENTS_TYPE;

import cocoscope.coco.tape.ImageSize;
import cocoscope.coco.tape.JsonTokens;
import java.util.List;
import java.util.Optional;

/// Checks the annotations of a data set, of whatever task, or the detections of a file of results.
final class AnnotationCheck {
    private static final String SEGMENTS = "segments_info";

    private final Contents contents;
    private final ReferenceCheck references;
    private final IdentityCheck identity;

    AnnotationCheck(Contents contents) {
        this.contents = contents;
        references = new ReferenceCheck(contents);
        identity = IdentityCheck.ofAnnotations(contents::greatestId);
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
        boolean caption = entry.tape().is(entry.member("caption"), JsonTokens.Kind.TEXT);
        if (caption && entry.member("segmentation") == JsonTokens.NONE && entry.member("bbox") == JsonTokens.NONE) {
            return;
        }
        references.checkCategory(entry);
        ImageSize image = references.size(entry);
        Optional<Shape> shape = SegmentationCheck.check(entry, image);
        BoxCheck.check(entry, shape, image);
        AreaCheck.check(entry, shape);
        CrowdCheck.check(entry, contents::takesRunsForCrowds);
    }

    /// A detection never has to go, since a file of results has no images.
    Optional<Finding> checkDetection(CheckedEntry entry) {
        references.checkImage(entry);
        references.checkCategory(entry);
        JsonTokens tape = entry.tape();
        int score = entry.member("score");
        if (score == JsonTokens.NONE || !tape.isNumber(score)) {
            entry.report(SCORE_MISSING, "score", List.of());
        } else if (!Double.isFinite(tape.number(score))) {
            entry.report(NOT_FINITE, "score", List.of(), tape.literal(score));
        }
        int segmentation = entry.member("segmentation");
        if (!tape.isThere(segmentation) || tape.is(segmentation, JsonTokens.Kind.ARRAY) && tape.isEmpty(segmentation)) {
            BoxCheck.check(entry, Optional.empty(), ImageSize.UNKNOWN);
            return Optional.empty();
        }
        Optional<Shape> shape = SegmentationCheck.check(entry, ImageSize.UNKNOWN);
        boolean compressed = tape.is(segmentation, JsonTokens.Kind.OBJECT) && tape.is(tape.member(segmentation, "counts"), JsonTokens.Kind.TEXT);
        if (!compressed && shape.isPresent()) {
            entry.report(RESULT_FORM, "segmentation", List.of());
        }
        if (tape.isThere(entry.member("bbox"))) {
            // A detector may place its box otherwise than its mask.
            BoxCheck.check(entry, Optional.empty(), ImageSize.UNKNOWN);
        }
        return Optional.empty();
    }

    private void checkSegments(CheckedEntry entry) {
        JsonTokens tape = entry.tape();
        int segments = entry.member(SEGMENTS);
        if (!tape.is(segments, JsonTokens.Kind.ARRAY)) {
            entry.report(SEGMENTS_TYPE, SEGMENTS, List.of(), tape.literal(segments));
            return;
        }
        IdentityCheck ids = IdentityCheck.ofSegments();
        ImageSize image = references.size(entry);
        long index = 0;
        for (int at = segments + 1; at < tape.after(segments); at = tape.after(at)) {
            CheckedEntry segment = new CheckedEntry(entry.report(), tape, at, entry.path() + "." + SEGMENTS, index++, entry.scope());
            if (tape.is(at, JsonTokens.Kind.OBJECT)) {
                ids.check(segment);
                references.checkCategory(segment);
                BoxCheck.check(segment, Optional.empty(), image);
                AreaCheck.check(segment, Optional.empty());
                CrowdCheck.check(segment, () -> false);
            } else {
                entry.report(SEGMENTS_TYPE, SEGMENTS, List.of(), tape.literal(at));
            }
        }
    }
}
