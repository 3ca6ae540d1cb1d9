package cocoscope.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A project of `old/data/photos` and `old/data/masks`, whose files are now below `new`.
final class RelinkingTest {
    @TempDir
    private Path folder = Path.of("");
    private Project project = Project.EMPTY;

    @BeforeEach
    void moveTheFiles() throws IOException {
        for (String name : List.of("a", "b")) {
            for (String kind : List.of("photos", "masks")) {
                Files.createDirectories(folder.resolve("new/data").resolve(kind));
                Files.writeString(folder.resolve("new/data").resolve(kind).resolve(name + ".png"), kind);
            }
        }
        project = Project.EMPTY.and(List.of(image("old", "a"), image("old", "b")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"new", "new/data", "new/data/masks", "new/data/photos"})
    void anyFolderAboveOrBelowTellsTheMoveOfAll(String shown) {
        assertThat(Relinking.missing(project)).hasSize(4);

        Project relinked = Relinking.relink(project, folder.resolve(shown));

        assertThat(relinked.images()).containsExactly(image("new", "a"), image("new", "b"));
        assertThat(Relinking.missing(relinked)).isEmpty();
    }

    @Test
    void whatIsNotThereStaysMissing() throws IOException {
        Files.delete(folder.resolve("new/data/masks/b.png"));

        Project relinked = Relinking.relink(project, folder.resolve("new"));

        assertThat(Relinking.missing(relinked)).containsExactly(folder.resolve("old/data/masks/b.png"));
        assertThat(relinked.images().getFirst()).isEqualTo(image("new", "a"));
    }

    @Test
    void aFolderWithoutTheFilesChangesNothing() throws IOException {
        assertThat(Relinking.relink(project, Files.createDirectory(folder.resolve("empty")))).isSameAs(project);
        assertThat(Relinking.relink(project, folder.resolve("none"))).isSameAs(project);
    }

    @Test
    void filesThatAreWhereTheyWereStayThere() throws IOException {
        Files.createDirectories(folder.resolve("old/data/photos"));
        Files.writeString(folder.resolve("old/data/photos/a.png"), "still here");

        Project relinked = Relinking.relink(project, folder.resolve("new"));

        assertThat(relinked.images().getFirst().picture()).contains(folder.resolve("old/data/photos/a.png"));
        assertThat(relinked.images().getFirst().mask()).contains(folder.resolve("new/data/masks/a.png"));
    }

    private ProjectImage image(String place, String name) {
        Path data = folder.resolve(place).resolve("data");
        return ProjectImage.of(Optional.of(data.resolve("photos").resolve(name + ".png")),
                Optional.of(data.resolve("masks").resolve(name + ".png")));
    }
}
