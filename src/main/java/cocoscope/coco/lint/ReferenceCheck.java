package cocoscope.coco.lint;

import static cocoscope.coco.lint.finding.FindingKind.CATEGORY_UNKNOWN;
import static cocoscope.coco.lint.finding.FindingKind.ID_COERCED;
import static cocoscope.coco.lint.finding.FindingKind.ID_RANGE;
import static cocoscope.coco.lint.finding.FindingKind.IMAGE_UNKNOWN;
import static cocoscope.coco.lint.finding.FindingKind.REFERENCE_MISSING;
import static cocoscope.coco.lint.finding.FindingKind.REFERENCE_TYPE;

import cocoscope.coco.lint.finding.CheckedEntry;
import cocoscope.coco.lint.finding.Finding;
import cocoscope.coco.lint.finding.FindingKind;
import cocoscope.coco.tape.ImageSize;
import cocoscope.coco.tape.JsonTokens;
import cocoscope.coco.tape.LenientJson;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// What annotations refer to: images and categories of the same file.
final class ReferenceCheck {
    private final LintFacts facts;
    private final CategoryZero zero;

    ReferenceCheck(LintFacts facts, CategoryZero zero) {
        this.facts = facts;
        this.zero = zero;
    }

    /// The size of the image of an annotation, if it is known.
    ImageSize size(CheckedEntry entry) {
        OptionalLong id = LenientJson.wholeNumber(entry.tokens(), entry.member("image_id"));
        return id.isPresent() ? facts.size(id.getAsLong()) : ImageSize.UNKNOWN;
    }

    /// Reports an image id that is none.
    ///
    /// @return what is wrong when there is certainly no such image, for which the annotation has to go
    Optional<Finding> checkImage(CheckedEntry entry) {
        OptionalLong id = number(entry, "image_id");
        boolean unknown = id.isPresent() && facts.lists("images") && !facts.hasImage(id.getAsLong());
        if (!unknown) {
            return Optional.empty();
        }
        Finding finding = entry.finding(IMAGE_UNKNOWN, "image_id", List.of(), Long.toString(id.getAsLong()));
        if (!facts.hasSoundImages()) {
            entry.sink().add(finding);
            return Optional.empty();
        }
        return Optional.of(finding);
    }

    /// Of a detection, whose images are in another file.
    void checkImageNumber(CheckedEntry entry) {
        number(entry, "image_id");
    }

    /// Whether both references are numbers, whatever they refer to.
    static void checkNumbers(CheckedEntry entry) {
        number(entry, "image_id");
        number(entry, "category_id");
    }

    void checkCategory(CheckedEntry entry) {
        OptionalLong id = number(entry, "category_id");
        if (id.isPresent() && id.getAsLong() == 0) {
            zero.refer(entry);
        }
        if (id.isPresent() && facts.lists("categories") && !facts.hasCategory(id.getAsLong())) {
            entry.report(CATEGORY_UNKNOWN, "category_id", List.of(), Long.toString(id.getAsLong()));
        }
    }

    private static OptionalLong number(CheckedEntry entry, String member) {
        JsonTokens tokens = entry.tokens();
        int at = entry.member(member);
        if (!tokens.isThere(at)) {
            entry.report(REFERENCE_MISSING, member, List.of(), member);
            return OptionalLong.empty();
        }
        OptionalLong id = LenientJson.wholeNumber(tokens, at);
        if (id.isEmpty() || tokens.is(at, JsonTokens.Kind.TEXT)) {
            String number = id.isPresent() ? Long.toString(id.getAsLong()) : "";
            FindingKind kind = tokens.is(at, JsonTokens.Kind.BIG_INTEGER) ? ID_RANGE : REFERENCE_TYPE;
            entry.report(kind, member, id.isPresent() ? entry.replacement(at, number) : List.of(), tokens.literal(at), number);
        } else if (tokens.is(at, JsonTokens.Kind.FRACTION)) {
            String number = Long.toString(id.getAsLong());
            entry.report(ID_COERCED, member, entry.replacement(at, number), tokens.literal(at), number);
        }
        return id;
    }
}
