package cocoscope.coco.lint;

import static cocoscope.coco.lint.finding.FindingKind.ID_COERCED;
import static cocoscope.coco.lint.finding.FindingKind.ID_DUPLICATE;
import static cocoscope.coco.lint.finding.FindingKind.ID_MISSING;
import static cocoscope.coco.lint.finding.FindingKind.ID_NEGATIVE;
import static cocoscope.coco.lint.finding.FindingKind.ID_RANGE;
import static cocoscope.coco.lint.finding.FindingKind.ID_TYPE;
import static cocoscope.coco.lint.finding.FindingKind.ID_UNSAFE;
import static cocoscope.coco.lint.finding.FindingKind.ID_ZERO;

import cocoscope.coco.lint.finding.CheckedEntry;
import cocoscope.coco.lint.finding.FindingKind;
import cocoscope.coco.tape.JsonTokens;
import cocoscope.coco.tape.LenientJson;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.LongSupplier;

/// Whether the ids of one list are whole numbers, there once each, and such that no reader changes them.
///
/// Annotations may get new ids, since nothing refers to them; images and categories keep theirs.
final class IdentityCheck {
    private static final long EXACT_IN_DOUBLES = 1L << 53;

    private final LongIntMap known = new LongIntMap();
    private final Optional<LongSupplier> maxId;
    private final boolean zeroMatters;
    /// New ids that were given.
    private long given;

    private IdentityCheck(Optional<LongSupplier> maxId, boolean zeroMatters) {
        this.maxId = maxId;
        this.zeroMatters = zeroMatters;
    }

    static IdentityCheck ofImages() {
        return new IdentityCheck(Optional.empty(), false);
    }

    /// The id 0 of a category is checked with what refers to it.
    static IdentityCheck ofCategories() {
        return new IdentityCheck(Optional.empty(), false);
    }

    /// @param maxId the largest id of the list
    static IdentityCheck ofAnnotations(LongSupplier maxId) {
        return new IdentityCheck(Optional.of(maxId), true);
    }

    /// The ids of one picture of a panoptic file, which its pixels hold.
    static IdentityCheck ofSegments() {
        return new IdentityCheck(Optional.empty(), true);
    }

    void check(CheckedEntry entry) {
        JsonTokens tokens = entry.tokens();
        int at = entry.member("id");
        OptionalLong id = LenientJson.wholeNumber(tokens, at);
        if (at == JsonTokens.NONE) {
            reportNew(entry, ID_MISSING);
        } else if (id.isEmpty()) {
            boolean tooLarge = tokens.isNumber(at) && tokens.number(at) == Math.rint(tokens.number(at));
            reportNew(entry, tooLarge ? ID_RANGE : ID_TYPE);
        } else if (known.putIfAbsent(id.getAsLong(), 0) != LongIntMap.NONE) {
            reportNew(entry, ID_DUPLICATE);
        } else {
            checkNumber(entry, at, id.getAsLong());
        }
    }

    private void checkNumber(CheckedEntry entry, int at, long id) {
        String number = Long.toString(id);
        if (entry.tokens().is(at, JsonTokens.Kind.TEXT)) {
            entry.report(ID_TYPE, "id", entry.replacement(at, number), entry.tokens().literal(at), number);
        } else if (entry.tokens().is(at, JsonTokens.Kind.FRACTION)) {
            entry.report(ID_COERCED, "id", entry.replacement(at, number), entry.tokens().literal(at), number);
        } else if (id == 0 && zeroMatters) {
            reportNew(entry, ID_ZERO);
        } else if (id < 0) {
            reportNew(entry, ID_NEGATIVE);
        } else if (id > EXACT_IN_DOUBLES) {
            entry.report(ID_UNSAFE, "id", List.of(), number, "");
        }
    }

    private void reportNew(CheckedEntry entry, FindingKind kind) {
        String literal = entry.tokens().literal(entry.member("id"));
        long last = maxId.map(LongSupplier::getAsLong).orElse(Long.MAX_VALUE);
        if (last < Long.MAX_VALUE - Integer.MAX_VALUE) {
            String free = Long.toString(last + ++given);
            entry.report(kind, "id", entry.assignment("id", free), literal, free);
        } else {
            entry.report(kind, "id", List.of(), literal, "");
        }
    }
}
