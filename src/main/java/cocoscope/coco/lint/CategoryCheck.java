package cocoscope.coco.lint;

import static cocoscope.coco.lint.FindingKind.CATEGORY_NAME_DUPLICATE;
import static cocoscope.coco.lint.FindingKind.CATEGORY_NAME_EMPTY;
import static cocoscope.coco.lint.FindingKind.CATEGORY_NAME_MISSING;
import static cocoscope.coco.lint.FindingKind.ISTHING_MISSING;
import static cocoscope.coco.lint.FindingKind.LONE_SURROGATE;
import static cocoscope.coco.lint.FindingKind.SUPERCATEGORY_MISSING;

import cocoscope.coco.tape.Quotes;
import cocoscope.coco.tape.JsonTokens;
import cocoscope.coco.tape.WholeNumbers;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.BooleanSupplier;

/// Checks the entries of categories.
final class CategoryCheck {
    private final IdentityCheck identity = IdentityCheck.ofCategories();
    private final Set<String> names = new HashSet<>();
    private final BooleanSupplier panoptic;

    CategoryCheck(BooleanSupplier panoptic) {
        this.panoptic = panoptic;
    }

    void check(CheckedEntry entry) {
        identity.check(entry);
        JsonTokens tape = entry.tape();
        int at = entry.member("name");
        if (tape.is(at, JsonTokens.Kind.TEXT)) {
            checkName(entry, tape.text(at));
        } else {
            OptionalLong id = WholeNumbers.of(tape, entry.member("id"));
            String name = id.isPresent() ? Quotes.json("category_" + id.getAsLong()) : "";
            entry.report(CATEGORY_NAME_MISSING, "name", name.isEmpty() ? List.of() : entry.assignment("name", name), name);
        }
        if (!tape.is(entry.member("supercategory"), JsonTokens.Kind.TEXT)) {
            entry.report(SUPERCATEGORY_MISSING, "supercategory", entry.assignment("supercategory", "\"\""));
        }
        if (entry.member("isthing") == JsonTokens.NONE && panoptic.getAsBoolean()) {
            entry.report(ISTHING_MISSING, "isthing", List.of());
        }
    }

    private void checkName(CheckedEntry entry, String name) {
        if (name.isBlank()) {
            entry.report(CATEGORY_NAME_EMPTY, "name", List.of());
        } else if (!names.add(name)) {
            entry.report(CATEGORY_NAME_DUPLICATE, "name", List.of(), Quotes.of(name));
        }
        if (ListedNames.hasLoneSurrogate(name)) {
            entry.report(LONE_SURROGATE, "name", List.of(), Quotes.of(name));
        }
    }
}
