package cocoscope.ui.control;

import atlantafx.base.theme.Styles;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Asks what becomes of changes that are in no file, before they are left.
public abstract class LeavingDialog extends VBox {
    /// A button of the dialog.
    public record Answer(String id, String title, Runnable action) {}

    /// @param cancel also the answer of the escape key
    /// @param save   also the answer of the enter key
    @SuppressWarnings("this-escape")
    protected LeavingDialog(String id, String title, String words, Answer discard, Answer cancel, Answer save) {
        super(14);
        setId(id);
        getStyleClass().addAll("dialog-card", "unsaved-changes");
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        Label head = new Label(title);
        head.getStyleClass().add("dialog-title");
        head.setWrapText(true);
        Label explained = new Label(words);
        explained.setWrapText(true);
        Button cancelling = button(cancel);
        cancelling.setCancelButton(true);
        Button saving = button(save);
        saving.setDefaultButton(true);
        saving.getStyleClass().add(Styles.ACCENT);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        getChildren().addAll(head, explained, new HBox(8, button(discard), gap, cancelling, saving));
    }

    private static Button button(Answer answer) {
        Button button = new Button(answer.title());
        button.setId(answer.id());
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(_ -> answer.action().run());
        return button;
    }
}
