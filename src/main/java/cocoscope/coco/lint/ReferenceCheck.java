package cocoscope.coco.lint;

import static cocoscope.coco.lint.FindingKind.CATEGORY_UNKNOWN;
import static cocoscope.coco.lint.FindingKind.ID_COERCED;
import static cocoscope.coco.lint.FindingKind.ID_RANGE;
import static cocoscope.coco.lint.FindingKind.IMAGE_UNKNOWN;
import static cocoscope.coco.lint.FindingKind.REFERENCE_MISSING;
import static cocoscope.coco.lint.FindingKind.REFERENCE_TYPE;

import cocoscope.coco.tape.ImageSize;
import cocoscope.coco.tape.JsonTokens;
import cocoscope.coco.tape.WholeNumbers;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// What annotations refer to: images and categories of the same file.
final class ReferenceCheck {
    private final Contents contents;

    ReferenceCheck(Contents contents) {
        this.contents = contents;
    }

    /// The size of the image of an annotation, if it is known.
    ImageSize size(CheckedEntry entry) {
        OptionalLong id = WholeNumbers.of(entry.tape(), entry.member("image_id"));
        return id.isPresent() ? contents.images().getOrDefault(id.getAsLong(), ImageSize.UNKNOWN) : ImageSize.UNKNOWN;
    }

    /// Reports an image id that is none.
    ///
    /// @return what is wrong when there is certainly no such image, for which the annotation has to go
    Optional<Finding> checkImage(CheckedEntry entry) {
        OptionalLong id = number(entry, "image_id");
        boolean unknown = id.isPresent() && contents.has("images") && !contents.images().containsKey(id.getAsLong());
        if (!unknown) {
            return Optional.empty();
        }
        Finding finding = entry.finding(IMAGE_UNKNOWN, "image_id", List.of(), Long.toString(id.getAsLong()));
        if (!contents.hasSoundImages()) {
            entry.report().add(finding);
            return Optional.empty();
        }
        return Optional.of(finding);
    }

    void checkCategory(CheckedEntry entry) {
        OptionalLong id = number(entry, "category_id");
        if (id.isPresent() && contents.has("categories") && !contents.categories().contains(id.getAsLong())) {
            entry.report(CATEGORY_UNKNOWN, "category_id", List.of(), Long.toString(id.getAsLong()));
        }
    }

    private static OptionalLong number(CheckedEntry entry, String member) {
        JsonTokens tape = entry.tape();
        int at = entry.member(member);
        if (!tape.isThere(at)) {
            entry.report(REFERENCE_MISSING, member, List.of(), member);
            return OptionalLong.empty();
        }
        OptionalLong id = WholeNumbers.of(tape, at);
        if (id.isEmpty() || tape.is(at, JsonTokens.Kind.TEXT)) {
            String number = id.isPresent() ? Long.toString(id.getAsLong()) : "";
            FindingKind kind = tape.is(at, JsonTokens.Kind.BIG_INTEGER) ? ID_RANGE : REFERENCE_TYPE;
            entry.report(kind, member, id.isPresent() ? entry.replacement(at, number) : List.of(), tape.literal(at), number);
        } else if (tape.is(at, JsonTokens.Kind.FRACTION)) {
            String number = Long.toString(id.getAsLong());
            entry.report(ID_COERCED, member, entry.replacement(at, number), tape.literal(at), number);
        }
        return id;
    }
}
