package cocoscope.ui.browser;

import atlantafx.base.theme.Styles;
import cocoscope.app.browser.BrowserFilter;
import cocoscope.app.browser.BrowserFilter.Crowds;
import cocoscope.app.browser.CocoBrowser;
import cocoscope.coco.index.CocoIndex;
import cocoscope.ui.control.Icon;
import cocoscope.ui.control.Text;
import cocoscope.ui.control.ToText;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The images of a file, and what is asked of those that are listed.
final class BrowserList extends VBox {
    private static final int ANY = -1;

    private final CocoBrowser inspection;
    private final Text text;
    private final TextField name = new TextField();
    private final ComboBox<Integer> category = new ComboBox<>();
    private final ComboBox<Crowds> crowds = new ComboBox<>();
    private final TextField least = new TextField();
    private final TextField greatest = new TextField();
    private final CheckBox problems = new CheckBox();
    private final Label count = new Label();
    private final ListView<Integer> list;
    private boolean following;

    BrowserList(CocoBrowser inspection, Text text) {
        this.inspection = inspection;
        this.text = text;
        getStyleClass().add("side-pane");
        list = new ListView<>(inspection.images());
        list.setId("inspection-images");
        list.setAccessibleText(text.get("inspection.images"));
        list.getStyleClass().addAll(Styles.DENSE, "file-list");
        list.setPlaceholder(new Label(text.get("inspection.noneFound")));
        list.setCellFactory(_ -> new ImageCell());
        VBox.setVgrow(list, Priority.ALWAYS);
        setUpFilters();
        count.setId("inspection-count");
        count.getStyleClass().add("caption");
        Label area = new Label(text.get("annotations.area"));
        area.setMinWidth(USE_PREF_SIZE);
        HBox areas = new HBox(6, area, least, new Label("–"), greatest);
        areas.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        VBox head = new VBox(6, name, category, crowds, areas, problems, count);
        head.getStyleClass().add("pane-head");
        getChildren().addAll(head, list);
        list.getSelectionModel().selectedItemProperty().addListener((_, _, image) -> {
            if (image != null && !following) {
                inspection.show(image);
            }
        });
        inspection.inspectedProperty().subscribe(this::fill);
        inspection.filterProperty().subscribe(this::showFilter);
        inspection.shownProperty().subscribe(this::follow);
        inspection.images().subscribe(this::follow);
    }

    private void setUpFilters() {
        name.setId("inspection-name-filter");
        name.setPromptText(text.get("files.filter"));
        name.setAccessibleText(text.get("files.filter"));
        name.textProperty().addListener((_, _, typed) -> change(filter -> filter.withName(typed)));
        category.setId("inspection-category");
        category.setAccessibleText(text.get("annotations.category"));
        category.setMaxWidth(Double.MAX_VALUE);
        category.setConverter(new ToText<>(it -> inspection.inspectedProperty().get()
                .filter(_ -> it != ANY).map(opened -> SubjectNames.ofCategory(opened.index(), it, text))
                        .orElse(text.get("inspection.anyCategory"))));
        category.valueProperty().addListener((_, _, chosen) -> change(filter ->
                filter.withCategory(chosen == null || chosen == ANY ? OptionalInt.empty() : OptionalInt.of(chosen))));
        crowds.setId("inspection-crowds");
        crowds.setAccessibleText(text.get("inspection.crowds"));
        crowds.setMaxWidth(Double.MAX_VALUE);
        crowds.getItems().setAll(Crowds.values());
        crowds.setConverter(new ToText<>(text::of));
        crowds.valueProperty().addListener((_, _, chosen) -> change(filter -> filter.withCrowds(chosen)));
        addArea(least, "inspection.from", "inspection.least", "inspection-least");
        addArea(greatest, "inspection.to", "inspection.greatest", "inspection-greatest");
        problems.setId("inspection-problems");
        problems.setText(text.get("inspection.problemsOnly"));
        problems.selectedProperty().addListener((_, _, wanted) -> change(filter -> filter.withProblems(wanted)));
    }

    private void addArea(TextField field, String prompt, String name, String id) {
        field.setId(id);
        field.setPromptText(text.get(prompt));
        field.setAccessibleText(text.get(name));
        field.setPrefWidth(90);
        HBox.setHgrow(field, Priority.ALWAYS);
        field.textProperty().addListener((_, _, _) -> change(filter ->
                filter.withAreas(number(least, 0), number(greatest, Double.POSITIVE_INFINITY))));
    }

    /// What is no number asks for nothing.
    private static double number(TextField field, double otherwise) {
        try {
            return Double.parseDouble(field.getText().strip());
        } catch (NumberFormatException _) {
            return otherwise;
        }
    }

    private void change(UnaryOperator<BrowserFilter> change) {
        if (!following) {
            inspection.filterProperty().set(change.apply(inspection.filterProperty().get()));
        }
    }

    private void fill() {
        following = true;
        List<Integer> categories = new ArrayList<>(List.of(ANY));
        inspection.inspectedProperty().get().ifPresent(opened -> {
            for (int i = 0; i < opened.index().categories().size(); i++) {
                categories.add(i);
            }
        });
        category.getItems().setAll(categories);
        following = false;
        showFilter();
    }

    private void showFilter() {
        following = true;
        BrowserFilter filter = inspection.filterProperty().get();
        if (!filter.name().equals(name.getText())) {
            name.setText(filter.name());
        }
        category.setValue(filter.category().orElse(ANY));
        crowds.setValue(filter.crowds());
        problems.setSelected(filter.problems());
        if (filter.takesAll()) {
            least.clear();
            greatest.clear();
        }
        following = false;
    }

    private void follow() {
        following = true;
        inspection.shownProperty().get().ifPresent(shown -> {
            if (!Integer.valueOf(shown.image()).equals(list.getSelectionModel().getSelectedItem())) {
                list.getSelectionModel().clearSelection();
                list.getSelectionModel().select(Integer.valueOf(shown.image()));
                if (!list.isFocused()) {
                    list.scrollTo(Integer.valueOf(shown.image()));
                }
            }
        });
        following = false;
        count.setText(inspection.inspectedProperty().get().map(opened ->
                text.get("inspection.listed", inspection.images().size(), opened.index().images().size())).orElse(""));
    }

    /// The name of an image and how many annotations it has.
    private final class ImageCell extends ListCell<Integer> {
        private final Label name = new Label();
        private final Label annotations = new Label();
        private final HBox line = new HBox(8, name, annotations);

        /// A cell without a width of its own never scrolls sideways; its name is cut instead.
        ImageCell() {
            setPrefWidth(0);
            name.setMinWidth(0);
            name.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
            name.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(name, Priority.ALWAYS);
            annotations.setMinWidth(USE_PREF_SIZE);
            annotations.getStyleClass().add("caption");
        }

        @Override
        protected void updateItem(@Nullable Integer image, boolean empty) {
            super.updateItem(image, empty);
            CocoIndex index = inspection.inspectedProperty().get().map(CocoBrowser.Inspected::index).orElse(null);
            if (image == null || empty || index == null || image >= index.images().size()) {
                setText(null);
                setGraphic(null);
                return;
            }
            name.setText(SubjectNames.ofImage(index, image, text));
            name.setGraphic(inspection.problems().isOfImage(image) ? Icon.WARNING.node("changed") : null);
            annotations.setText(text.number(index.count(image)));
            setGraphic(line);
        }
    }
}
