package cocoscope.coco.lint;

import cocoscope.coco.lint.finding.CheckedEntry;
import cocoscope.coco.lint.finding.FindingKind;
import cocoscope.coco.tape.JsonTokens;
import java.util.List;
import java.util.regex.Pattern;

/// Finds NaN and Infinity in the members that no other check looks at: they are not JSON, so strict readers refuse the whole file.
final class UnknownNumbers {
    private static final List<String> CHECKED = List.of("segmentation", "bbox", "area", "id", "width", "height", "iscrowd", "score",
            "keypoints");

    /// Names that a path can show as they are.
    private static final Pattern PLAIN = Pattern.compile("\\w{1,60}");

    private UnknownNumbers() {}

    static void check(CheckedEntry entry) {
        JsonTokens tokens = entry.tokens();
        for (int name = entry.root() + 1; name < tokens.after(entry.root()); name = tokens.after(name + 1)) {
            boolean fractions = tokens.is(name + 1, JsonTokens.Kind.FRACTION) || tokens.after(name + 1) > name + 2;
            if (fractions && !isChecked(tokens, name)) {
                for (int at = name + 1; at < tokens.after(name + 1); at++) {
                    if (tokens.is(at, JsonTokens.Kind.FRACTION) && !Double.isFinite(tokens.number(at))) {
                        String member = PLAIN.matcher(tokens.text(name)).matches() ? tokens.text(name) : "";
                        entry.report(FindingKind.NOT_FINITE, member, List.of(), tokens.literal(at));
                    }
                }
            }
        }
    }

    private static boolean isChecked(JsonTokens tokens, int name) {
        for (String checked : CHECKED) {
            if (tokens.isNamed(name, checked)) {
                return true;
            }
        }
        return false;
    }
}
