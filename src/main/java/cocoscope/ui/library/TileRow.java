package cocoscope.ui.library;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.ListCell;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/// A row of tiles, which are used again for other images.
final class TileRow<K> extends ListCell<Integer> {
    private final TileGrid<K> grid;
    private final List<ImageTile> tiles = new ArrayList<>();
    private final HBox line = new HBox(TileGrid.GAP);

    TileRow(TileGrid<K> grid) {
        this.grid = grid;
        getStyleClass().add("tile-row");
        setPrefWidth(0);
        grid.updatesProperty().addListener((_, _, _) -> show());
    }

    @Override
    protected void updateItem(@Nullable Integer row, boolean empty) {
        super.updateItem(row, empty);
        setText(null);
        if (row == null || empty) {
            setGraphic(null);
            return;
        }
        show();
        setGraphic(line);
    }

    /// Nodes that come and go cost their styles anew, so those that stay are left alone.
    private void show() {
        Integer row = getItem();
        if (row == null || isEmpty()) {
            return;
        }
        List<K> images = grid.row(row);
        while (tiles.size() < images.size()) {
            tiles.add(new ImageTile());
        }
        if (line.getChildren().size() != images.size()) {
            line.getChildren().setAll(tiles.subList(0, images.size()));
        }
        for (int at = 0; at < images.size(); at++) {
            show(tiles.get(at), images.get(at));
        }
    }

    private void show(ImageTile tile, K image) {
        tile.show(grid.source().words().apply(image), grid.source().picture().apply(image), grid.pictureWidth(), grid.height());
        tile.mark(image.equals(grid.currentProperty().get()), grid.isTicked(image));
        tile.setOnMousePressed(event -> {
            if (event.getButton() == MouseButton.PRIMARY) {
                grid.press(image, event.isShiftDown(), event.isShortcutDown(), event.getClickCount() == 2);
            }
        });
    }
}
