package cocoscope.ui.browser;

import cocoscope.app.browser.RepairPreview;
import cocoscope.ui.control.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A repair in lines: those that go with a minus, those that come with a plus; long ones are cut around what changes.
final class RepairText {
    private static final int AROUND = 60;

    private RepairText() {}

    static String of(RepairPreview preview, Text text) {
        Map<String, String> before = members(preview.before());
        Map<String, String> after = members(preview.after());
        List<String> lines = new ArrayList<>();
        before.forEach((key, line) -> {
            String other = after.getOrDefault(key, "");
            if (!line.equals(other)) {
                int place = difference(line, other);
                lines.add("- " + cut(line, place));
                if (!other.isEmpty()) {
                    lines.add("+ " + cut(other, place));
                }
            }
        });
        after.forEach((key, line) -> {
            if (!before.containsKey(key)) {
                lines.add("+ " + cut(line, 0));
            }
        });
        return lines.isEmpty() ? text.get("problems.noRepair") : String.join("\n", lines);
    }

    /// The lines of an entry by the names of their members, without commas and the brackets around them.
    private static Map<String, String> members(String entry) {
        Map<String, String> members = new LinkedHashMap<>();
        for (String line : entry.lines().toList()) {
            String member = line.strip().replaceFirst(",$", "");
            if (member.startsWith("\"")) {
                members.put(member.substring(0, member.indexOf(':') + 1), member);
            }
        }
        return members;
    }

    /// The first place where two lines are not the same.
    private static int difference(String line, String other) {
        int at = 0;
        while (at < Math.min(line.length(), other.length()) && line.charAt(at) == other.charAt(at)) {
            at++;
        }
        return at;
    }

    private static String cut(String line, int place) {
        int from = place <= 2 * AROUND ? 0 : place - AROUND;
        int to = Math.min(line.length(), Math.max(place, AROUND) + AROUND);
        String key = from == 0 ? "" : line.substring(0, line.indexOf(':') + 1) + " … ";
        return key + line.substring(from, to) + (to < line.length() ? " …" : "");
    }
}
