package cocoscope.ui.window;

import cocoscope.app.Session;
import cocoscope.app.export.ExportFailure;
import cocoscope.app.images.OpenedImage;
import cocoscope.ui.annotations.Drawer;
import cocoscope.ui.canvas.ImageCanvas;
import cocoscope.ui.control.Text;
import cocoscope.ui.export.FailuresPane;
import cocoscope.ui.files.PairRemedies;
import cocoscope.ui.objects.DecisionsPane;
import cocoscope.ui.objects.ObjectBar;
import cocoscope.ui.objects.ObjectCommands;
import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tab;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;

/// The canvas, and below it the drawer, once there is something to tell: annotations, their JSON, the report of an export.
final class WorkArea extends SplitPane {
    static final double MIN_WIDTH = 410;
    private static final double CANVAS_SHARE = 0.72;

    private final Session session;
    private final Drawer drawer;
    private final Tab report;
    private boolean drawerShown;

    WorkArea(Session session, Text text, ImageCanvas canvas, ObjectCommands objects, Node trouble, PairRemedies remedies) {
        super(new BorderPane(new CanvasPane(session.mask, session.opening.busyProperty(), text, canvas, remedies,
                new ObjectBar(objects, session.mask.live(), text)), trouble, null, null, null));
        this.session = session;
        drawerShown = session.memory.shows("drawer");
        setMinWidth(MIN_WIDTH);
        setOrientation(Orientation.VERTICAL);
        drawer = new Drawer(session.mask.live(), session.mask.colors(), text, canvas::showRegion);
        Tab decisions = new Tab(null, new DecisionsPane(session.objects, text,
                place -> canvas.viewportProperty().set(canvas.viewportProperty().get().showing(place))));
        decisions.setId("decisions-tab");
        decisions.textProperty().bind(session.objects.rowsProperty().map(rows -> rows.isEmpty() ? text.get("decisions.title")
                : text.get("decisions.counted", rows.size())));
        drawer.getTabs().add(1, decisions);
        ContextMenu menu = objects.menu(text);
        for (Node place : List.of(canvas, drawer.annotations())) {
            place.setOnContextMenuRequested(event -> {
                menu.show(place, event.getScreenX(), event.getScreenY());
                event.consume();
            });
            place.addEventHandler(MouseEvent.MOUSE_PRESSED, _ -> menu.hide());
        }
        report = new Tab(text.get("failures.title"), new FailuresPane(session.export, text));
        report.setId("report-tab");
        setResizableWithParent(drawer, false);
        session.mask.shown().property().addListener((_, _, _) -> arrange());
        session.export.failuresProperty().addListener((_, _, failures) -> show(failures));
    }

    /// The report stays until the next export.
    private void show(List<ExportFailure> failures) {
        if (failures.isEmpty()) {
            drawer.getTabs().remove(report);
        } else if (!drawer.getTabs().contains(report)) {
            drawer.getTabs().add(report);
        }
        arrange();
    }

    boolean isDrawerShown() {
        return drawerShown;
    }

    void showDrawer(boolean shown) {
        drawerShown = shown;
        session.memory.put("drawer", shown);
        arrange();
    }

    void showReport() {
        showDrawer(true);
        drawer.getSelectionModel().select(report);
    }

    private void arrange() {
        boolean filled = drawer.getTabs().contains(report)
                || session.mask.shown().get().flatMap(OpenedImage::masked).isPresent();
        boolean wanted = drawerShown && filled;
        if (wanted && !getItems().contains(drawer)) {
            getItems().add(drawer);
            setDividerPositions(CANVAS_SHARE);
        } else if (!wanted) {
            getItems().remove(drawer);
        }
    }
}
