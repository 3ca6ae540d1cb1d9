package cocoscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import cocoscope.coco.Annotation;
import cocoscope.coco.Dataset;
import cocoscope.coco.DatasetReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Masks of another size than their pictures.
final class FitTest {
    @TempDir
    private Path folder;

    @BeforeEach
    void writeAPicture() throws Exception {
        Files.createDirectories(folder.resolve("images"));
        Files.createDirectories(folder.resolve("masks"));
        MaskFile.writeLevels(folder.resolve("images/a.png"), 8, new int[64]);
    }

    @Test
    void aMaskOfHalfTheSizeIsRefusedWithTheWayOutAndScaledOnRequest() throws Exception {
        MaskFile.write(folder.resolve("masks/a.png"), "....", ".##.", ".##.", "....");

        assertThat(convert().err()).contains("the mask has 4 x 4 pixels").contains("--fit scale");
        assertThat(convert("--fit", "crop").exitCode()).isEqualTo(ExitCode.NOTHING_WRITTEN);

        CommandRun run = convert("--fit", "scale", "--report", folder.resolve("report.json"));
        assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.DONE);
        assertThat(run.out()).contains("1 mask scaled by nearest neighbor to the size of its picture: images/a.png from 4 x 4 to 8 x 8.");
        assertThat(Files.readString(folder.resolve("report.json")).replaceAll("\\s", ""))
                .contains("\"resized\":[{\"file_name\":\"images/a.png\",\"fit\":\"scale\",\"from\":[4,4],\"to\":[8,8]}]");
        assertThat(only().area()).isEqualTo(16);
    }

    @Test
    void aMaskOfARowMoreAndAColumnLessIsCroppedAndExtendedOnRequest() throws Exception {
        String[] rows = new String[9];
        Arrays.fill(rows, "#......");
        rows[8] = "#######";
        MaskFile.write(folder.resolve("masks/a.png"), rows);

        assertThat(convert().err()).contains("--fit crop");
        CommandRun run = convert("--fit", "crop");
        assertThat(run.out()).contains("cropped or extended at the right and bottom", "from 7 x 9 to 8 x 8");
        assertThat(only().area()).isEqualTo(8);
    }

    @Test
    void theRecipeKeepsTheFit() throws Exception {
        MaskFile.write(folder.resolve("masks/a.png"), "....", ".##.", ".##.", "....");
        Path recipe = folder.resolve("recipe.json");
        convert("--fit", "scale", "--save-recipe", recipe);

        assertThat(convert("--recipe", recipe).exitCode()).isEqualTo(ExitCode.DONE);
    }

    private CommandRun convert(Object... options) {
        Object[] all = new Object[options.length + 7];
        System.arraycopy(new Object[] {"convert", folder, "--pair", "auto", "-o", folder.resolve("out.json"), "--threshold=1"}, 0, all, 0,
                7);
        System.arraycopy(options, 0, all, 7, options.length);
        return CommandRun.of(all);
    }

    private Annotation only() throws Exception {
        Dataset dataset = DatasetReader.read(folder.resolve("out.json"));
        assertThat(dataset.annotations()).hasSize(1);
        return dataset.annotations().getFirst();
    }
}
