package cocoscope.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Folders drawn at random, converted by someone who sets nothing. `src/docs/folders.md` has the shares of 500 of them.
final class RandomFoldersTest {
    private static final int FOLDERS = 5;
    private static final int MAX_MASKS = 6;

    @TempDir
    private Path temporary;

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = {"JPEG_LEVELS", "JPEG_COLORS", "RESIZED"})
    void theLabelsAreThoseThatWereDrawn(FolderKind kind) throws Exception {
        for (int seed = 1; seed <= FOLDERS; seed++) {
            assertThat(verdict(kind, seed).trouble()).as(kind + " " + seed).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"JPEG_LEVELS", "JPEG_COLORS", "RESIZED"})
    void whatMayBeWrongIsSaid(FolderKind kind) throws Exception {
        for (int seed = 1; seed <= FOLDERS; seed++) {
            FolderVerdict verdict = verdict(kind, seed);
            assertThat(verdict.isRight() || verdict.warned()).as(kind + " " + seed + ": " + verdict.trouble()).isTrue();
        }
    }

    private FolderVerdict verdict(FolderKind kind, int seed) throws Exception {
        Path folder = Files.createDirectories(temporary.resolve(Integer.toString(seed)));
        return FolderVerdict.of(RandomFolder.draw(kind, seed, MAX_MASKS, folder));
    }
}
