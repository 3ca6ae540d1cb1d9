package cocoscope.app;

import static org.assertj.core.api.Assertions.assertThat;

import cocoscope.app.export.ExportState;
import cocoscope.app.images.ImageItem;
import cocoscope.app.images.Notice;
import cocoscope.app.images.OpenedImage;
import cocoscope.app.images.Sample;
import cocoscope.app.preview.Preview;
import cocoscope.app.work.BrokenPath;
import cocoscope.app.work.ManualExecutor;
import cocoscope.convert.Recipe;
import cocoscope.decode.PictureDecoder;
import cocoscope.mask.Histogram;
import cocoscope.mask.Mask;
import cocoscope.mask.MaskEncoding;
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
    private Session session;

    @BeforeEach
    void open() {
        session = new Session(background, Runnable::run, (_, work) -> background.execute(work),
                Optional.of(new StateFolder(folder.resolve("state"))));
    }

    @Test
    void insideAPreview() throws IOException {
        List<Path> sample = Sample.copyTo(folder);
        open(sample.getFirst(), sample.getLast(), Files.copy(sample.getLast(), folder.resolve("other.png")));
        ImageItem first = session.images.current().orElseThrow();
        ImageItem other = session.images.items().getLast();
        // No mask has values of no bits.
        Mask impossible = Mask.gray8(2, 1, 0, new byte[] {1, 2});
        other.cache(new OpenedImage(PictureDecoder.of(impossible), Optional.of(new OpenedImage.Masked(impossible, Histogram.of(impossible),
                0, 1)),
                MaskEncoding.DEFAULT, Optional.empty(), OptionalInt.empty()));
        session.mask.recipe().set(Recipe.DEFAULT.withRule(new LabelRule.Colors(List.of(new LabelRule.Entry(0xFF, "a")),
                OptionalInt.empty())));

        session.images.select(other);
        background.runAll();

        assertDefectIsTold();
        assertThat(session.mask.live().previewProperty().get()).isEqualTo(new Preview.Failed(Preview.Cause.UNEXPECTED, Optional.empty()));
        assertThat(session.mask.live().convertingProperty().get()).isFalse();

        session.mask.recipe().set(Recipe.DEFAULT);
        session.images.select(first);
        background.runAll();

        assertThat(session.mask.live().previewProperty().get()).isInstanceOf(Preview.Ready.class);
    }

    @Test
    void insideAnOpen() throws IOException {
        open(BrokenPath.of(folder.resolve("mask.png")));

        assertDefectIsTold();
        assertThat(session.opening.busyProperty().get()).isFalse();

        open(Sample.copyTo(folder).toArray(Path[]::new));

        assertThat(session.notices.get()).isEmpty();
        assertThat(session.mask.live().conversion()).isPresent();
    }

    @Test
    void insideTheReadingOfAFile() throws IOException {
        open(Sample.copyTo(folder).toArray(Path[]::new));
        ImageItem opened = session.images.items().getFirst();

        session.choice.useAsMask(BrokenPath.of(folder.resolve("mask.png")), opened);
        background.runAll();

        assertDefectIsTold();
        assertThat(session.opening.busyProperty().get()).isFalse();
        assertThat(session.mask.shown().get()).as("what is shown stays").isPresent();
    }

    @Test
    void insideAnExport() throws IOException {
        open(Sample.copyTo(folder).toArray(Path[]::new));
        session.export.begin();
        background.runAll();
        assertThat(session.export.stateProperty().get()).isInstanceOf(ExportState.Ready.class);

        session.export.chooseTarget(BrokenPath.of(folder.resolve("broken.json")));
        background.runAll();

        assertDefectIsTold();
        assertThat(session.export.stateProperty().get()).isInstanceOf(ExportState.Idle.class);

        session.export.begin();
        background.runAll();
        session.export.write();
        background.runAll();

        assertThat(session.export.stateProperty().get()).isInstanceOf(ExportState.Done.class);
    }

    @Test
    void insideALook() throws IOException {
        Path file = Files.writeString(folder.resolve("a.json"), "{\"images\": [], \"annotations\": [], \"categories\": []}");
        session.browser.open(file);
        background.runAll();

        session.browser.lookIn(BrokenPath.of(folder));
        background.runAll();

        assertDefectIsTold();
        assertThat(session.browser.isBusy()).isFalse();

        session.browser.lookIn(folder);
        background.runAll();

        assertThat(session.browser.fileProperty().get().orElseThrow().places().chosen()).contains(folder);
    }

    private void open(Path... files) {
        session.files.open(List.of(files));
        background.runAll();
    }

    private void assertDefectIsTold() {
        assertThat(session.notices.get()).hasValueSatisfying(notice -> assertThat(notice).isInstanceOfSatisfying(Notice.Unexpected.class,
                unexpected -> assertThat(unexpected.log().orElseThrow()).content().contains("Exception")));
    }
}
