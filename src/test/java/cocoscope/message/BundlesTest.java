package cocoscope.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What people read stands in bundles, and options in those of the command line.
final class BundlesTest {
    private static final Path JAVA = Path.of("src/main/java");
    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Pattern REASONS = Pattern.compile("enum (\\w+) implements Reason\\b");
    private static final Pattern OPTION = Pattern.compile("(?<![\\w-])--[a-z]");
    private static final Pattern PROSE = Pattern.compile("\"[^\"]*[a-z]+ [a-z]+ [a-z]+[^\"]*\"");
    private static final Pattern DEFECT = Pattern.compile("new (IllegalArgument|IllegalState|IO|EOF)Exception\\(");
    private static final List<String> WRITTEN = List.of("Converted from masks by Cocoscope", "# The pictures belong in these folders",
            "Work failed that should not", "The thread was told to end", "The decoder goes on beyond the end");
    private static final Pattern STRING = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"");

    @Test
    void eachReasonHasASentenceInTheBundleOfItsEnum() throws Exception {
        List<Path> sources = files(JAVA, ".java").filter(file -> REASONS.matcher(text(file)).find()).toList();

        assertThat(sources).hasSizeGreaterThan(4);
        for (Path source : sources) {
            Set<String> constants = constants(source);
            String bundle = JAVA.relativize(source).toString().replaceFirst("\\.java$", "");
            for (String language : List.of("", "_de")) {
                assertThat(keys(RESOURCES.resolve(bundle + language + ".properties"))).as(bundle + language)
                        .containsAll(constants).allMatch(key -> constants.contains(key.replaceFirst("\\..*", "")));
            }
        }
    }

    @Test
    void aBundleHasTheSameKeysAndFactsInAllLanguages() {
        for (Path german : files(RESOURCES, "_de.properties").toList()) {
            Path english = german.resolveSibling(String.valueOf(german.getFileName()).replace("_de", ""));

            assertThat(new TreeMap<>(facts(german))).as(german.toString()).isEqualTo(new TreeMap<>(facts(english)));
        }
    }

    @Test
    void theCommandLineRewordsOnlyWhatARoomSaysAndWithItsFacts() {
        Properties own = load(RESOURCES.resolve("cocoscope/cli/messages.properties"));
        for (Path bundle : files(RESOURCES, ".properties")
                .filter(file -> !file.toString().matches(".*(_de|messages)\\.properties")).toList()) {
            String prefix = String.valueOf(bundle.getFileName()).replace("properties", "");
            Properties room = load(bundle);
            own.stringPropertyNames().stream().filter(key -> key.startsWith(prefix)).forEach(key -> {
                String reworded = room.getProperty(key.substring(prefix.length()));
                assertThat(reworded).as(key).isNotNull();
                assertThat(arguments(reworded)).as(key).containsAll(arguments(own.getProperty(key)));
                own.remove(key);
            });
        }
        assertThat(own.stringPropertyNames()).allMatch(key -> key.startsWith("advice.") || key.startsWith("option."));
    }

    @Test
    void optionsAreNamedByTheCommandLineOnly() {
        Stream<String> said = Stream.concat(
                files(JAVA, ".java").filter(file -> !file.endsWith("cocoscope/Training.java")).flatMap(BundlesTest::strings),
                files(RESOURCES, ".properties").flatMap(file -> text(file).lines().map(line -> file + ": " + line)));

        assertThat(said.filter(line -> !line.contains("/cocoscope/cli/")).filter(line -> OPTION.matcher(line).find())).isEmpty();
        assertThat(OPTION.matcher("use --page 1").find()).isTrue();
    }

    /// But what is written into files, and exceptions that tell of defects of the program.
    @Test
    void sentencesStandInBundlesAndNotInTheRoomsThatFindReasons() {
        Stream<String> said = files(JAVA, ".java").filter(file -> !file.toString().matches(".*cocoscope/(cli|ui)/.*"))
                .flatMap(BundlesTest::saidOutsideOfDefects)
                .filter(line -> PROSE.matcher(line).find())
                .filter(line -> WRITTEN.stream().noneMatch(line::contains));

        assertThat(said).isEmpty();
        assertThat(PROSE.matcher("\"the file is empty\"").find()).isTrue();
    }

    private static Stream<String> saidOutsideOfDefects(Path source) {
        String code = text(source).lines().filter(line -> !line.strip().startsWith("//")).collect(Collectors.joining("\n"));
        return Arrays.stream(code.split("[;{}]\\s*\n")).filter(statement -> !DEFECT.matcher(statement).find())
                .flatMap(statement -> STRING.matcher(statement).results().map(found -> source + ": " + found.group()));
    }

    private static Stream<String> strings(Path source) {
        return text(source).lines().filter(line -> !line.strip().startsWith("//"))
                .flatMap(line -> STRING.matcher(line).results().map(found -> source + ": " + found.group()));
    }

    private static Set<String> constants(Path source) throws ClassNotFoundException {
        String name = JAVA.relativize(source).toString().replaceFirst("\\.java$", "").replace('/', '.').replace('\\', '.');
        return Arrays.stream(Class.forName(name).getEnumConstants()).map(constant -> ((Enum<?>) constant).name())
                .collect(Collectors.toSet());
    }

    private static TreeMap<String, Set<String>> facts(Path bundle) {
        TreeMap<String, Set<String>> facts = new TreeMap<>();
        load(bundle).forEach((key, sentence) -> facts.put(key.toString(), arguments(sentence.toString())));
        return facts;
    }

    private static Set<String> arguments(String sentence) {
        Matcher argument = Pattern.compile("\\{(\\d+)").matcher(sentence);
        return argument.results().map(found -> found.group(1)).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> keys(Path bundle) {
        return new HashSet<>(load(bundle).stringPropertyNames());
    }

    private static Properties load(Path bundle) {
        Properties properties = new Properties();
        try (var reader = Files.newBufferedReader(bundle)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }

    private static Stream<Path> files(Path root, String end) {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(end)).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
