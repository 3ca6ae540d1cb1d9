package cocoscope.ui.window;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import org.jspecify.annotations.Nullable;

/// The panels around the canvas: each shown or hidden by a key of its own, all of them by one; and the way of the focus from one to the
/// next.
final class Panels {
    private final Columns columns;
    private final WorkArea work;
    private final Node canvas;
    private Optional<Shown> before = Optional.empty();

    private record Shown(boolean files, boolean settings, boolean drawer) {
        static final Shown NONE = new Shown(false, false, false);
    }

    Panels(Columns columns, WorkArea work, Node canvas) {
        this.columns = columns;
        this.work = work;
        this.canvas = canvas;
    }

    void toggleFiles() {
        Shown now = shown();
        show(new Shown(!now.files, now.settings, now.drawer));
    }

    void toggleSettings() {
        Shown now = shown();
        show(new Shown(now.files, !now.settings, now.drawer));
    }

    void toggleDrawer() {
        Shown now = shown();
        show(new Shown(now.files, now.settings, !now.drawer));
    }

    void toggleSides() {
        Shown now = shown();
        boolean wanted = !now.files || !now.settings;
        show(new Shown(wanted, wanted, now.drawer));
    }

    /// Nothing but the canvas; once more, and all is as it was.
    void toggleAll() {
        Shown now = shown();
        if (now.equals(Shown.NONE)) {
            show(before.orElse(new Shown(true, true, true)));
        } else {
            before = Optional.of(now);
            show(Shown.NONE);
        }
    }

    private Shown shown() {
        return new Shown(columns.isFilesShown(), columns.isSettingsShown(), work.isDrawerShown());
    }

    private void show(Shown wanted) {
        columns.show(wanted.files, wanted.settings);
        work.showDrawer(wanted.drawer);
        Scene scene = canvas.getScene();
        if (scene != null && (scene.getFocusOwner() == null || scene.getFocusOwner().getScene() == null)) {
            canvas.requestFocus();
        }
    }

    /// From list to canvas, drawer, settings, and back to the list.
    void focusNext() {
        List<Node> areas = Stream.concat(columns.getItems().stream().filter(item -> item != work), Stream.concat(Stream.of(canvas),
                work.getItems().stream().skip(1))).sorted((one, other) -> Double.compare(place(one), place(other))).toList();
        Node owner = canvas.getScene() == null ? null : canvas.getScene().getFocusOwner();
        int now = -1;
        for (int i = 0; i < areas.size(); i++) {
            if (isWithin(owner, areas.get(i))) {
                now = i;
            }
        }
        for (int step = 1; step <= areas.size(); step++) {
            Optional<Node> first = first(areas.get((now + step) % areas.size()));
            if (first.isPresent()) {
                first.get().requestFocus();
                return;
            }
        }
    }

    /// From left to right; the drawer, which begins where the canvas does, comes after it.
    private static double place(Node area) {
        var bounds = area.localToScene(area.getLayoutBounds());
        return bounds.getMinX() * 10_000 + bounds.getMinY();
    }

    private static boolean isWithin(@Nullable Node node, Node area) {
        for (Node it = node; it != null; it = it.getParent()) {
            if (it == area) {
                return true;
            }
        }
        return false;
    }

    /// What in an area takes the focus first; a list before the fields above it, as it is what the area is there for.
    private static Optional<Node> first(Node area) {
        Node list = area.lookup("#files");
        return list != null ? Optional.of(list) : firstOf(area);
    }

    private static Optional<Node> firstOf(Node node) {
        if (!node.isVisible() || node.isDisabled()) {
            return Optional.empty();
        }
        if (node.isFocusTraversable()) {
            return Optional.of(node);
        }
        return node instanceof Parent parent
                ? parent.getChildrenUnmodifiable().stream().map(Panels::firstOf).flatMap(Optional::stream).findFirst()
                : Optional.empty();
    }
}
