package cocoscope.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import cocoscope.app.settings.CategoryRow;
import cocoscope.coco.Category;
import cocoscope.mask.rule.LabelRule;
import cocoscope.ui.control.Rgb;
import cocoscope.ui.window.MaskFiles;
import cocoscope.ui.window.TestWindow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ColorPicker;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.MultipleSelectionModel;
import javafx.scene.control.TextField;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CategoriesTest {
    private static final int ID = 1;
    private static final int NAME = 2;

    @TempDir
    private Path folder;
    private final TestWindow window = TestWindow.open();

    @BeforeEach
    void openAMaskWithTwoCategories() throws IOException {
        window.drop(MaskFiles.write(folder.resolve("a_mask.png"), "1.2", "1.2"));
        window.onFxThread(() -> window.session.mask.recipe().set(window.session.mask.recipe().get().withRule(
                new LabelRule.Values(List.of(new LabelRule.Entry(10, "cat"), new LabelRule.Entry(20, "dog")), OptionalInt.empty()))));
        window.settle();
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void whatIsTypedIsCheckedAtOnceAndCountsWhenItIsApplied() {
        openEditor();
        type(1, NAME, "cat");
        assertThat(problem()).startsWith("Two categories are called \u201Ccat\u201D");
        assertThat(window.find("#categories-apply", ButtonBase.class).isDisabled()).isTrue();

        type(1, NAME, "bird");
        type(1, ID, "1");
        assertThat(problem()).startsWith("Two categories have id 1");
        type(1, ID, "zero");
        assertThat(problem()).startsWith("The id of \u201Cbird\u201D must be a whole number");

        type(1, ID, "7");
        assertThat(window.find("#categories-problem", Label.class).isVisible()).isFalse();
        window.fire("#categories-apply");
        assertThat(window.session.history.project().categories()).containsExactly(new Category(1, "cat", ""), new Category(7, "bird", ""));
    }

    @Test
    void buttonsActOnTheSelectedRowsAndACategoryInUseIsDeletedOnlyWhenItsValuesHaveAPlaceToGo() {
        openEditor();
        window.fire("#categories-add");
        window.fire("#categories-up");
        window.fire("#categories-number");
        assertThat(rows()).extracting(row -> row.id() + " " + row.name()).containsExactly("1 cat", "2 new category", "3 dog");
        select(0, 1);
        window.fire("#categories-merge");
        assertThat(rows()).extracting(CategoryRow::name).containsExactly("cat", "dog");

        select(1);
        window.fire("#categories-delete");
        assertThat(window.text("#categories-question")).isEqualTo("\u201Cdog\u201D is used by 1 value or image. Move it to:");
        assertThat(rows()).hasSize(2);

        window.fire("#categories-move");
        assertThat(rows()).extracting(CategoryRow::name).containsExactly("cat");
        window.fire("#categories-apply");
        assertThat(window.conversion().labeling().targets()).extracting(target -> target.category()).containsExactly("cat");
    }

    @Test
    void importedColorsAreThoseOfTheCanvasAndAWrongFileIsSaid() throws IOException {
        openEditor();
        window.nextCategories = Optional.of(Files.writeString(folder.resolve("wrong.txt"), "[]"));
        window.fire("#categories-import");
        assertThat(problem()).contains("wrong.txt").endsWith(".");

        window.nextCategories = Optional.of(Files.writeString(folder.resolve("known.json"), """
                [{"id": 3, "name": "dog", "supercategory": "pet", "color": [1, 2, 3]}]
                """));
        window.fire("#categories-import");
        assertThat(window.find("#categories-problem", Label.class).isVisible()).isFalse();
        window.fire("#categories-apply");
        assertThat(window.window.canvas().settings().paletteProperty().get()[1]).as("the color of dogs on the canvas").isEqualTo(0x010203);
    }

    @Test
    void theDialogStaysWhereItIsWhateverItSays() {
        openEditor();
        Bounds before = place();

        type(1, NAME, "cat");
        assertThat(window.find("#categories-problem", Label.class).isVisible()).isTrue();
        assertThat(place()).isEqualTo(before);

        type(1, NAME, "dog");
        select(1);
        window.fire("#categories-delete");
        assertThat(window.find("#categories-question", Label.class).isVisible()).isTrue();
        assertThat(place()).isEqualTo(before);
    }

    @Test
    void aCategoryWithoutAColorOfItsOwnShowsThatOfItsObjects() {
        openEditor();

        assertThat(colors()).containsExactly(Rgb.color(window.session.mask.colors().of(1)), Rgb.color(window.session.mask.colors().of(2)))
                .doesNotHaveDuplicates();
        window.fire("#categories-apply");
        assertThat(window.session.history.project().categories()).allMatch(category -> category.color().isEmpty());
    }

    private Bounds place() {
        Node pane = window.find("#categories-pane", Node.class);
        return pane.localToScene(pane.getLayoutBounds());
    }

    private List<Color> colors() {
        return IntStream.range(0, rows().size()).mapToObj(row -> ((ColorPicker) window.row("#categories", row).lookup(".color-cell"))
                .getValue()).toList();
    }

    private void openEditor() {
        window.onFxThread(() -> menuItem("categories").fire());
        window.settle();
    }

    private MenuItem menuItem(String id) {
        return window.find(".menu-bar", javafx.scene.control.MenuBar.class).getMenus().stream().flatMap(menu -> menu.getItems().stream())
                .filter(item -> id.equals(item.getId())).findFirst().orElseThrow();
    }

    private List<CategoryRow> rows() {
        return window.table("#categories").getItems().stream().map(CategoryRow.class::cast).toList();
    }

    private String problem() {
        return window.text("#categories-problem");
    }

    private void type(int row, int column, String typed) {
        window.onFxThread(() -> {
            TextField field = (TextField) window.row("#categories", row).lookupAll(".text-field").stream()
                    .sorted((one, other) -> Double.compare(one.localToScene(0, 0).getX(), other.localToScene(0, 0).getX())).toList()
                            .get(column - 1);
            field.setText(typed);
            field.fireEvent(new javafx.event.ActionEvent());
        });
        window.settle();
    }

    private void select(int... rows) {
        MultipleSelectionModel<?> model = window.table("#categories").getSelectionModel();
        window.onFxThread(() -> {
            model.clearSelection();
            model.selectIndices(rows[0], rows);
        });
    }
}
