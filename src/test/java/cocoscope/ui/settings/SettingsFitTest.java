package cocoscope.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import cocoscope.app.images.Sample;
import cocoscope.convert.Recipe;
import cocoscope.mask.rule.LabelRule;
import cocoscope.ui.window.TestWindow;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.TitledPane;
import javafx.scene.text.Text;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// No word of the settings is cut short, and no row lies over another, in the smallest window and in one of common size.
final class SettingsFitTest {
    private static final List<String> STEPS = List.of("reading", "objects", "shape", "output");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"en,900,640", "en,1280,800", "de,900,640", "de,1280,800", "zh,900,640", "zh,1280,800"})
    void everyStepShowsItsWordsWhole(Locale language, int width, int height) throws Exception {
        TestWindow window = TestWindow.open(language, width, height);
        try {
            showEveryStep(window);
        } finally {
            window.close();
        }
    }

    private void showEveryStep(TestWindow window) throws Exception {
        window.drop(Sample.copyTo(folder).toArray(Path[]::new));
        Recipe table = window.session.mask.recipe().get();
        for (String step : STEPS) {
            check(window, step + ", values");
            window.onFxThread(() -> pane(window, step).setExpanded(true));
            check(window, step);
        }
        window.onFxThread(() -> window.session.mask.recipe().set(table.withRule(new LabelRule.Band(120, 255, false, "object"))
                .withPolygons(Recipe.PolygonKind.SIMPLIFIED).withMinimumArea(12)));
        window.settle();
        for (String step : STEPS) {
            window.onFxThread(() -> pane(window, step).setExpanded(true));
            check(window, step + ", threshold and simplified");
        }
    }

    private static void check(TestWindow window, String state) {
        window.settle();
        Parent settings = window.find(".settings", Parent.class);
        assertThat(labels(settings).filter(SettingsFitTest::isCut).map(Labeled::getText)).as("cut in " + state).isEmpty();
        for (String step : STEPS) {
            if (pane(window, step).isExpanded()) {
                List<Node> rows = ((Parent) pane(window, step).getContent()).getChildrenUnmodifiable().stream()
                        .filter(row -> row.isVisible() && row.isManaged()).toList();
                for (int row = 1; row < rows.size(); row++) {
                    Bounds above = rows.get(row - 1).getBoundsInParent();
                    assertThat(rows.get(row).getBoundsInParent().getMinY()).as("row " + row + " of " + state)
                            .isGreaterThanOrEqualTo(above.getMaxY() - 1);
                }
            }
        }
    }

    private static TitledPane pane(TestWindow window, String step) {
        return window.find("#step-" + step, TitledPane.class);
    }

    private static Stream<Labeled> labels(Node node) {
        if (!node.isVisible()) {
            return Stream.empty();
        }
        Stream<Labeled> inside = node instanceof Parent parent
                ? parent.getChildrenUnmodifiable().stream().flatMap(SettingsFitTest::labels) : Stream.empty();
        return node instanceof Labeled labeled ? Stream.concat(Stream.of(labeled), inside) : inside;
    }

    /// What is shown is not what is meant; a name that a person gave may be cut.
    private static boolean isCut(Labeled labeled) {
        Node shown = labeled.lookup(".text");
        return shown instanceof Text text && labeled.getText() != null && !labeled.getText().isEmpty() && labeled.getWidth() > 0
                && !isName(labeled)
                && !text.getText().replace("\n", " ").equals(labeled.getText().replace("\n", " "));
    }

    private static boolean isName(Labeled labeled) {
        return labeled.getStyleClass().contains("table-cell") && labeled.getText().startsWith("value_")
                || labeled instanceof TitledPane;
    }
}
