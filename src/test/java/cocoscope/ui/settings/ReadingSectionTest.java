package cocoscope.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.controls.ModalPane;
import cocoscope.convert.Recipe;
import cocoscope.mask.level.JpegMasks;
import cocoscope.mask.level.LabelPictures;
import cocoscope.mask.level.Levels.Level;
import cocoscope.mask.level.Reading;
import cocoscope.mask.rule.LabelRule;
import cocoscope.mask.rule.RuleKind;
import cocoscope.ui.window.TestWindow;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.RadioButton;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A label map of six levels that was saved as JPEG, in the window.
final class ReadingSectionTest {
    private static final int[] LEVELS = LabelPictures.levels(6);
    private static final int WIDTH = 640;
    private static final int HEIGHT = 480;

    @TempDir
    private Path folder;
    private final TestWindow window = TestWindow.open();

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void theReadingThatWasPickedIsSaidAndItsLevelsAreListed() throws Exception {
        drop();

        assertThat(window.text("#read-as")).contains("Match compression", "was selected").contains("pixels change");
        assertThat(levels()).containsExactly(Arrays.stream(LEVELS).boxed().toArray(Integer[]::new));
        assertThat(window.find("#background-0", RadioButton.class).isSelected()).isTrue();
    }

    @Test
    void levelsAreAddedRemovedAndFoundAgain() throws Exception {
        drop();

        window.type("#level-added", "12");
        assertThat(levels()).hasSize(7).contains(12);
        window.fire("#remove-51");
        assertThat(levels()).doesNotContain(51);
        assertThat(recipe().reading().levels()).containsExactly(0, 12, 102, 153, 204, 255);
        window.fire("#levels-find");
        assertThat(levels()).hasSize(6).contains(51);
    }

    @Test
    void anotherLevelBecomesTheBackground() throws Exception {
        drop();

        window.fire("#background-51");

        assertThat(window.conversion().labeling().targets()).noneMatch(target -> target.values().contains(51))
                .anyMatch(target -> target.values().contains(0));
    }

    @Test
    void allReadingsAreShownSideBySideAndOneIsTaken() throws Exception {
        drop();
        window.fire("#compare-readings");
        window.waitUntil(() -> window.find("#use-nearest", Node.class) != null);

        for (String method : List.of("exact", "nearest", "edges", "match")) {
            assertThat(window.text("#readings-counts-" + method)).contains("components", "changed");
        }
        assertThat(window.text("#readings-counts-exact")).contains("no pixels changed");
        assertThat(window.text("#use-match")).isEqualTo("Selected");
        window.fire("#use-nearest");

        assertThat(recipe().reading().method()).isEqualTo(Reading.Method.NEAREST);
        assertThat(window.conversion().read().method()).isEqualTo(Reading.Method.NEAREST);
        assertThat(window.find("#dialogs", ModalPane.class).isDisplay()).isFalse();
        assertThat(window.session.readings.property().get()).isEmpty();
    }

    @Test
    void aTableAfterAThresholdHoldsTheLevelsAndNotAllValues() throws Exception {
        drop();
        window.fire("#rule-threshold");
        window.waitUntil(() -> window.session.mask.levels().get().isPresent());
        assertThat(window.session.mask.shown().get().orElseThrow().masked().orElseThrow().histogram().size()).isGreaterThan(64);

        window.fire("#rule-values");

        assertThat(RuleKind.of(recipe().rule())).isEqualTo(RuleKind.VALUES);
        assertThat(((LabelRule.Values) recipe().rule()).entries()).extracting(LabelRule.Entry::value)
                .containsExactly(51, 102, 153, 204, 255);
    }

    private void drop() throws Exception {
        byte[] pixels = LabelPictures.painted(LabelPictures.draw(WIDTH, HEIGHT, LEVELS.length, 1), LEVELS);
        JpegMasks.gray(folder, WIDTH, pixels, 75);
        window.drop(folder.resolve("mask.jpg"));
        window.waitUntil(() -> window.session.mask.levels().get().isPresent());
    }

    private Integer[] levels() {
        return window.table("#levels").getItems().stream().map(level -> ((Level) level).value()).toArray(Integer[]::new);
    }

    private Recipe recipe() {
        return window.session.mask.recipe().get();
    }
}
