package cocoscope.app.pairing;

import static org.assertj.core.api.Assertions.assertThat;

import cocoscope.app.Session;
import cocoscope.app.images.ImageItem;
import cocoscope.app.work.ManualExecutor;
import cocoscope.pairing.PairRow;
import cocoscope.pairing.PairingRule;
import cocoscope.ui.window.MaskFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PairingTableTest {
    @TempDir
    private Path folder;
    private final ManualExecutor background = new ManualExecutor();
    private final Session session = new Session(background, Runnable::run, (_, work) -> background.execute(work), Optional.empty());
    private final PairingTable table = session.pairing;

    @Test
    void theTableShowsWhatIsOpen() throws IOException {
        openPair("a");
        table.begin();
        assertThat(table.busyProperty().get()).isTrue();
        background.runAll();

        assertThat(table.busyProperty().get()).isFalse();
        assertThat(table.rowsProperty().get()).singleElement().satisfies(row -> {
            assertThat(row.state()).isEqualTo(PairRow.State.PAIRED);
            assertThat(row.mask().orElseThrow()).hasFileName("a_mask.png");
        });
    }

    @Test
    void nothingChangesBeforeThePairsAreUsed() throws IOException {
        openPair("a");
        table.begin();
        background.runAll();
        table.leaveOut(table.rowsProperty().get().getFirst());
        background.runAll();
        assertThat(session.images.items()).hasSize(1);

        table.apply();

        assertThat(session.images.items()).isEmpty();
    }

    @Test
    void imagesThatAreMissingStayWhenPairsAreUsed() throws IOException {
        openPair("a");
        openPair("b");
        Path project = folder.resolve("p.cocoscope.json");
        session.project.saved().saveAs(project);
        background.runAll();
        Files.delete(folder.resolve("b.jpg"));
        Files.delete(folder.resolve("b_mask.png"));
        session.files.open(List.of(project));
        background.runAll();
        assertThat(session.images.items()).extracting(ImageItem::state).containsExactly(ImageItem.State.READY, ImageItem.State.MISSING);

        table.begin();
        background.runAll();
        table.apply();

        assertThat(session.images.items()).extracting(ImageItem::name).containsExactly("a.jpg", "b.jpg");
        assertThat(session.images.items().getLast().state()).isEqualTo(ImageItem.State.MISSING);
    }

    @Test
    void theRuleOfOneProjectIsNothingToTheNext() throws IOException {
        openPair("a");
        table.begin();
        background.runAll();
        table.ruleProperty().set(new PairingRule.Suffix("_mask"));
        background.runAll();
        table.apply();
        assertThat(table.appliedProperty().get()).isNotEqualTo(new PairingRule.Automatic());

        session.history.restart(cocoscope.project.Project.EMPTY);

        assertThat(table.ruleProperty().get()).isEqualTo(new PairingRule.Automatic());
        assertThat(table.appliedProperty().get()).isEqualTo(new PairingRule.Automatic());
    }

    @Test
    void pairsThatWereMadeByHandAreWorkThatLeavingAsksAbout() throws IOException {
        openPair("a");
        assertThat(session.project.saved().unsavedProperty().get()).isFalse();
        Path other = MaskFiles.write(folder.resolve("other.png"), ".#");

        session.choice.useAsMask(other, session.images.items().getFirst());
        background.runAll();

        assertThat(session.project.saved().unsavedProperty().get()).isTrue();
        session.project.saved().startNew();
        assertThat(session.project.saved().leavingProperty().get()).isPresent();
        assertThat(session.images.items()).hasSize(1);
    }

    private void openPair(String name) throws IOException {
        session.files.open(List.of(MaskFiles.writePicture(folder.resolve(name + ".jpg"), 2, 1),
                MaskFiles.write(folder.resolve(name + "_mask.png"), "#.")));
        background.runAll();
    }
}
