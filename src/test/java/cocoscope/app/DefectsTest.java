package cocoscope.app;

import static org.assertj.core.api.Assertions.assertThat;

import cocoscope.app.export.ExportState;
import cocoscope.app.images.ImageItem;
import cocoscope.app.images.Notice;
import cocoscope.app.images.Sample;
import cocoscope.app.preview.Preview;
import cocoscope.app.work.BrokenPath;
import cocoscope.app.work.ManualExecutor;
import cocoscope.convert.Recipe;
import cocoscope.mask.Mask;
import cocoscope.mask.TextMask;
import cocoscope.mask.rule.LabelRule;
import cocoscope.project.StateFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Something throws that should not: the window says so in a sentence that names a log, nothing stays busy, and the next request works.
final class DefectsTest {
    @TempDir
    private Path folder;
    private final ManualExecutor background = new ManualExecutor();
    private Workspace workspace;

    @BeforeEach
    void open() {
        workspace = new Workspace(background, Runnable::run, (_, work) -> background.execute(work), Optional.of(new StateFolder(folder.resolve("state"))));
    }

    @Test
    void insideAPreview() {
        // No mask has values of no bits.
        Mask impossible = Mask.grey8(2, 1, 0, new byte[] {1, 2});
        workspace.live().recipeProperty().set(Recipe.DEFAULT.withRule(new LabelRule.Colors(List.of(new LabelRule.Entry(0xFF, "a")), OptionalInt.empty())));
        workspace.live().show(impossible, Optional.empty());
        background.runAll();

        assertDefectIsTold();
        assertThat(workspace.live().previewProperty().get()).isEqualTo(new Preview.Failed(Preview.Cause.UNEXPECTED, Optional.empty()));
        assertThat(workspace.live().convertingProperty().get()).isFalse();

        workspace.live().recipeProperty().set(Recipe.DEFAULT);
        workspace.live().show(TextMask.grey("a.b"), Optional.empty());
        background.runAll();

        assertThat(workspace.live().conversion().orElseThrow().regions().size()).isEqualTo(2);
    }

    @Test
    void insideAnOpen() throws IOException {
        open(BrokenPath.of(folder.resolve("mask.png")));

        assertDefectIsTold();
        assertThat(workspace.openingProperty().get()).isFalse();

        open(Sample.copyTo(folder).toArray(Path[]::new));

        assertThat(workspace.noticeProperty().get()).isEmpty();
        assertThat(workspace.live().conversion()).isPresent();
    }

    @Test
    void insideTheReadingOfAFile() throws IOException {
        open(Sample.copyTo(folder).toArray(Path[]::new));
        ImageItem opened = workspace.documents().getFirst();

        workspace.useAsMask(BrokenPath.of(folder.resolve("mask.png")), opened);
        background.runAll();

        assertDefectIsTold();
        assertThat(workspace.openingProperty().get()).isFalse();
        assertThat(workspace.contentProperty().get()).as("what is shown stays").isPresent();
    }

    @Test
    void insideAnExport() throws IOException {
        open(Sample.copyTo(folder).toArray(Path[]::new));
        workspace.export().begin();
        background.runAll();
        assertThat(workspace.export().stateProperty().get()).isInstanceOf(ExportState.Ready.class);

        workspace.export().chooseTarget(BrokenPath.of(folder.resolve("broken.json")));
        background.runAll();

        assertDefectIsTold();
        assertThat(workspace.export().stateProperty().get()).isInstanceOf(ExportState.Idle.class);

        workspace.export().begin();
        background.runAll();
        workspace.export().write();
        background.runAll();

        assertThat(workspace.export().stateProperty().get()).isInstanceOf(ExportState.Done.class);
    }

    @Test
    void insideALook() throws IOException {
        Path file = Files.writeString(folder.resolve("a.json"), "{\"images\": [], \"annotations\": [], \"categories\": []}");
        workspace.inspection().open(file);
        background.runAll();

        workspace.inspection().lookIn(BrokenPath.of(folder));
        background.runAll();

        assertDefectIsTold();
        assertThat(workspace.inspection().isBusy()).isFalse();

        workspace.inspection().lookIn(folder);
        background.runAll();

        assertThat(workspace.inspection().inspectedProperty().get().orElseThrow().places().chosen()).contains(folder);
    }

    private void open(Path... files) {
        workspace.open(List.of(files));
        background.runAll();
    }

    private void assertDefectIsTold() {
        assertThat(workspace.noticeProperty().get()).hasValueSatisfying(notice -> assertThat(notice).isInstanceOfSatisfying(Notice.Unexpected.class,
                unexpected -> assertThat(unexpected.log().orElseThrow()).content().contains("Exception")));
    }
}
