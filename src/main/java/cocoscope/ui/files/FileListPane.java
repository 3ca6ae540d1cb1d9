package cocoscope.ui.files;

import atlantafx.base.theme.Styles;
import cocoscope.app.images.OpenImages;
import cocoscope.app.library.FileRow;
import cocoscope.app.library.FileRows;
import cocoscope.app.library.Library;
import cocoscope.app.pairing.PairingTable;
import cocoscope.pairing.PairingRule;
import cocoscope.ui.control.Command;
import cocoscope.ui.control.Icon;
import cocoscope.ui.control.RestingCaret;
import cocoscope.ui.control.SmallButton;
import cocoscope.ui.control.Text;
import cocoscope.ui.library.LibraryOrder;
import java.util.List;
import java.util.Optional;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The images that are open, each with its masks under it, with a filter by name and an order.
public final class FileListPane extends VBox {
    private final OpenImages images;
    private final Library library;
    private final Text text;
    private final FileRows rows;
    private final ListView<FileRow> list;
    private final Label number = new Label();

    /// @param pairing shows the table of pairs
    public FileListPane(OpenImages images, Library library, PairingTable table, PairRemedies remedies, Command pairing, Text text) {
        this.images = images;
        this.library = library;
        this.text = text;
        rows = new FileRows(library);
        getStyleClass().add("side-pane");
        list = new ListView<>(rows.view());
        list.setId("files");
        list.setAccessibleText(text.get("files.title"));
        list.getStyleClass().addAll(Styles.DENSE, "file-list");
        list.setCellFactory(_ -> new FileRowCell(library, rows, remedies, text));
        VBox.setVgrow(list, Priority.ALWAYS);
        getChildren().addAll(head(table, pairing), list);
        list.getSelectionModel().selectedItemProperty().addListener((_, _, chosen) -> choose(Optional.ofNullable(chosen)));
        images.currentProperty().addListener((_, _, _) -> follow());
        // Hears after the list, which selects nothing when its items are others.
        rows.view().addListener((ListChangeListener<FileRow>) _ -> follow());
        library.allProperty().subscribe(this::count);
        library.listed().subscribe(this::count);
        count();
    }

    private VBox head(PairingTable table, Command pairing) {
        Label title = new Label(text.get("files.title"));
        title.getStyleClass().add("pane-title");
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        title.setMinWidth(USE_PREF_SIZE);
        number.setId("file-number");
        number.getStyleClass().add("caption");
        Button tiles = new Button(null, Icon.GRID.node());
        tiles.setId("file-library");
        tiles.getStyleClass().addAll(Styles.SMALL, Styles.FLAT);
        tiles.setTooltip(new Tooltip(text.get("library.tip")));
        tiles.setAccessibleText(text.get("library.title"));
        tiles.disableProperty().bind(library.allProperty().map(List::isEmpty));
        tiles.setOnAction(_ -> library.openProperty().set(true));
        HBox titles = new HBox(6, title, number, tiles);
        titles.setAlignment(Pos.CENTER_LEFT);
        TextField filter = RestingCaret.of(new TextField());
        filter.setPromptText(text.get("files.filter"));
        filter.setAccessibleText(text.get("files.filter"));
        filter.setId("file-filter");
        filter.textProperty().bindBidirectional(library.nameProperty());
        VBox head = new VBox(6, titles, filter, new LibraryOrder(library, text, "file-order"), rule(table, pairing));
        head.getStyleClass().add("pane-head");
        return head;
    }

    /// The rule by which the files are paired, which leads to the table of pairs.
    private Hyperlink rule(PairingTable table, Command pairing) {
        Hyperlink link = new Hyperlink();
        link.setId("file-pairing");
        link.getStyleClass().add("caption");
        link.setMaxWidth(Double.MAX_VALUE);
        link.setOnAction(_ -> pairing.action().run());
        link.managedProperty().bind(link.visibleProperty());
        link.visibleProperty().bind(pairing.enabled());
        table.appliedProperty().subscribe(rule -> link.setText(rule instanceof PairingRule.Automatic
                ? text.get("files.pairedAuto") : text.get("files.pairedBy", rule.text())));
        link.setTooltip(new Tooltip(text.get("files.pairedBy.tip")));
        return link;
    }

    private void choose(Optional<FileRow> row) {
        row.filter(it -> !isCurrent(it)).ifPresent(it -> images.select(it.item()));
    }

    private boolean isCurrent(FileRow row) {
        return images.current().flatMap(rows::rowOf).filter(row::equals).isPresent();
    }

    private void follow() {
        images.current().flatMap(rows::rowOf).ifPresentOrElse(list.getSelectionModel()::select, list.getSelectionModel()::clearSelection);
    }

    private void count() {
        int all = library.allProperty().get().size();
        number.setText(all == library.listed().size() ? text.get("library.images", all)
                : text.get("browser.listed", library.listed().size(), all));
        Label words = new Label(text.get(all == 0 ? "files.none" : "library.noMatch"));
        VBox nothing = new VBox(8, words);
        if (all > 0) {
            nothing.getChildren().add(new SmallButton(text, "browser.clear", "files-clear", () -> {
                library.nameProperty().set("");
                library.stateProperty().set(Optional.empty());
            }));
        }
        nothing.setAlignment(Pos.CENTER);
        list.setPlaceholder(nothing);
    }
}
