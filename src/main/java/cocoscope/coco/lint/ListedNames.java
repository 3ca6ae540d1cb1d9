package cocoscope.coco.lint;

import java.util.regex.Pattern;

/// File names of COCO files, which come from anywhere: only those below a folder are ever opened.
final class ListedNames {
    private static final int LONGEST = 4096;
    private static final Pattern ROOTED = Pattern.compile("[/\\\\].*|[A-Za-z]:.*|[A-Za-z][A-Za-z0-9+.-]+:/.*", Pattern.DOTALL);
    private static final Pattern PARENT = Pattern.compile("(.*[/\\\\])?\\.\\.([/\\\\].*)?", Pattern.DOTALL);

    private ListedNames() {}

    /// Whether a name can lead out of a folder, or is no name of a file at all.
    static boolean isUnsafe(String name) {
        return name.length() > LONGEST || name.indexOf('\0') >= 0 || ROOTED.matcher(name).matches() || PARENT.matcher(name).matches();
    }

    static String withSlashes(String name) {
        return name.replace('\\', '/');
    }

    static String last(String name) {
        String slashes = withSlashes(name);
        return slashes.substring(slashes.lastIndexOf('/') + 1);
    }

    static boolean hasLoneSurrogate(String text) {
        return text.codePoints().anyMatch(point -> point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE);
    }
}
