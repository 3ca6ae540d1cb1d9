package cocoscope.ui.control;

import java.util.List;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

/// Shows as many columns of a table as have room beside each other, so that no number is cut.
public final class ColumnRoom<R> {
    private static final double SCROLL_BAR = 16;

    private final TableView<R> table;
    private final List<TableColumn<R, ?>> optional;

    private ColumnRoom(TableView<R> table, List<TableColumn<R, ?>> optional) {
        this.table = table;
        this.optional = optional;
    }

    /// @param optional the columns that may go, those first that stay longest; all others are there whenever they are visible
    public static <R> void share(TableView<R> table, List<TableColumn<R, ?>> optional) {
        ColumnRoom<R> room = new ColumnRoom<>(table, optional);
        table.widthProperty().subscribe(_ -> room.share());
        table.getColumns().stream().filter(column -> !optional.contains(column))
                .forEach(column -> column.visibleProperty().addListener((_, _, _) -> room.share()));
    }

    private void share() {
        double left = table.getWidth() - SCROLL_BAR;
        for (TableColumn<R, ?> column : table.getColumns()) {
            left -= column.isVisible() && !optional.contains(column) ? widthOf(column) : 0;
        }
        for (TableColumn<R, ?> column : optional) {
            left -= widthOf(column);
            column.setVisible(left >= 0);
        }
    }

    private static double widthOf(TableColumn<?, ?> column) {
        return Math.max(column.getMinWidth(), column.getPrefWidth());
    }
}
