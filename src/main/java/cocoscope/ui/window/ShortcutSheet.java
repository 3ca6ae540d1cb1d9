package cocoscope.ui.window;

import cocoscope.ui.control.Command;
import cocoscope.ui.control.Commands;
import cocoscope.ui.control.Text;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

/// All keys at a glance: those of the commands, and those of the canvas.
final class ShortcutSheet extends VBox {
    private static final List<String> CANVAS_KEYS = List.of("wheel", "drag", "arrows", "zero", "one", "plus", "hide", "fills", "outlines",
            "vertices", "runs", "names", "pin", "compare", "swap", "select", "lasso", "grid", "list", "settings", "drawer");

    ShortcutSheet(Commands commands, Text text) {
        super(10);
        getStyleClass().add("dialog-card");
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        Label title = new Label(text.get("shortcuts.title"));
        title.getStyleClass().add("dialog-title");
        List<Label> names = new ArrayList<>();
        List<Label> keys = new ArrayList<>();
        for (Command command : commands.all()) {
            command.keys().ifPresent(it -> {
                names.add(new Label(command.title(text).replace("\u2026", "")));
                keys.add(key(it.getDisplayText()));
            });
        }
        for (String name : CANVAS_KEYS) {
            names.add(new Label(text.get("shortcuts." + name)));
            keys.add(key(text.get("shortcuts." + name + ".key")));
        }
        GridPane grid = new GridPane(24, 5);
        int rows = (names.size() + 1) / 2;
        for (int i = 0; i < names.size(); i++) {
            grid.addRow(i % rows, names.get(i), keys.get(i));
        }
        getChildren().addAll(title, grid);
    }

    private static Label key(String name) {
        Label label = new Label(name);
        label.getStyleClass().add("key");
        return label;
    }
}
