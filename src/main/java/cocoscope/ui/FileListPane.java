package cocoscope.ui;

import atlantafx.base.theme.Styles;
import cocoscope.app.Document;
import cocoscope.app.Workspace;
import java.util.Locale;
import javafx.collections.transformation.FilteredList;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The documents that are open, with a filter by name.
final class FileListPane extends VBox {
    private final Workspace workspace;
    private final ListView<Document> list;
    private boolean following;

    FileListPane(Workspace workspace, Text text) {
        this.workspace = workspace;
        getStyleClass().add("side-pane");
        Label title = new Label(text.get("files.title"));
        title.getStyleClass().add("pane-title");
        TextField filter = new TextField();
        filter.setPromptText(text.get("files.filter"));
        filter.setAccessibleText(text.get("files.filter"));
        filter.setId("file-filter");
        FilteredList<Document> shown = new FilteredList<>(workspace.documents());
        filter.textProperty().addListener((_, _, typed) -> {
            String wanted = typed.strip().toLowerCase(Locale.ROOT);
            shown.setPredicate(document -> document.name().toLowerCase(Locale.ROOT).contains(wanted));
            follow();
        });
        list = new ListView<>(shown);
        list.setId("files");
        list.setAccessibleText(text.get("files.title"));
        list.getStyleClass().addAll(Styles.DENSE, "file-list");
        list.setPlaceholder(new Label(text.get("files.none")));
        list.setCellFactory(_ -> new DocumentCell(text));
        VBox.setVgrow(list, Priority.ALWAYS);
        VBox head = new VBox(6, title, filter);
        head.getStyleClass().add("pane-head");
        getChildren().addAll(head, list);
        list.getSelectionModel().selectedItemProperty().addListener((_, _, chosen) -> {
            if (chosen != null && !following) {
                workspace.select(chosen);
            }
        });
        workspace.currentProperty().addListener((_, _, _) -> follow());
    }

    private void follow() {
        following = true;
        workspace.current().ifPresentOrElse(list.getSelectionModel()::select, list.getSelectionModel()::clearSelection);
        following = false;
    }
}
