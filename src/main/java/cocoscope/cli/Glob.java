package cocoscope.cli;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;

/// Patterns such as `masks/*.png`, which shells of Windows, and quotes anywhere, leave as they are.
final class Glob {
    private static final Pattern WILDCARD = Pattern.compile("[*?\\[]");
    /// The folders before the first wildcard, and the rest.
    private static final Pattern PARTS = Pattern.compile("((?:[^*?\\[/\\\\]*[/\\\\])*)(.*)");

    private Glob() {}

    /// The files that match, sorted; the argument itself where it has no wildcard, names a file, or matches nothing.
    static List<String> expand(String argument) {
        Matcher parts = PARTS.matcher(argument);
        if (!WILDCARD.matcher(argument).find() || exists(argument) || !parts.matches()) {
            return List.of(argument);
        }
        Path folder = Path.of(parts.group(1));
        String pattern = parts.group(2).replace('\\', '/');
        try (Stream<Path> files = Files.walk(folder, pattern.contains("**") ? Integer.MAX_VALUE : pattern.split("/").length)) {
            PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + pattern);
            List<String> found = files.filter(file -> matcher.matches(folder.relativize(file))).map(Path::toString).sorted().toList();
            return found.isEmpty() ? List.of(argument) : found;
        } catch (IOException | PatternSyntaxException _) {
            return List.of(argument);
        }
    }

    private static boolean exists(String argument) {
        try {
            return Files.exists(Path.of(argument));
        } catch (InvalidPathException _) {
            return false;
        }
    }
}
