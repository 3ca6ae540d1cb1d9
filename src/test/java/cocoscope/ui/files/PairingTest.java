package cocoscope.ui.files;

import static org.assertj.core.api.Assertions.assertThat;

import cocoscope.app.images.ImageItem;
import cocoscope.app.pairing.RowAction;
import cocoscope.cli.CocoscopeCommand;
import cocoscope.pairing.PairRow;
import cocoscope.pairing.PairRow.State;
import cocoscope.pairing.PairingRule;
import cocoscope.ui.control.Text;
import cocoscope.ui.window.MaskFiles;
import cocoscope.ui.window.TestWindow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.SplitMenuButton;
import javafx.scene.control.TableView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PairingTest {
    @TempDir
    private Path folder;
    private final TestWindow window = TestWindow.open();

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void leftoversOfAFolderAreOfferedToBePaired() throws IOException {
        pair("a", 4, 3, 4, 3);
        MaskFiles.write(folder.resolve("masks/z.png"), "#...");

        window.drop(folder);

        assertThat(window.text("#banner-text")).isEqualTo("1 pair found. Unpaired: no images without a mask, 1 mask without an image.");
        window.robot.clickOn("Show pairs\u2026");
        window.settle();
        assertThat(states()).containsExactlyInAnyOrder(State.PAIRED, State.NO_PICTURE);
    }

    @Test
    void everyTroubleIsARowWithAStateAndAnAction() throws IOException {
        pair("a", 8, 6, 8, 6);
        pair("b", 8, 6, 8, 5);
        pair("c", 8, 6, 4, 3);
        pair("d", 8, 6, 20, 20);
        MaskFiles.writePicture(folder.resolve("images/e.jpg"), 8, 6);
        MaskFiles.write(folder.resolve("masks/f.png"), "#");
        MaskFiles.writePicture(folder.resolve("images/g.jpg"), 8, 6);
        Files.writeString(folder.resolve("masks/g.png"), "no image");
        Files.writeString(folder.resolve("images/Thumbs.db"), "");
        window.drop(folder);

        openTable();

        assertThat(states()).containsExactlyInAnyOrder(State.PAIRED, State.SIZE_SLIP, State.SIZE_MULTIPLE, State.SIZE_MISMATCH,
                State.NO_MASK,
                State.NO_PICTURE, State.JUNK, State.JUNK);
        assertThat(rows()).filteredOn(row -> row.state() != State.JUNK)
                .allSatisfy(row -> assertThat(RowAction.of(row)).isNotEmpty());
        assertThat(window.text("#pairing-meaning")).startsWith("All known conventions");
    }

    /// Either number could be that of the image, so nothing is paired without a hint.
    @Test
    void aPairMadeByHandGivesTheRuleForAllOthersAndUndoTakesItBack() throws IOException {
        for (int i = 1; i <= 3; i++) {
            MaskFiles.writePicture(folder.resolve("images/" + i + ".jpg"), 2, 1);
            MaskFiles.write(folder.resolve("truth of " + (4 - i) + " no. " + i + " done.png"), "#.");
        }
        window.drop(folder);
        openTable();
        window.onFxThread(() -> window.session.pairing.ruleProperty().set(new PairingRule.Stem()));
        window.settle();
        window.fire("#pairing-apply");
        assertThat(window.session.images.items()).noneMatch(ImageItem::isPair);
        openTable();

        window.nextMask = Optional.of(folder.resolve("truth of 3 no. 1 done.png"));
        act(row(State.NO_MASK), RowAction.CHOOSE_MASK);

        assertThat(states()).contains(State.PAIRED);
        assertThat(window.text("#pairing-suggestion")).contains("regex:").contains("3 pairs");

        window.fire("#pairing-follow");

        assertThat(states()).containsExactly(State.PAIRED, State.PAIRED, State.PAIRED);
        window.fire("#pairing-apply");
        assertThat(window.session.images.items()).hasSize(3).allMatch(ImageItem::isPair);
        assertThat(window.text("#file-pairing")).startsWith("Paired by regex:");

        window.onFxThread(window.session.images::undo);
        assertThat(window.session.images.items()).hasSize(6);
    }

    @Test
    void aWrongRuleIsNamedAndARightOneIsPreviewedAtOnce() throws IOException {
        MaskFiles.writePicture(folder.resolve("p/1.jpg"), 2, 1);
        MaskFiles.write(folder.resolve("p/1-truth.png"), "#.");
        MaskFiles.write(folder.resolve("p/1-depth.png"), "#.");
        window.drop(folder);
        openTable();

        type("suffix:");
        assertThat(window.text("#pairing-meaning")).startsWith("Unknown rule");

        type("suffix:-truth");
        assertThat(window.text("#pairing-meaning")).isEqualTo("Mask name = image name followed by -truth.");
        assertThat(states()).containsExactlyInAnyOrder(State.PAIRED, State.NO_MASK);

        window.fire("#pairing-cancel");
        assertThat(window.session.images.items()).as("nothing is done before it is applied").hasSize(2);
    }

    @Test
    void pairsCanBeSwappedPartedAndLeftOut() throws IOException {
        pair("a", 4, 1, 4, 1);
        pair("b", 4, 1, 4, 1);
        window.drop(folder);
        openTable();

        PairRow first = rows().getFirst();
        act(first, RowAction.SWAP);
        assertThat(rows().getFirst().picture()).isEqualTo(first.mask());
        assertThat(rows().getFirst().mask()).isEqualTo(first.picture());

        PairRow second = rows().getLast();
        act(second, RowAction.USE_ALONE);
        assertThat(states()).containsExactlyInAnyOrder(State.PAIRED, State.ALONE, State.NO_MASK);

        act(row(State.ALONE), RowAction.LEAVE_OUT);
        assertThat(states()).containsExactlyInAnyOrder(State.PAIRED, State.NO_MASK, State.LEFT_OUT);
        window.fire("#pairing-apply");
        assertThat(window.session.images.items()).hasSize(2);
    }

    @Test
    void masksOfOneImageAreExportedAsTheCommandLineDoes() throws IOException {
        Path set = folder.resolve("set");
        MaskFiles.writePicture(set.resolve("shapes/1001.jpg"), 3, 2);
        MaskFiles.write(set.resolve("annotations/1001_circle_0.png"), "#..", "...");
        MaskFiles.write(set.resolve("annotations/1001_square_1.png"), ".##", ".#.");
        MaskFiles.writePicture(set.resolve("shapes/1002.jpg"), 2, 1);
        MaskFiles.write(set.resolve("annotations/1002_circle_0.png"), "#.");
        window.drop(set);
        assertThat(window.conversion().category(0)).isEqualTo("circle");

        window.onFxThread(() -> window.find("#export-button", ButtonBase.class).fire());
        window.settle();
        window.fire("#export-all_images");
        window.nextTarget = Optional.of(folder.resolve("window.json"));
        window.fire("#export-choose");
        window.fire("#export-write");

        Path expected = folder.resolve("expected.json");
        assertThat(CocoscopeCommand.run((_, _, _) -> 0, "convert", set.toString(), "--pair", "auto", "-o", expected.toString())).isZero();
        assertThat(folder.resolve("window.json")).hasSameBinaryContentAs(expected);
        assertThat(expected).content().contains("\"shapes/1001.jpg\"", "\"circle\"", "\"square\"");

        window.onFxThread(() -> window.find("#export-button", ButtonBase.class).fire());
        window.settle();
        window.fire("#export-this_image");
        window.nextTarget = Optional.of(folder.resolve("image.json"));
        window.fire("#export-choose");
        window.fire("#export-write");
        assertThat(folder.resolve("image.json")).as("all masks of the image").content().contains("1001.jpg", "circle", "square")
                .doesNotContain("1002.jpg");
    }

    private void pair(String name, int width, int height, int maskWidth, int maskHeight) throws IOException {
        MaskFiles.writePicture(folder.resolve("images/" + name + ".jpg"), width, height);
        String[] mask = new String[maskHeight];
        java.util.Arrays.fill(mask, "#" + ".".repeat(maskWidth - 1));
        MaskFiles.write(folder.resolve("masks/" + name + ".png"), mask);
    }

    private void openTable() {
        window.fire("#file-pairing");
    }

    private List<PairRow> rows() {
        return window.session.pairing.rowsProperty().get();
    }

    private List<State> states() {
        return rows().stream().map(PairRow::state).toList();
    }

    private PairRow row(State state) {
        return rows().stream().filter(row -> row.state() == state).findFirst().orElseThrow();
    }

    /// Chooses from the menu of the row's button.
    private void act(PairRow row, RowAction action) {
        String title = new Text(java.util.Locale.ENGLISH).of(action);
        TableView<?> table = window.table("#pairs");
        SplitMenuButton button = (SplitMenuButton) window.row("#pairs", table.getItems().indexOf(row)).lookup(".split-menu-button");
        window.onFxThread(() -> {
            if (button.getText().equals(title)) {
                button.fire();
            } else {
                button.getItems().stream().filter(item -> title.equals(item.getText())).findFirst().orElseThrow().fire();
            }
        });
        window.settle();
    }

    private void type(String rule) {
        window.onFxThread(() -> window.find("#pairing-rule", ComboBox.class).getEditor().setText(rule));
        window.settle();
    }
}
