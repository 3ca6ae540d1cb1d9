package cocoscope.coco.index;

/// One entry of a file as it stands there, laid out for the screen.
public final class EntryText {
    private EntryText() {}

    /// A line for each member of the outermost object; not a byte of its values is another.
    public static String ofMembers(String json) {
        StringBuilder lines = new StringBuilder();
        int depth = 0;
        boolean quoted = false;
        for (int at = 0; at < json.length(); at++) {
            char next = json.charAt(at);
            if (quoted) {
                lines.append(next);
                if (next == '\\' && at + 1 < json.length()) {
                    lines.append(json.charAt(++at));
                } else if (next == '"') {
                    quoted = false;
                }
                continue;
            }
            switch (next) {
                case '"' -> {
                    quoted = true;
                    lines.append(next);
                }
                case '{', '[' -> lines.append(next).append(++depth == 1 ? "\n  " : "");
                case '}', ']' -> lines.append(--depth == 0 ? "\n" : "").append(next);
                case ',' -> lines.append(depth == 1 ? ",\n  " : ", ");
                case ':' -> lines.append(": ");
                case ' ', '\n', '\r', '\t' -> { }
                default -> lines.append(next);
            }
        }
        return lines.toString();
    }
}
