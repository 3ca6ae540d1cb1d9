package cocoscope.ui.library;

import cocoscope.decode.samples.Picture;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.ObservableList;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/// Images as tiles in rows that fill the width. Only the rows in view have nodes.
///
/// Arrows move, Space ticks, Shift extends what is ticked, Ctrl+A ticks all, Enter and a double click open.
///
/// @param <K> an image
public final class TileGrid<K> extends ListView<Integer> {
    static final double GAP = 12;
    private static final double RATIO = 0.75;
    private static final double BARS = 24;

    private final ObservableList<K> items;
    private final Source<K> source;
    private final ObjectProperty<Set<K>> ticked;
    private final DoubleProperty tileWidth = new SimpleDoubleProperty(this, "tileWidth", 200);
    private final ObjectProperty<@Nullable K> current = new SimpleObjectProperty<>(this, "current");
    private final ReadOnlyIntegerWrapper updates = new ReadOnlyIntegerWrapper(this, "updates");
    private final Consumer<K> opened;
    private int columns = 1;
    private double width;

    /// What tiles show.
    ///
    /// @param words   of an image
    /// @param picture of an image, where it is read; asking for it has it read
    public record Source<K>(Function<K, TileText> words, Function<K, Optional<Picture>> picture) {}

    /// @param ticked the images that something is to be done with
    /// @param opened hears of the image that is to be shown alone
    public TileGrid(ObservableList<K> items, Source<K> source, ObjectProperty<Set<K>> ticked, Consumer<K> opened) {
        this.items = items;
        this.source = source;
        this.ticked = ticked;
        this.opened = opened;
        getStyleClass().add("tile-grid");
        setCellFactory(_ -> new TileRow<>(this));
        items.subscribe(this::lay);
        tileWidth.subscribe(this::lay);
        widthProperty().subscribe(this::lay);
        ticked.addListener((_, _, _) -> update());
        current.addListener((_, _, _) -> update());
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        lay();
    }

    /// The minimum width of a picture, in logical pixels; pictures fill the rows.
    public DoubleProperty tileWidthProperty() {
        return tileWidth;
    }

    /// The image that keys start from.
    public ObjectProperty<@Nullable K> currentProperty() {
        return current;
    }

    private void lay() {
        columns = Math.max(1, (int) ((getWidth() - BARS) / (tileWidth.get() + GAP)));
        double room = getWidth() - BARS - (columns - 1) * GAP;
        width = getWidth() == 0 ? tileWidth.get() : Math.max(tileWidth.get(), Math.floor(room / columns));
        setFixedCellSize(height() + ImageTile.TEXT_HEIGHT + GAP);
        int rows = (items.size() + columns - 1) / columns;
        if (getItems().size() != rows) {
            getItems().setAll(IntStream.range(0, rows).boxed().toList());
        }
        update();
    }

    /// Shows what is known of the images in view by now. Rows keep their nodes, unlike by [#refresh].
    public void update() {
        updates.set(updates.get() + 1);
    }

    ReadOnlyIntegerProperty updatesProperty() {
        return updates.getReadOnlyProperty();
    }

    double height() {
        return Math.rint(width * RATIO);
    }

    double pictureWidth() {
        return width;
    }

    /// The images of a row.
    List<K> row(int row) {
        return items.subList(Math.min(items.size(), row * columns), Math.min(items.size(), (row + 1) * columns));
    }

    Source<K> source() {
        return source;
    }

    boolean isTicked(K image) {
        return ticked.get().contains(image);
    }

    void press(K image, boolean extending, boolean adds, boolean opens) {
        requestFocus();
        if (extending) {
            extend(image);
        } else if (adds) {
            toggle(image);
        }
        current.set(image);
        if (opens) {
            opened.accept(image);
        }
    }

    private void toggle(K image) {
        Set<K> changed = new HashSet<>(ticked.get());
        if (!changed.remove(image)) {
            changed.add(image);
        }
        ticked.set(Set.copyOf(changed));
    }

    private void extend(K image) {
        K from = current.get();
        int start = from == null ? 0 : Math.max(0, items.indexOf(from));
        int end = items.indexOf(image);
        Set<K> changed = new HashSet<>(ticked.get());
        changed.addAll(items.subList(Math.min(start, end), Math.max(start, end) + 1));
        ticked.set(Set.copyOf(changed));
    }

    private void pressed(KeyEvent event) {
        int at = current.get() == null ? -1 : items.indexOf(current.get());
        int page = Math.max(1, (int) (getHeight() / getFixedCellSize())) * columns;
        switch (event.getCode()) {
            case LEFT -> move(at, at - 1, event);
            case RIGHT -> move(at, at + 1, event);
            case UP -> move(at, at - columns, event);
            case DOWN -> move(at, at + columns, event);
            case PAGE_UP -> move(at, at - page, event);
            case PAGE_DOWN -> move(at, at + page, event);
            case HOME -> move(at, 0, event);
            case END -> move(at, items.size() - 1, event);
            default -> act(event);
        }
    }

    private void act(KeyEvent event) {
        K image = current.get();
        if (event.getCode() == KeyCode.A && event.isShortcutDown()) {
            ticked.set(Set.copyOf(items));
            event.consume();
        } else if (event.getCode() == KeyCode.SPACE && image != null) {
            toggle(image);
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER && image != null) {
            opened.accept(image);
            event.consume();
        }
    }

    private void move(int from, int to, KeyEvent event) {
        if (!items.isEmpty()) {
            K image = items.get(Math.clamp(from < 0 ? 0 : to, 0, items.size() - 1));
            if (event.isShiftDown()) {
                extend(image);
            }
            current.set(image);
            show(image);
        }
        event.consume();
    }

    /// Brings an image into view.
    public void show(K image) {
        int at = items.indexOf(image);
        if (at >= 0) {
            scrollTo(at / columns);
        }
    }
}
