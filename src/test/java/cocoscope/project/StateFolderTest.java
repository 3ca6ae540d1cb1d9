package cocoscope.project;

import static org.assertj.core.api.Assertions.assertThat;

import cocoscope.files.UnwritableFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class StateFolderTest {
    private static final Path HOME = Path.of("/home/ada");

    @TempDir
    private Path folder = Path.of("");

    @Test
    void eachSystemHasItsPlaceForState() {
        assertThat(StateFolder.of("Linux", HOME, _ -> null).folder()).isEqualTo(HOME.resolve(".local/state/cocoscope"));
        assertThat(StateFolder.of("Linux", HOME, Map.of("XDG_STATE_HOME", "/state")::get).folder()).isEqualTo(Path.of("/state/cocoscope"));
        assertThat(StateFolder.of("Linux", HOME, Map.of("XDG_STATE_HOME", "relative")::get).folder())
                .isEqualTo(HOME.resolve(".local/state/cocoscope"));
        assertThat(StateFolder.of("Mac OS X", HOME, _ -> null).folder()).isEqualTo(HOME.resolve("Library/Application Support/Cocoscope"));
        assertThat(StateFolder.of("Windows 11", HOME, _ -> null).folder()).isEqualTo(HOME.resolve("AppData/Local/Cocoscope"));
    }

    @Test
    void recentProjectsAreNewestFirstAndNotTooMany() throws UnwritableFileException {
        RecentFiles recent = new StateFolder(folder.resolve("made/when/needed")).recent();
        assertThat(recent.read()).isEmpty();

        for (int i = 0; i < RecentFiles.MAX_FILES + 3; i++) {
            recent.add(folder.resolve(i + ".cocoscope.json"));
        }
        recent.add(folder.resolve("5.cocoscope.json"));
        recent.remove(folder.resolve("12.cocoscope.json"));

        assertThat(recent.read()).containsExactlyElementsOf(
                IntStream.of(5, 11, 10, 9, 8, 7, 6, 4, 3).mapToObj(i -> folder.resolve(i + ".cocoscope.json")).toList());
    }
}
