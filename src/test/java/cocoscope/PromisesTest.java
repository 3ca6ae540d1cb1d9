package cocoscope;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The page of what the window promises names tests that exist.
final class PromisesTest {
    private static final Pattern NAME = Pattern.compile("`([A-Z]\\w+Test)(?:\\.(\\w+))?`");

    @Test
    void everyTestThatThePageNamesExists() throws IOException {
        String sources = sources();
        List<MatchResult> named = NAME.matcher(Files.readString(Path.of("src/docs/ux.md"))).results().toList();

        assertThat(named).isNotEmpty();
        for (MatchResult name : named) {
            assertThat(sources.contains("class " + name.group(1) + " ")).as(name.group()).isTrue();
            assertThat(name.group(2) == null || sources.contains("void " + name.group(2) + "(")).as(name.group()).isTrue();
        }
    }

    private static String sources() throws IOException {
        StringBuilder text = new StringBuilder();
        try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
            for (Path file : files.filter(file -> file.toString().endsWith("Test.java")).toList()) {
                text.append(Files.readString(file));
            }
        }
        return text.toString();
    }
}
