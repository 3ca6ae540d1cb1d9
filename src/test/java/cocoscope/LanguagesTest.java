package cocoscope;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Format;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// All that a person can read in the window, in each of its languages. The command line speaks English.
final class LanguagesTest {
    private static final Path RESOURCES = Path.of("src/main/resources/cocoscope");
    private static final int MAX_ARGUMENTS = 10;
    private static final List<String> LANGUAGES = List.of("de", "zh");

    static List<Path> bundles() throws IOException {
        try (Stream<Path> files = Files.walk(RESOURCES)) {
            return files.filter(file -> file.toString().endsWith(".properties") && !file.getFileName().toString().contains("_")
                    && !file.startsWith(RESOURCES.resolve("cli"))).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void everyTextIsThereInEveryLanguageAndNoOther(Path english) throws IOException {
        for (String language : LANGUAGES) {
            assertThat(new TreeSet<>(texts(in(language, english)).keySet())).as("%s in %s", english, language)
                    .isEqualTo(new TreeSet<>(texts(english).keySet()));
        }
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void everyTextCanBeFormattedWithTheArgumentsOfTheEnglishOne(Path english) throws IOException {
        Map<String, String> expected = texts(english);
        for (String language : LANGUAGES) {
            texts(in(language, english)).forEach((key, text) -> {
                Format[] formats = new MessageFormat(text, Locale.of(language)).getFormatsByArgumentIndex();
                Format[] wanted = new MessageFormat(expected.get(key), Locale.ENGLISH).getFormatsByArgumentIndex();
                assertThat(formats.length).as("%s: %s", language, key).isLessThanOrEqualTo(wanted.length);
                for (Object[] arguments : List.of(filled(wanted, 0), filled(wanted, 1), filled(wanted, 7))) {
                    assertThat(new MessageFormat(text, Locale.of(language)).format(arguments)).as("%s: %s", language, key)
                            .doesNotContainPattern("[{}]").doesNotContain("''");
                }
            });
        }
    }

    /// A number for each argument that wants one, else a word, also for those that stand within a choice only.
    private static Object[] filled(Format[] wanted, int number) {
        return IntStream.range(0, MAX_ARGUMENTS)
                .mapToObj(i -> i < wanted.length && wanted[i] != null ? (Object) number : "word").toArray();
    }

    private static Path in(String language, Path english) {
        String name = english.getFileName().toString();
        return english.resolveSibling(name.substring(0, name.indexOf('.')) + "_" + language + ".properties");
    }

    private static Map<String, String> texts(Path file) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        Map<String, String> texts = new TreeMap<>();
        properties.forEach((key, text) -> texts.put(String.valueOf(key), String.valueOf(text)));
        return texts;
    }
}
