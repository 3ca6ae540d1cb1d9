package cocoscope.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import cocoscope.mask.rule.LabelRule;
import cocoscope.mask.rule.LabelRule.Entry;
import cocoscope.ui.window.MaskFiles;
import cocoscope.ui.window.TestWindow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.event.ActionEvent;
import javafx.scene.control.ColorPicker;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ToggleButton;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class MappingTest {
    @TempDir
    private Path folder;
    private final TestWindow window = TestWindow.open();

    @BeforeEach
    void openAMaskOfThreeValues() throws IOException {
        window.drop(MaskFiles.write(folder.resolve("a_mask.png"), "1.2", "1.3"));
        set(new LabelRule.Values(List.of(new Entry(10, "a"), new Entry(20, "b"), new Entry(30, "c")), OptionalInt.empty()));
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void aWrongFileOrLineIsNamedAndChangesNothing() throws IOException {
        LabelRule before = rule();
        for (String wrong : List.of("", "value,category\n10,cat\nten,dog\n", "no values\n")) {
            window.nextMapping = Optional.of(Files.writeString(folder.resolve("wrong.csv"), wrong));
            choose("mapping-import");

            assertThat(window.text("#banner-text")).startsWith("wrong.csv: ").endsWith("Nothing was changed.");
            assertThat(rule()).isEqualTo(before);
        }
        assertThat(window.text("#banner-text")).doesNotContain("line 3");
    }

    @Test
    void aDeviceIsNotReadForEver() {
        assumeTrue(Files.exists(Path.of("/dev/zero")));
        window.nextMapping = Optional.of(Path.of("/dev/zero"));

        choose("mapping-import");

        assertThat(window.text("#banner-text")).startsWith("zero: not readable").endsWith("Nothing was changed.");
    }

    @Test
    void manyValuesGetTheirCategoriesAtOnceAndAnEmptyOneIsTakenOut() throws IOException {
        window.nextMapping = Optional.of(Files.writeString(folder.resolve("map.csv"),
                "value;category\r\n10;cat\r\n\"20\",\"big dog\"\r\n30\r\n"));
        choose("mapping-import");

        assertThat(rule()).isEqualTo(new LabelRule.Values(List.of(new Entry(10, "cat"), new Entry(20, "big dog")), OptionalInt.of(0)));
    }

    @Test
    void whatIsExportedCanBeImportedAgain() throws IOException {
        Path file = folder.resolve("map.tsv");
        window.nextTarget = Optional.of(file);
        choose("mapping-export");
        assertThat(file).hasContent("10\ta\n20\tb\n30\tc\n");

        LabelRule before = rule();
        window.nextMapping = Optional.of(file);
        choose("mapping-import");
        assertThat(rule()).isEqualTo(before);
    }

    @Test
    void oneValueIsShownAloneUntilTheRuleChanges() {
        ToggleButton solo = (ToggleButton) window.row("#values", 2).lookup(".solo");
        window.onFxThread(solo::fire);
        assertThat(window.window.canvas().settings().soloLabelProperty().get()).isEqualTo(2);

        set(new LabelRule.Values(List.of(new Entry(20, "b")), OptionalInt.empty()));
        assertThat(window.window.canvas().settings().soloLabelProperty().get()).isZero();
    }

    @Test
    void theSwatchOfAValueChangesTheColorOfItsCategory() {
        ColorPicker picker = (ColorPicker) window.row("#values", 2).lookup(".value-color");
        String category = window.conversion().labeling().targets().get(1).category();
        window.onFxThread(() -> {
            picker.setValue(Color.rgb(1, 2, 3));
            picker.fireEvent(new ActionEvent());
        });
        window.settle();

        assertThat(window.window.canvas().settings().paletteProperty().get()[1]).isEqualTo(0x010203);
        assertThat(window.session.history.project().categories()).filteredOn(it -> it.name().equals(category))
                .allMatch(it -> it.color().orElseThrow() == 0x010203).hasSize(1);
    }

    private LabelRule rule() {
        return window.session.mask.recipe().get().rule();
    }

    private void set(LabelRule rule) {
        window.onFxThread(() -> window.session.mask.recipe().set(window.session.mask.recipe().get().withRule(rule)));
        window.settle();
    }

    private void choose(String item) {
        window.onFxThread(() -> window.find("#mapping", MenuButton.class).getItems().stream().filter(it -> item.equals(it.getId()))
                .findFirst().orElseThrow().fire());
        window.settle();
    }
}
