package cocoscope.ui.window;

import atlantafx.base.theme.Styles;
import cocoscope.app.project.ProjectFiles;
import cocoscope.app.project.SavedProject;
import cocoscope.ui.control.Command;
import cocoscope.ui.control.Commands;
import cocoscope.ui.control.Icon;
import cocoscope.ui.control.Text;
import java.nio.file.Path;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The window before anything is open: a place to drop files on, buttons for those who have nothing in hand, and the projects of late.
final class StartPane extends VBox {
    private static final double WIDTH = 720;
    private static final int MAX_RECENT = 4;

    private final SavedProject saved;
    private final Text text;
    private final VBox recent = new VBox(4);

    StartPane(Commands commands, SavedProject saved, Text text) {
        super(24);
        this.saved = saved;
        this.text = text;
        getStyleClass().add("start-pane");
        setAlignment(Pos.CENTER);
        Label title = new Label(text.get("start.title"));
        title.getStyleClass().add("start-title");
        title.setWrapText(true);
        Label hint = new Label(text.get("start.hint"));
        hint.getStyleClass().add("start-hint");
        hint.setWrapText(true);
        Button sample = button(commands.named("sample"), "start-sample", "start.sample");
        sample.getStyleClass().add(Styles.ACCENT);
        Button folder = button(commands.named("openFolder"), "start-folder", "start.folder");
        folder.setGraphic(Icon.OPEN.node());
        Button files = button(commands.named("open"), "start-open", "start.open");
        files.setGraphic(Icon.PICTURE.node());
        HBox buttons = new HBox(8, sample, folder, files);
        buttons.setAlignment(Pos.CENTER);
        VBox zone = new VBox(12, Icon.PICTURE.node("start-icon"), title, hint, buttons);
        zone.getStyleClass().add("drop-zone");
        zone.setAlignment(Pos.CENTER);
        zone.setMaxWidth(WIDTH);
        zone.setMinHeight(USE_PREF_SIZE);
        recent.setMaxWidth(WIDTH);
        recent.managedProperty().bind(recent.visibleProperty());
        saved.recent().paths().addListener((ListChangeListener<Path>) _ -> list());
        list();
        getChildren().addAll(zone, recent);
    }

    private Button button(Command command, String id, String key) {
        Button button = new Button(text.get(key));
        button.setId(id);
        button.setOnAction(_ -> command.action().run());
        return button;
    }

    private void list() {
        Label title = new Label(text.get("menu.recent"));
        title.getStyleClass().add("pane-title");
        recent.getChildren().setAll(title);
        saved.recent().paths().stream().limit(MAX_RECENT).map(this::row).forEach(recent.getChildren()::add);
        recent.setVisible(recent.getChildren().size() > 1);
    }

    private Button row(Path project) {
        Label place = new Label(String.valueOf(project.getParent()));
        place.getStyleClass().add("caption");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox face = new HBox(8, new Label(ProjectFiles.nameOf(project)), gap, place);
        face.setAlignment(Pos.CENTER_LEFT);
        Button row = new Button(null, face);
        row.setAccessibleText(ProjectFiles.nameOf(project));
        row.getStyleClass().add(Styles.FLAT);
        row.setMaxWidth(Double.MAX_VALUE);
        face.prefWidthProperty().bind(row.widthProperty().subtract(24));
        row.setOnAction(_ -> saved.open(project));
        return row;
    }
}
