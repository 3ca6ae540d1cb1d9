package cocoscope.app.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class WindowMemoryTest {
    @TempDir
    private Path folder;

    @Test
    void theNextWindowKnowsWhatThisOneKept() {
        WindowMemory memory = new WindowMemory(Optional.of(folder.resolve("state/window.properties")));
        memory.put("theme", "DARK");
        memory.put("files.width", 240L);
        memory.write();

        WindowMemory next = new WindowMemory(Optional.of(folder.resolve("state/window.properties")));

        assertThat(next.text("theme")).contains("DARK");
        assertThat(next.number("files.width")).hasValue(240);
        assertThat(next.number("settings.width")).isEmpty();
    }

    @Test
    void aFileThatSomebodyWroteNonsenseIntoIsForgotten() throws IOException {
        Path file = Files.writeString(folder.resolve("window.properties"), "files.width=wide\ntheme=\\u12");

        WindowMemory memory = new WindowMemory(Optional.of(file));

        assertThat(memory.number("files.width")).isEmpty();
    }

    @Test
    void whereNothingCanBeKeptTheWindowGoesOn() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        WindowMemory memory = new WindowMemory(Optional.of(file.resolve("window.properties")));
        memory.put("theme", "DARK");

        memory.write();

        assertThat(memory.text("theme")).contains("DARK");
    }
}
