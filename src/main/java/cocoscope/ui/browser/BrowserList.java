package cocoscope.ui.browser;

import atlantafx.base.theme.Styles;
import cocoscope.app.browser.BrowserFilter;
import cocoscope.app.browser.BrowserOrder;
import cocoscope.app.browser.CocoBrowser;
import cocoscope.ui.control.Icon;
import cocoscope.ui.control.SmallButton;
import cocoscope.ui.control.Text;
import cocoscope.ui.control.ToText;
import java.util.Optional;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The images of a file, what is asked of those that are listed, and their order.
final class BrowserList extends VBox {
    private final CocoBrowser browser;
    private final Text text;
    private final TextField name = new TextField();
    private final Label count = new Label();
    private final Hyperlink clear = new Hyperlink();
    private final ListView<Integer> list;

    BrowserList(CocoBrowser browser, Text text) {
        this.browser = browser;
        this.text = text;
        getStyleClass().add("side-pane");
        list = new ListView<>(browser.listing().images());
        list.setId("browser-images");
        list.setAccessibleText(text.get("browser.images"));
        list.getStyleClass().addAll(Styles.DENSE, "file-list");
        list.setCellFactory(_ -> new BrowserImageCell(browser, text));
        list.setPlaceholder(nothing());
        VBox.setVgrow(list, Priority.ALWAYS);
        getChildren().addAll(head(), list);
        list.getSelectionModel().selectedItemProperty().addListener((_, _, image) -> {
            if (image != null && !Optional.of(image).equals(browser.currentProperty().get())) {
                browser.show(image);
            }
        });
        browser.listing().filterProperty().subscribe(this::showFilter);
        browser.currentProperty().subscribe(this::follow);
        // Hears after the list, which selects nothing when its items are others.
        browser.listing().images().addListener((ListChangeListener<Integer>) _ -> follow());
        browser.reviews().reviewProperty().subscribe(list::refresh);
        showFilter();
    }

    private VBox head() {
        name.setId("browser-name-filter");
        name.setPromptText(text.get("files.filter"));
        name.setAccessibleText(text.get("files.filter"));
        HBox.setHgrow(name, Priority.ALWAYS);
        name.textProperty().addListener((_, _, typed) -> browser.listing().filterProperty().set(filter().withName(typed)));
        BrowserFilterPane filters = new BrowserFilterPane(browser, text);
        ToggleButton more = new ToggleButton(null, Icon.FILTER.node());
        more.setId("browser-filters");
        more.getStyleClass().addAll(Styles.FLAT, "tool");
        more.setTooltip(new Tooltip(text.get("browser.filters")));
        more.setAccessibleText(text.get("browser.filters"));
        filters.visibleProperty().bind(more.selectedProperty());
        filters.managedProperty().bind(more.selectedProperty());
        HBox line = new HBox(6, name, more);
        line.setAlignment(Pos.CENTER_LEFT);
        count.setId("browser-count");
        count.getStyleClass().add("caption");
        count.setMinWidth(USE_PREF_SIZE);
        clear.setText(text.get("browser.clear"));
        clear.setId("browser-clear");
        clear.getStyleClass().add("caption");
        clear.managedProperty().bind(clear.visibleProperty());
        clear.setOnAction(_ -> browser.listing().filterProperty().set(BrowserFilter.ALL));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox counts = new HBox(6, count, gap, clear);
        counts.setAlignment(Pos.CENTER_LEFT);
        VBox head = new VBox(6, line, order(), filters, counts);
        head.getStyleClass().add("pane-head");
        return head;
    }

    private HBox order() {
        ComboBox<BrowserOrder.Key> key = new ComboBox<>();
        key.setId("browser-order");
        key.setAccessibleText(text.get("library.sort"));
        key.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(key, Priority.ALWAYS);
        key.getItems().setAll(BrowserOrder.Key.values());
        key.setConverter(new ToText<>(it -> text.get("browser.order." + it.name())));
        ToggleButton descending = new ToggleButton(null, Icon.SORT.node());
        descending.setId("browser-descending");
        descending.getStyleClass().addAll(Styles.FLAT, "tool");
        descending.setTooltip(new Tooltip(text.get("library.descending")));
        descending.setAccessibleText(text.get("library.descending"));
        key.valueProperty().addListener((_, _, chosen) -> sort(chosen, descending.isSelected()));
        descending.selectedProperty().addListener((_, _, down) -> sort(key.getValue(), down));
        browser.listing().orderProperty().subscribe(now -> {
            key.setValue(now.key());
            descending.setSelected(now.descending());
        });
        return new HBox(6, key, descending);
    }

    private void sort(BrowserOrder.Key key, boolean descending) {
        browser.listing().orderProperty().set(new BrowserOrder(key, descending));
    }

    private VBox nothing() {
        Label words = new Label(text.get("browser.noneFound"));
        VBox nothing = new VBox(8, words, new SmallButton(text, "browser.clear", "browser-clear-all", clear::fire));
        nothing.setAlignment(Pos.CENTER);
        nothing.visibleProperty().bind(browser.fileProperty().map(Optional::isPresent));
        return nothing;
    }

    private BrowserFilter filter() {
        return browser.listing().filterProperty().get();
    }

    private void showFilter() {
        if (!filter().name().equals(name.getText())) {
            name.setText(filter().name());
        }
        clear.setVisible(!filter().equals(BrowserFilter.ALL));
    }

    private void follow() {
        int row = browser.currentProperty().get().map(list.getItems()::indexOf).orElse(-1);
        if (row >= 0 && !list.getSelectionModel().isSelected(row)) {
            list.getSelectionModel().clearAndSelect(row);
            if (!list.isFocused()) {
                list.scrollTo(row);
            }
        }
        count.setText(browser.index().map(index ->
                text.get("browser.listed", browser.listing().images().size(), index.images().size())).orElse(""));
    }
}
