package cocoscope.ui.demo;

import static org.assertj.core.api.Assertions.assertThat;

import cocoscope.coco.Dataset;
import cocoscope.coco.DatasetReader;
import cocoscope.ui.window.TextLibrary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;

final class DemoTest {
    @BeforeAll
    static void startToolkit() throws Exception {
        TextLibrary.assumeInstalled();
        FxToolkit.registerPrimaryStage();
    }

    @Test
    void aPictureFollowsEachStepAndTheCocoFileHasTheCategories(@TempDir Path folder) throws Exception {
        Demo.play(folder, 1);

        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()).sorted().toList()).containsExactly("01-start.png",
                    "02-sample.png", "03-threshold.png", "04-categories.png", "05-selection.png", "06-objects.png",
                    "07-decisions.png", "08-difference.png", "09-vertices.png", "10-swipe.png", "11-export.png", "12-exported.png",
                    "coconuts.json", "dark");
        }
        Dataset dataset = DatasetReader.read(folder.resolve("coconuts.json"));
        assertThat(dataset.categories()).extracting(category -> category.name())
                .containsExactly("shell", "flesh", "pineapple", "lime", "leaf");
        assertThat(dataset.annotations()).hasSize(9);
    }

    @Test
    void aFolderThatCannotBeMadeIsAFailure(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "not a folder");

        org.assertj.core.api.Assertions.assertThatThrownBy(() -> Demo.play(file, 1)).isInstanceOf(IOException.class);
    }
}
