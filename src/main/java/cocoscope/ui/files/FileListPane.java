package cocoscope.ui.files;

import atlantafx.base.theme.Styles;
import cocoscope.app.images.ImageItem;
import cocoscope.app.images.OpenImages;
import cocoscope.app.pairing.PairingTable;
import cocoscope.pairing.PairingRule;
import cocoscope.ui.control.Command;
import cocoscope.ui.control.Text;
import java.util.Locale;
import javafx.collections.transformation.FilteredList;
import javafx.collections.transformation.SortedList;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The documents that are open, with a filter by name.
public final class FileListPane extends VBox {
    private final OpenImages images;
    private final ListView<ImageItem> list;
    private final ImageItemFolders places;
    private boolean following;

    /// @param pairing shows the table of pairs
    public FileListPane(OpenImages images, PairingTable table, PairRemedies remedies, Command pairing, Text text) {
        this.images = images;
        getStyleClass().add("side-pane");
        Label title = new Label(text.get("files.title"));
        title.getStyleClass().add("pane-title");
        TextField filter = new TextField();
        filter.setPromptText(text.get("files.filter"));
        filter.setAccessibleText(text.get("files.filter"));
        filter.setId("file-filter");
        places = new ImageItemFolders(images.items());
        FilteredList<ImageItem> shown = new FilteredList<>(images.items());
        filter.textProperty().addListener((_, _, typed) -> {
            String wanted = typed.strip().toLowerCase(Locale.ROOT);
            shown.setPredicate(document -> document.name().toLowerCase(Locale.ROOT).contains(wanted));
            follow();
        });
        list = new ListView<>(new SortedList<>(shown, places));
        list.setId("files");
        list.setAccessibleText(text.get("files.title"));
        list.getStyleClass().addAll(Styles.DENSE, "file-list");
        list.setPlaceholder(new Label(text.get("files.none")));
        list.setCellFactory(_ -> new ImageItemCell(remedies, text));
        VBox.setVgrow(list, Priority.ALWAYS);
        VBox head = new VBox(6, title, filter, rule(table, pairing, text));
        head.getStyleClass().add("pane-head");
        getChildren().addAll(head, list);
        list.getSelectionModel().selectedItemProperty().addListener((_, _, chosen) -> {
            if (chosen != null && !following) {
                images.select(chosen);
            }
        });
        images.currentProperty().addListener((_, _, _) -> follow());
    }

    /// The rule by which the files are paired, which leads to the table of pairs.
    private static Hyperlink rule(PairingTable table, Command pairing, Text text) {
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

    private void follow() {
        following = true;
        images.current().ifPresentOrElse(list.getSelectionModel()::select, list.getSelectionModel()::clearSelection);
        following = false;
    }
}
