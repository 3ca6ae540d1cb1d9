package cocoscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Several masks of one image: different objects, or the same ones twice.
final class AlternativesTest {
    @TempDir
    private Path folder;

    @BeforeEach
    void makeFolders() throws IOException {
        Files.createDirectories(folder.resolve("photos"));
        Files.createDirectories(folder.resolve("masks"));
    }

    @Test
    void masksOfTwoAnnotatorsAreSaidToBeTheSameObjectsTwice() throws IOException {
        MaskFile.write(folder.resolve("photos/a.png"), ".....");
        MaskFile.write(folder.resolve("masks/a_1stHO.png"), ".zzz.");
        MaskFile.write(folder.resolve("masks/a_2ndHO.png"), ".zzzz");

        CommandRun run = convert();

        assertThat(run.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(run.errorLines()).hasSize(2).first()
                .isEqualTo("warning: %s and %s are masks of one image (a.png) and agree in 75 % of their pixels, so its objects appear twice; convert them separately."
                .replace("% of", "%% of").formatted(folder.resolve("masks/a_1stHO.png"), folder.resolve("masks/a_2ndHO.png")));
    }

    @Test
    void masksOfDifferentObjectsAreNot() throws IOException {
        MaskFile.write(folder.resolve("photos/a.png"), ".....");
        MaskFile.write(folder.resolve("masks/a_cat_0.png"), ".zz..");
        MaskFile.write(folder.resolve("masks/a_cat_1.png"), "...z.");
        MaskFile.write(folder.resolve("masks/a_dog_2.png"), "z....");

        assertThat(convert().errorLines()).isEmpty();
    }

    private CommandRun convert() {
        return CommandRun.convert(folder.resolve("masks"), "--images", folder.resolve("photos"), "-o", folder.resolve("out.json"));
    }
}
