package cocoscope.coco.lint;

import static cocoscope.coco.lint.finding.FindingKind.KEYPOINTS_COUNT;
import static cocoscope.coco.lint.finding.FindingKind.KEYPOINTS_TYPE;
import static cocoscope.coco.lint.finding.FindingKind.KEYPOINT_OUTSIDE;
import static cocoscope.coco.lint.finding.FindingKind.KEYPOINT_VISIBILITY;
import static cocoscope.coco.lint.finding.FindingKind.NUM_KEYPOINTS;
import static cocoscope.coco.lint.finding.FindingKind.SKELETON_JOINT;

import cocoscope.coco.lint.finding.CheckedEntry;
import cocoscope.coco.tape.ImageSize;
import cocoscope.coco.tape.JsonTokens;
import cocoscope.coco.tape.JsonTokens.Kind;
import cocoscope.coco.tape.LenientJson;
import java.util.List;
import java.util.OptionalLong;

/// Checks keypoints: x, y and visibility in turn (0 is not labeled, 1 hidden, 2 visible), and the bones of a category, which join them.
final class KeypointCheck {
    private static final String KEYPOINTS = "keypoints";
    private static final String COUNT = "num_keypoints";

    private KeypointCheck() {}

    static void check(CheckedEntry entry, LintFacts facts, ImageSize image) {
        JsonTokens tokens = entry.tokens();
        int at = entry.member(KEYPOINTS);
        if (!tokens.isThere(at)) {
            return;
        }
        if (!isNumbers(tokens, at)) {
            entry.report(KEYPOINTS_TYPE, KEYPOINTS, List.of(), tokens.literal(at));
            return;
        }
        int numbers = tokens.count(at);
        OptionalLong category = entry.wholeNumber("category_id");
        boolean whole = numbers % 3 == 0;
        if (!whole || category.isPresent() && !facts.hasKeypoints(category.getAsLong(), numbers / 3)) {
            entry.report(KEYPOINTS_COUNT, KEYPOINTS, List.of(), Integer.toString(numbers));
        }
        int labeled = checkPoints(entry, at, numbers / 3, image);
        int stated = entry.member(COUNT);
        if (!tokens.isThere(stated)) {
            entry.report(NUM_KEYPOINTS, COUNT, whole && labeled >= 0 ? entry.assignment(COUNT, Integer.toString(labeled)) : List.of(),
                    tokens.literal(stated), Integer.toString(Math.max(0, labeled)));
        } else if (LenientJson.wholeNumber(tokens, stated).orElse(-1) != labeled && labeled >= 0) {
            entry.report(NUM_KEYPOINTS, COUNT, List.of(), tokens.literal(stated), Integer.toString(labeled));
        }
    }

    private static boolean isNumbers(JsonTokens tokens, int array) {
        if (!tokens.is(array, Kind.ARRAY)) {
            return false;
        }
        for (int at = array + 1; at < tokens.after(array); at = tokens.after(at)) {
            if (!tokens.isNumber(at) || !Double.isFinite(tokens.number(at))) {
                return false;
            }
        }
        return true;
    }

    /// @return how many are labeled, or -1 where some visibility is none
    private static int checkPoints(CheckedEntry entry, int array, int points, ImageSize image) {
        JsonTokens tokens = entry.tokens();
        int labeled = 0;
        boolean known = true;
        for (int point = 0; point < points; point++) {
            int at = array + 1 + 3 * point;
            double visibility = tokens.number(at + 2);
            if (visibility != 0 && visibility != 1 && visibility != 2) {
                entry.report(KEYPOINT_VISIBILITY, KEYPOINTS + "[" + (3 * point + 2) + "]", List.of(), tokens.literal(at + 2));
                known = false;
                continue;
            }
            labeled += visibility > 0 ? 1 : 0;
            boolean outside = tokens.number(at) < -1 || tokens.number(at + 1) < -1
                    || image.isKnown() && (tokens.number(at) > image.width() + 1.0 || tokens.number(at + 1) > image.height() + 1.0);
            if (visibility > 0 && outside) {
                entry.report(KEYPOINT_OUTSIDE, KEYPOINTS + "[" + 3 * point + "]", List.of(),
                        tokens.literal(at) + ", " + tokens.literal(at + 1));
            }
        }
        return known ? labeled : -1;
    }

    /// Whether each bone of a category joins two of its keypoints, which are counted from 1.
    static void checkSkeleton(CheckedEntry category) {
        JsonTokens tokens = category.tokens();
        int skeleton = category.member("skeleton");
        int names = category.member(KEYPOINTS);
        if (!tokens.is(skeleton, Kind.ARRAY)) {
            return;
        }
        int joints = tokens.is(names, Kind.ARRAY) ? tokens.count(names) : 0;
        int index = 0;
        for (int bone = skeleton + 1; bone < tokens.after(skeleton); bone = tokens.after(bone), index++) {
            boolean right = tokens.is(bone, Kind.ARRAY) && tokens.count(bone) == 2;
            for (int at = bone + 1; at < tokens.after(bone); at = tokens.after(at)) {
                long joint = LenientJson.wholeNumber(tokens, at).orElse(0);
                right &= joint >= 1 && joint <= joints;
            }
            if (!right) {
                category.report(SKELETON_JOINT, "skeleton[" + index + "]", List.of(), tokens.source(bone), Integer.toString(joints));
            }
        }
    }
}
