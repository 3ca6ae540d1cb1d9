package cocoscope.coco.lint;

import static cocoscope.coco.lint.finding.FindingKind.CATEGORY_NAME_DUPLICATE;
import static cocoscope.coco.lint.finding.FindingKind.CATEGORY_NAME_EMPTY;
import static cocoscope.coco.lint.finding.FindingKind.CATEGORY_NAME_MISSING;
import static cocoscope.coco.lint.finding.FindingKind.CATEGORY_NAME_SIMILAR;
import static cocoscope.coco.lint.finding.FindingKind.ISTHING_MISSING;
import static cocoscope.coco.lint.finding.FindingKind.LONE_SURROGATE;
import static cocoscope.coco.lint.finding.FindingKind.SUPERCATEGORY_MISSING;

import cocoscope.coco.lint.finding.CheckedEntry;
import cocoscope.coco.tape.JsonTokens;
import cocoscope.coco.tape.LenientJson;
import cocoscope.coco.tape.Quotes;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;

/// Checks the entries of categories.
final class CategoryCheck {
    private final IdentityCheck identity = IdentityCheck.ofCategories();
    private final Set<String> names = new HashSet<>();
    private final Map<String, String> similar = new HashMap<>();
    private final LintFacts facts;
    private final CategoryZero zero;

    CategoryCheck(LintFacts facts, CategoryZero zero) {
        this.facts = facts;
        this.zero = zero;
    }

    void check(CheckedEntry entry) {
        identity.check(entry);
        zero.list(entry);
        KeypointCheck.checkSkeleton(entry);
        JsonTokens tokens = entry.tokens();
        int at = entry.member("name");
        if (tokens.is(at, JsonTokens.Kind.TEXT)) {
            checkName(entry, tokens.text(at));
        } else {
            OptionalLong id = LenientJson.wholeNumber(tokens, entry.member("id"));
            String name = id.isPresent() ? Quotes.json("category_" + id.getAsLong()) : "";
            entry.report(CATEGORY_NAME_MISSING, "name", name.isEmpty() ? List.of() : entry.assignment("name", name), name);
        }
        if (!tokens.is(entry.member("supercategory"), JsonTokens.Kind.TEXT)) {
            entry.report(SUPERCATEGORY_MISSING, "supercategory", entry.assignment("supercategory", "\"\""));
        }
        if (entry.member("isthing") == JsonTokens.NONE && facts.isPanoptic()) {
            entry.report(ISTHING_MISSING, "isthing", List.of());
        }
    }

    private void checkName(CheckedEntry entry, String name) {
        if (name.isBlank()) {
            entry.report(CATEGORY_NAME_EMPTY, "name", List.of());
        } else if (!names.add(name)) {
            entry.report(CATEGORY_NAME_DUPLICATE, "name", List.of(), Quotes.of(name));
        } else {
            String other = similar.putIfAbsent(simplified(name), name);
            if (other != null) {
                entry.report(CATEGORY_NAME_SIMILAR, "name", List.of(), Quotes.of(name), Quotes.of(other));
            }
        }
        if (ListedNames.hasLoneSurrogate(name)) {
            entry.report(LONE_SURROGATE, "name", List.of(), Quotes.of(name));
        }
    }

    /// Without capitals, accents of another encoding and the spaces of different programs.
    private static String simplified(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT).replaceAll("[\\s_-]+", " ").strip();
    }
}
