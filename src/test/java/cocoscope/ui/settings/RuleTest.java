package cocoscope.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import cocoscope.mask.rule.LabelRule;
import cocoscope.ui.control.Banner;
import cocoscope.ui.histogram.ThresholdSlider;
import cocoscope.ui.window.MaskFiles;
import cocoscope.ui.window.TestWindow;
import java.io.IOException;
import java.nio.file.Path;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RuleTest {
    @TempDir
    private Path folder;
    private final TestWindow window = TestWindow.open();

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void theThresholdChangesRegionsAndCounts() throws IOException {
        window.drop(MaskFiles.write(folder.resolve("a_mask.png"),
                "11..5",
                "11..5",
                "....5"));
        window.robot.clickOn("#rule-threshold");
        window.onFxThread(() -> slider().bandProperty().set(slider().band().withLow(5)));
        window.settle();
        assertThat(window.conversion().regions().size()).isEqualTo(2);

        window.onFxThread(() -> slider().bandProperty().set(slider().band().withLow(20)));
        window.settle();

        assertThat(window.conversion().regions().size()).isEqualTo(1);
        assertThat(window.conversion().regions().area(0)).isEqualTo(3);
        assertThat(window.text("#counts")).isEqualTo("1 annotation in 1 category");
        assertThat(window.table("#annotations").getItems()).hasSize(1);
        assertThat(window.window.canvas().conversionProperty().get()).isSameAs(window.conversion());
    }

    @Test
    void theBandCanBeInverted() throws IOException {
        window.drop(MaskFiles.write(folder.resolve("a_mask.png"), "#.#"));
        window.robot.clickOn("#rule-threshold");

        window.onFxThread(() -> slider().bandProperty().set(slider().band().withInverted(true)));
        window.settle();

        assertThat(window.conversion().regions().size()).isEqualTo(1);
        assertThat(window.conversion().regions().box(0).x()).isEqualTo(1);
    }

    @Test
    void aThresholdIsOutOfPlaceForATableAndSaysWhy() throws IOException {
        window.drop(MaskFiles.write(folder.resolve("a_mask.png"), "1.2.3"));

        assertThat(slider().isVisible()).isFalse();
        assertThat(window.find("#rule-values", ToggleButton.class).isSelected()).isTrue();
        assertThat(window.find("#rule-threshold", ToggleButton.class).getTooltip().getText()).contains("one category");
    }

    @Test
    void aValueIsGivenACategoryByTypingItsName() throws IOException {
        window.drop(MaskFiles.write(folder.resolve("a_mask.png"), "1.2.2"));

        type(1, "palm");
        type(2, "palm");

        LabelRule.Values rule = (LabelRule.Values) window.session.mask.recipe().get().rule();
        assertThat(rule.entries()).containsExactly(new LabelRule.Entry(10, "palm"), new LabelRule.Entry(20, "palm"));
        assertThat(window.text("#counts")).isEqualTo("3 annotations in 1 category");
    }

    @Test
    void aValueThatIsSwitchedOffIsReportedAsMissing() throws IOException {
        window.drop(MaskFiles.write(folder.resolve("a_mask.png"), "1.22"));

        window.robot.clickOn(window.row("#values", 2).lookup(".check-box"));
        window.settle();

        assertThat(window.conversion().regions().size()).isEqualTo(1);
        assertThat(window.text("#unmapped")).isEqualTo("1 value has no category: 2 pixels are left out.");
    }

    @Test
    void noValueWithACategoryLeavesTheLastResultAndOffersAWayOut() throws IOException {
        window.drop(MaskFiles.write(folder.resolve("a_mask.png"), "1.22"));
        window.robot.clickOn("#pin-decision");
        window.drop(MaskFiles.write(folder.resolve("b_mask.png"), "5555"));
        assertThat(window.find("#preview-banner", Banner.class).isVisible()).isTrue();

        window.robot.clickOn("Start again from its values");
        window.settle();

        assertThat(window.find("#preview-banner", Banner.class).isVisible()).isFalse();
        assertThat(window.conversion().regions().size()).isEqualTo(1);
    }

    @Test
    void theSmallestComponentRemovesOthersAndCountsThem() throws IOException {
        window.drop(MaskFiles.write(folder.resolve("a_mask.png"), "##.#.##"));

        window.onFxThread(() -> window.find("#minimum-area", TextField.class).requestFocus());
        window.robot.type(KeyCode.UP).type(KeyCode.UP);
        window.settle();

        assertThat(window.conversion().regions().size()).isEqualTo(2);
        assertThat(window.text("#removed")).isEqualTo("Removed: 1 component of 1 pixel.");
    }

    private ThresholdSlider slider() {
        return window.find("#threshold", ThresholdSlider.class);
    }

    private void type(int row, String name) {
        window.onFxThread(() -> edit(window.table("#values"), row));
        window.robot.write(name).type(KeyCode.ENTER);
        window.settle();
    }

    private static <R> void edit(TableView<R> table, int row) {
        table.requestFocus();
        table.edit(row, table.getColumns().stream().filter(column -> "category-column".equals(column.getId())).findFirst().orElseThrow());
    }
}
