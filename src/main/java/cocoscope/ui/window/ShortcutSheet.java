package cocoscope.ui.window;

import cocoscope.ui.control.Command;
import cocoscope.ui.control.Commands;
import cocoscope.ui.control.Text;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

/// All keys at a glance: those of the commands, and those of the canvas.
final class ShortcutSheet extends VBox {
    private static final List<String> CANVAS_KEYS = List.of("wheel", "drag", "arrows", "zero", "one", "plus", "hide", "fills", "outlines",
            "vertices", "runs", "names", "pin", "compare", "swap",
            "select", "lasso");

    ShortcutSheet(Commands commands, Text text) {
        super(10);
        getStyleClass().add("dialog-card");
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        Label title = new Label(text.get("shortcuts.title"));
        title.getStyleClass().add("dialog-title");
        GridPane grid = new GridPane(24, 6);
        for (Command command : commands.all()) {
            command.keys().ifPresent(keys -> grid.addRow(grid.getRowCount(), new Label(command.title(text).replace("\u2026", "")),
                    key(keys.getDisplayText())));
        }
        for (String name : CANVAS_KEYS) {
            grid.addRow(grid.getRowCount(), new Label(text.get("shortcuts." + name)), key(text.get("shortcuts." + name + ".key")));
        }
        getChildren().addAll(title, grid);
    }

    private static Label key(String name) {
        Label label = new Label(name);
        label.getStyleClass().add("key");
        return label;
    }
}
