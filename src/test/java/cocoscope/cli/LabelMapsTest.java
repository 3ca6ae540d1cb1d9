package cocoscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import cocoscope.decode.MaskDecoder;
import cocoscope.mask.Mask;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LabelMapsTest {
    @TempDir
    private Path folder;

    @Test
    void theLevelsAreTheIdsOfCategories() throws Exception {
        Path mask = MaskFile.write(folder.resolve("a.png"), "b..", "ba.", "..a");

        assertThat(convert(mask, "--values", "1=7,2=300").exitCode()).isEqualTo(ExitCode.DONE);

        assertThat(levels("a.png")).containsExactly(300, 0, 0, 300, 7, 0, 0, 0, 7);
        convert(mask, "--values", "1=cat,2=dog");
        assertThat(levels("a.png")).containsExactly(2, 0, 0, 2, 1, 0, 0, 0, 1);
    }

    @Test
    void whatSeveralAnnotationsClaimIsSaidAndTheSmallestHasIt() throws Exception {
        Files.createDirectories(folder.resolve("masks"));
        MaskFile.write(folder.resolve("a.png"), "....");
        MaskFile.write(folder.resolve("masks/a_cat_0.png"), "zzz.");
        MaskFile.write(folder.resolve("masks/a_dog_1.png"), ".zz.");

        CommandRun run = convert(folder.resolve("masks"), "--images", folder.resolve("a.png"));

        assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.DONE);
        assertThat(levels("a.png")).containsExactly(1, 2, 2, 0);
        assertThat(run.errorLines()).containsExactly("warning: annotations overlap in 1 image: a.png (2 pixels); "
                + "COCO files keep them all, PNG files give each pixel to the smallest.");
    }

    @Test
    void anImageIsNeverWrittenOverAndIdsHaveToBeLevels() throws IOException {
        Path mask = MaskFile.write(Files.createDirectories(folder.resolve("labels")).resolve("a.png"), "b.");
        Path other = MaskFile.write(folder.resolve("b.png"), "b.");

        assertThat(convert(mask).exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(convert(other, "--values", "2=70000").errorLines().getFirst())
                .isEqualTo("--label-maps takes category ids up to 65535, but there is 70000.");
        assertThat(folder.resolve("out.json")).doesNotExist();
    }

    private CommandRun convert(Object mask, Object... options) {
        Object[] first = {mask, "-o", folder.resolve("out.json"), "--label-maps", folder.resolve("labels")};
        Object[] all = Arrays.copyOf(first, first.length + options.length);
        System.arraycopy(options, 0, all, first.length, options.length);
        return CommandRun.convert(all);
    }

    private int[] levels(String name) throws Exception {
        Mask mask = MaskDecoder.read(folder.resolve("labels").resolve(name));
        int[] levels = new int[mask.width() * mask.height()];
        for (int i = 0; i < levels.length; i++) {
            levels[i] = mask.valueAt(i % mask.width(), i / mask.width());
        }
        return levels;
    }
}
