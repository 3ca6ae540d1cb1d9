package cocoscope.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Where names in other people's files point to.
final class RootFolderTest {
    @TempDir
    private Path home;
    private RootFolder root;

    @BeforeEach
    void twoFoldersSideBySide() throws IOException {
        Files.createDirectories(home.resolve("root/sub"));
        Files.createDirectories(home.resolve("other"));
        Files.writeString(home.resolve("root/sub/a.png"), "in");
        Files.writeString(home.resolve("other/a.png"), "out");
        root = new RootFolder(home.resolve("root"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"../other/a.png", "sub/../../other/a.png", "/etc/passwd", "\\\\server\\share\\a.png", "C:\\a.png", "c:a.png",
        "file:///etc/passwd", "http://127.0.0.1/a.png", "..\\other\\a.png", "sub\\..\\..\\a.png", "a\0.png", "", ".", "sub/..", ".."})
    void aNameThatLeadsOutIsNeitherFoundNorWrittenTo(String name) {
        assertThat(root.find(name)).isEmpty();
        assertThatThrownBy(() -> root.place(name)).isInstanceOf(UnwritableFileException.class)
                .hasMessage("%s: the image name \"%s\" points outside this folder; rename the image.", root.folder(), name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sub/a.png", "./sub/a.png", "sub/../sub/a.png", "sub//a.png"})
    void aNameInTheFolderIsFound(String name) throws UnwritableFileException {
        assertThat(root.find(name)).contains(home.resolve("root/sub/a.png"));
        assertThat(root.place(name)).isEqualTo(home.resolve("root/sub/a.png"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"new.png", "new/folder/b.png", "12h30: left.png", "..a.png", "a..b/c.png"})
    void whatIsNotThereYetCanBeWritten(String name) throws UnwritableFileException {
        assertThat(root.find(name)).isEmpty();
        assertThat(root.place(name)).isEqualTo(home.resolve("root").resolve(name));
    }

    @Test
    void linksThatEndElsewhereLeadOut() throws IOException, UnwritableFileException {
        Files.createSymbolicLink(home.resolve("root/away"), home.resolve("other"));
        Files.createSymbolicLink(home.resolve("root/b.png"), home.resolve("other/a.png"));
        Files.createSymbolicLink(home.resolve("root/dangling.png"), home.resolve("other/none.png"));
        Files.createSymbolicLink(home.resolve("root/within.png"), home.resolve("root/sub/a.png"));

        for (String name : new String[] {"away/a.png", "away/new.png", "b.png", "dangling.png"}) {
            assertThat(root.find(name)).as(name).isEmpty();
            assertThatThrownBy(() -> root.place(name)).as(name).isInstanceOf(UnwritableFileException.class);
        }
        assertThat(root.find("within.png")).isPresent();
        assertThat(root.place("within.png")).isEqualTo(home.resolve("root/within.png"));
    }

    @Test
    void aFolderThatIsReachedByALinkIsARootAsAnyOther() throws IOException {
        Files.createSymbolicLink(home.resolve("link"), home.resolve("root"));
        assertThat(new RootFolder(home.resolve("link")).find("sub/a.png")).isPresent();
    }
}
