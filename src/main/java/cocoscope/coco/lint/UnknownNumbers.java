package cocoscope.coco.lint;

import cocoscope.coco.tape.JsonTokens;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// Finds NaN and Infinity in the members that no other check looks at: they are not JSON, so strict readers refuse the whole file.
final class UnknownNumbers {
    private static final Set<String> CHECKED = Set.of("id", "width", "height", "bbox", "area", "segmentation", "iscrowd", "score");

    /// Names that a path can show as they are.
    private static final Pattern PLAIN = Pattern.compile("\\w{1,60}");

    private UnknownNumbers() {}

    static void check(CheckedEntry entry) {
        JsonTokens tape = entry.tape();
        for (int name = entry.root() + 1; name < tape.after(entry.root()); name = tape.after(name + 1)) {
            if (!CHECKED.contains(tape.text(name))) {
                for (int at = name + 1; at < tape.after(name + 1); at++) {
                    if (tape.is(at, JsonTokens.Kind.FRACTION) && !Double.isFinite(tape.number(at))) {
                        String member = PLAIN.matcher(tape.text(name)).matches() ? tape.text(name) : "";
                        entry.report(FindingKind.NOT_FINITE, member, List.of(), tape.literal(at));
                    }
                }
            }
        }
    }
}
