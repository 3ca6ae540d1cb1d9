package cocoscope.coco.lint;

import static cocoscope.coco.lint.finding.FindingKind.ANNOTATION_DUPLICATE;

import cocoscope.coco.lint.finding.CheckedEntry;
import cocoscope.coco.tape.JsonTokens;
import cocoscope.coco.tape.JsonTokens.Kind;
import cocoscope.coco.tape.LenientJson;
import java.util.BitSet;
import java.util.List;

/// Finds annotations that are there twice: in one image, of one category, with the same segmentation, or the same box where there is none.
final class DuplicateCheck {
    private final LongIntMap known = new LongIntMap();
    private final BitSet told = new BitSet();

    /// The annotations that are there twice, by their indices.
    BitSet told() {
        return told;
    }

    void check(CheckedEntry entry) {
        JsonTokens tokens = entry.tokens();
        int segmentation = entry.member("segmentation");
        boolean masked = tokens.is(segmentation, Kind.OBJECT) || tokens.is(segmentation, Kind.ARRAY) && !tokens.isEmpty(segmentation);
        int what = masked ? segmentation : entry.member("bbox");
        if (!tokens.is(what, Kind.ARRAY) && !tokens.is(what, Kind.OBJECT)) {
            return;
        }
        long key = entry.wholeNumber("image_id").orElse(0);
        key = key * 31 + entry.wholeNumber("category_id").orElse(0);
        key = key * 31 + (LenientJson.isTrue(tokens, entry.member("iscrowd")) ? 1 : 0);
        int keypoints = entry.member("keypoints");
        key = key * 31 + (tokens.isThere(keypoints) ? tokens.hash(keypoints) : 0);
        int before = known.putIfAbsent(key * 0x9E3779B97F4A7C15L + tokens.hash(what), (int) entry.index());
        if (before != LongIntMap.NONE) {
            told.set((int) entry.index());
            entry.report(ANNOTATION_DUPLICATE, "", List.of(), entry.list() + "[" + before + "]");
        }
    }
}
