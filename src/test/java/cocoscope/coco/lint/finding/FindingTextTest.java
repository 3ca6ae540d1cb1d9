package cocoscope.coco.lint.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class FindingTextTest {
    private final ResourceBundle english = bundle(Locale.ENGLISH);
    private final ResourceBundle german = bundle(Locale.GERMAN);

    @ParameterizedTest
    @EnumSource
    void everyKindSaysWhatIsWrongAndWhoBreaks(FindingKind kind) {
        assertThat(english.getString(kind.name())).isNotBlank();
        assertThat(english.containsKey(kind + ".breaks")).isEqualTo(kind.severity() != Severity.UNREADABLE);
    }

    @ParameterizedTest
    @EnumSource
    void everyKindThatAReadableFileCanHaveHasAShortTitle(FindingKind kind) {
        for (ResourceBundle language : List.of(english, german, bundle(Locale.SIMPLIFIED_CHINESE))) {
            assertThat(language.containsKey(kind + ".title")).isEqualTo(kind.severity() != Severity.UNREADABLE);
            if (language.containsKey(kind + ".title")) {
                assertThat(language.getString(kind + ".title")).isNotBlank().hasSizeLessThan(30);
            }
        }
    }

    @Test
    void bothLanguagesSayTheSameWithTheSameArguments() {
        assertThat(german.keySet()).isEqualTo(english.keySet());
        for (String key : english.keySet()) {
            assertThat(arguments(german, key, Locale.GERMAN)).as(key).isEqualTo(arguments(english, key, Locale.ENGLISH));
        }
    }

    @Test
    void everyTextIsAboutAKind() {
        Set<String> others = new TreeSet<>(english.keySet());
        for (FindingKind kind : FindingKind.values()) {
            others.remove(kind.name());
            others.remove(kind + ".title");
            others.remove(kind + ".breaks");
            others.remove(kind + ".repair");
        }
        assertThat(others).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void theDocumentationHasEveryKindOnce(FindingKind kind) throws IOException {
        assertThat(Files.readString(Path.of("src/docs/lint.md"))).containsOnlyOnce("\n| `" + kind.code() + "` |");
    }

    private static int arguments(ResourceBundle bundle, String key, Locale locale) {
        return new MessageFormat(bundle.getString(key), locale).getFormatsByArgumentIndex().length;
    }

    private static ResourceBundle bundle(Locale locale) {
        return ResourceBundle.getBundle(FindingKind.class.getName(), locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
