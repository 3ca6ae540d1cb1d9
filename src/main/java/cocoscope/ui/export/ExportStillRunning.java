package cocoscope.ui.export;

import atlantafx.base.theme.Styles;
import cocoscope.ui.control.Text;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Asks what becomes of an export that is running when the window is to close.
public final class ExportStillRunning extends VBox {
    /// @param stay       keeps the window open
    /// @param cancel     ends the export, and then the program
    /// @param background lets the export come to its end without the window
    public ExportStillRunning(Text text, Runnable stay, Runnable cancel, Runnable background) {
        super(14);
        setId("export-still-running");
        getStyleClass().addAll("dialog-card", "unsaved-changes");
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        Label title = new Label(text.get("stillRunning.title"));
        title.getStyleClass().add("dialog-title");
        Label words = new Label(text.get("stillRunning.words"));
        words.setWrapText(true);
        Button wait = button(text.get("stillRunning.wait"), "still-wait", stay);
        wait.setCancelButton(true);
        Button on = button(text.get("stillRunning.background"), "still-background", background);
        on.setDefaultButton(true);
        on.getStyleClass().add(Styles.ACCENT);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        getChildren().addAll(title, words, new HBox(8, button(text.get("stillRunning.cancel"), "still-cancel", cancel), gap, wait, on));
    }

    private static Button button(String title, String id, Runnable action) {
        Button button = new Button(title);
        button.setId(id);
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(_ -> action.run());
        return button;
    }
}
