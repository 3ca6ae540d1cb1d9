package cocoscope.coco.lint;

import static cocoscope.coco.lint.finding.FindingKind.CROWD_BOOLEAN;
import static cocoscope.coco.lint.finding.FindingKind.CROWD_MISSING;
import static cocoscope.coco.lint.finding.FindingKind.CROWD_OF_RUNS;
import static cocoscope.coco.lint.finding.FindingKind.CROWD_POLYGON;
import static cocoscope.coco.lint.finding.FindingKind.CROWD_VALUE;

import cocoscope.coco.lint.finding.CheckedEntry;
import cocoscope.coco.tape.JsonTokens;
import cocoscope.coco.tape.LenientJson;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.BooleanSupplier;

/// Checks whether an annotation is a crowd, which is 0 or 1 and no matter of its form.
final class CrowdCheck {
    private static final String CROWD = "iscrowd";
    private static final Map<String, String> WORDS = Map.of("false", "0", "true", "1");

    private CrowdCheck() {}

    static void check(CheckedEntry entry, LintFacts facts) {
        if (!facts.isOfLvis() || entry.tokens().isThere(entry.member(CROWD))) {
            check(entry, facts::takesRunsForCrowds);
        }
    }

    /// A segment of a panoptic file.
    static void checkSegment(CheckedEntry entry) {
        check(entry, () -> false);
    }

    /// @param takesRunsForCrowds whether the whole file has crowds because they are run lengths
    private static void check(CheckedEntry entry, BooleanSupplier takesRunsForCrowds) {
        JsonTokens tokens = entry.tokens();
        int at = entry.member(CROWD);
        if (!tokens.isThere(at)) {
            entry.report(CROWD_MISSING, CROWD, entry.assignment(CROWD, "0"));
            return;
        }
        boolean truth = tokens.is(at, JsonTokens.Kind.TRUE) || tokens.is(at, JsonTokens.Kind.FALSE);
        OptionalLong number = truth ? OptionalLong.of(tokens.is(at, JsonTokens.Kind.TRUE) ? 1 : 0) : LenientJson.wholeNumber(tokens, at);
        if (number.isEmpty() || number.getAsLong() < 0 || number.getAsLong() > 1) {
            String meant = tokens.is(at, JsonTokens.Kind.TEXT) ? WORDS.getOrDefault(tokens.text(at).toLowerCase(Locale.ROOT), "") : "";
            entry.report(CROWD_VALUE, CROWD, meant.isEmpty() ? List.of() : entry.replacement(at, meant), tokens.literal(at), meant);
            return;
        }
        boolean crowd = number.getAsLong() == 1;
        int segmentation = entry.member("segmentation");
        if (crowd && tokens.is(segmentation, JsonTokens.Kind.OBJECT) && takesRunsForCrowds.getAsBoolean()) {
            entry.report(CROWD_OF_RUNS, CROWD, entry.replacement(at, "0"));
        } else if (!tokens.is(at, JsonTokens.Kind.INTEGER)) {
            entry.report(CROWD_BOOLEAN, CROWD, entry.replacement(at, crowd ? "1" : "0"), tokens.literal(at), crowd ? "1" : "0");
        }
        boolean rings = tokens.is(segmentation, JsonTokens.Kind.ARRAY) && !tokens.isEmpty(segmentation)
                && !tokens.is(segmentation + 1, JsonTokens.Kind.OBJECT);
        if (crowd && rings) {
            entry.report(CROWD_POLYGON, CROWD, List.of());
        }
    }
}
