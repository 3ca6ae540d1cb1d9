package cocoscope.ui.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Keys are written out in the source, or made of a prefix that is written out and the name of a constant.
final class TextTest {
    private static final Path PROGRAM = Path.of("src/main/java/cocoscope");
    private static final Path WINDOW = PROGRAM.resolve("ui");
    /// All panes share the first; canvas and histogram have their own.
    private static final List<String> BUNDLES = List.of("cocoscope.ui.window", "cocoscope.ui.canvas");
    private static final Pattern LITERAL = Pattern.compile("\"([A-Za-z]+(?:\\.[A-Za-z0-9_]+)*)\"");
    private static final Pattern PREFIX = Pattern.compile("\"([A-Za-z]+(?:\\.[A-Za-z0-9_]+)*\\.)\" \\+");
    private static final Pattern FILE_NAME = Pattern.compile(".*\\.(css|json|png)");
    private static final Pattern COMMAND = Pattern.compile("Command\\.of\\(\"([A-Za-z]+)\"");

    @Test
    void everyKeyThatTheSourceNamesHasAText() throws IOException {
        Set<String> sections = bundle(Locale.ENGLISH).keySet().stream().map(TextTest::section).collect(Collectors.toSet());
        Set<String> missing = find(LITERAL).filter(key -> key.contains(".") && !FILE_NAME.matcher(key).matches()
                        && sections.contains(section(key)))
                .filter(key -> BUNDLES.stream().noneMatch(name -> bundle(name, Locale.ENGLISH).containsKey(key)))
                        .collect(Collectors.toCollection(TreeSet::new));
        assertThat(missing).isEmpty();
    }

    @Test
    void everyTextIsNamedByTheSource() throws IOException {
        Set<String> literals = find(LITERAL).collect(Collectors.toSet());
        Set<String> prefixes = find(PREFIX).collect(Collectors.toSet());
        Set<String> commands = find(COMMAND).map("command."::concat).collect(Collectors.toSet());
        Set<String> unused = bundle(Locale.ENGLISH).keySet().stream()
                .filter(key -> !literals.contains(key) && !commands.contains(key))
                .filter(key -> prefixes.stream().noneMatch(prefix -> !prefix.equals("command.") && key.startsWith(prefix)))
                .filter(key -> !isConstant(key))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(unused).isEmpty();
    }

    private static ResourceBundle bundle(Locale locale) {
        return bundle(BUNDLES.getFirst(), locale);
    }

    private static ResourceBundle bundle(String name, Locale locale) {
        return ResourceBundle.getBundle(name, locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    private static String section(String key) {
        return key.split("\\.")[0];
    }

    /// Whether a key is `Type.CONSTANT` of an enumeration of the program.
    private static boolean isConstant(String key) {
        Pattern declaration = Pattern.compile("enum " + section(key) + "\\b[^}]*\\b" + key.substring(section(key).length()).replace(".", "")
                + "\\b");
        try {
            return sources(PROGRAM).anyMatch(source -> declaration.matcher(source).find());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Stream<String> find(Pattern pattern) throws IOException {
        return sources(WINDOW).flatMap(source -> pattern.matcher(source).results().map(found -> found.group(1)));
    }

    private static Stream<String> sources(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList().stream().map(file -> {
                try {
                    return Files.readString(file);
                } catch (IOException e) {
                    throw new java.io.UncheckedIOException(e);
                }
            });
        }
    }
}
