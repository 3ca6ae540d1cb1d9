package cocoscope.ui.project;

import atlantafx.base.theme.Styles;
import cocoscope.app.project.SavedProject;
import cocoscope.ui.control.Text;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Asks what becomes of unsaved changes before something else is opened, or the window closes.
public final class UnsavedChanges extends VBox {
    public UnsavedChanges(ProjectActions actions, Text text) {
        super(14);
        setId("unsaved-changes");
        getStyleClass().addAll("dialog-card", "unsaved-changes");
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        SavedProject saved = actions.files().saved();
        Label title = new Label(text.get("unsaved.title", actions.name()));
        title.getStyleClass().add("dialog-title");
        title.setWrapText(true);
        Label words = new Label(text.get("unsaved.words"));
        words.setWrapText(true);
        Button discard = button("unsaved-discard", text.get("unsaved.discard"), saved::discardAndLeave);
        Button cancel = button("unsaved-cancel", text.get("unsaved.cancel"), saved::stay);
        cancel.setCancelButton(true);
        Button save = button("unsaved-save", text.get("unsaved.save"), actions::saveAndLeave);
        save.setDefaultButton(true);
        save.getStyleClass().add(Styles.ACCENT);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        getChildren().addAll(title, words, new HBox(8, discard, gap, cancel, save));
    }

    private static Button button(String id, String title, Runnable action) {
        Button button = new Button(title);
        button.setId(id);
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(_ -> action.run());
        return button;
    }
}
