package cocoscope.ui.library;

import atlantafx.base.theme.Styles;
import cocoscope.app.images.ImageGroup;
import cocoscope.app.library.CategoryTotal;
import cocoscope.app.library.Library;
import cocoscope.ui.control.Text;
import java.util.List;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// What all images come to, by category.
final class LibrarySummary extends VBox {
    private final Library library;
    private final Text text;
    private final Label read = new Label();
    private final GridPane table = new GridPane(12, 8);

    LibrarySummary(Library library, Text text) {
        super(12);
        this.library = library;
        this.text = text;
        setId("library-summary");
        getStyleClass().add("library-summary");
        Label title = new Label(text.get("library.title"));
        title.getStyleClass().add("pane-title");
        read.getStyleClass().add("caption");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox head = new HBox(8, title, gap, read);
        head.setAlignment(Pos.CENTER_LEFT);
        ColumnConstraints names = new ColumnConstraints();
        names.setHgrow(Priority.ALWAYS);
        names.setMinWidth(0);
        ColumnConstraints numbers = new ColumnConstraints();
        numbers.setHalignment(HPos.RIGHT);
        table.getColumnConstraints().addAll(names, numbers, numbers);
        ScrollPane scroll = new ScrollPane(table);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.getStyleClass().add(atlantafx.base.theme.Tweaks.EDGE_TO_EDGE);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(head, scroll);
        library.totalsProperty().subscribe(this::list);
        library.openProperty().subscribe(this::list);
    }

    private void list() {
        List<ImageGroup> all = library.allProperty().get();
        long known = all.stream().filter(group -> library.known(group).isPresent()).count();
        read.setText(known == all.size() ? text.get("library.images", all.size()) : text.get("library.read", known, all.size()));
        table.getChildren().clear();
        row(0, caption(text.get("values.category")),
                caption(text.get("library.column.images")), caption(text.get("library.column.objects")));
        int row = 1;
        for (CategoryTotal total : library.totalsProperty().get()) {
            row(row++, new Label(total.category(), CategoryFacets.swatch(total.color())), new Label(text.number(total.images())),
                    new Label(text.number(total.objects())));
        }
        long objects = library.totalsProperty().get().stream().mapToLong(CategoryTotal::objects).sum();
        row(row, bold(text.get("library.all")), bold(text.number(known)), bold(text.number(objects)));
    }

    private void row(int index, Label... cells) {
        cells[0].setMinWidth(0);
        table.addRow(index, cells);
    }

    private static Label caption(String words) {
        Label label = new Label(words);
        label.getStyleClass().add("caption");
        return label;
    }

    private static Label bold(String words) {
        Label label = new Label(words);
        label.getStyleClass().add(Styles.TEXT_BOLD);
        return label;
    }
}
