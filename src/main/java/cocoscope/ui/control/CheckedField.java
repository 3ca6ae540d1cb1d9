package cocoscope.ui.control;

import atlantafx.base.theme.Styles;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntConsumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

/// A box that follows a value. What was typed counts at Enter or when the box is left; what cannot be taken stays in it, marked, with the
/// reason below it.
public final class CheckedField extends VBox {
    private final TextField field = RestingCaret.of(new TextField());
    private final Label reason = new Label();
    private final ObservableValue<String> value;
    private final Function<String, Optional<String>> take;

    /// @param id   of the box itself
    /// @param take gets what was typed, and says why it cannot be taken
    public CheckedField(String id, ObservableValue<String> value, Function<String, Optional<String>> take) {
        super(2);
        this.value = value;
        this.take = take;
        field.setId(id);
        field.getStyleClass().add("setting-field");
        field.setText(value.getValue());
        field.setOnAction(_ -> commit());
        field.focusedProperty().addListener((_, _, focused) -> {
            if (!focused) {
                commit();
            }
        });
        field.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE && reason.isVisible()) {
                follow();
                event.consume();
            }
        });
        reason.setId(id + "-reason");
        reason.getStyleClass().addAll("caption", "failed");
        reason.setWrapText(true);
        reason.setMinHeight(USE_PREF_SIZE);
        reason.managedProperty().bind(reason.visibleProperty());
        value.addListener((_, _, _) -> follow());
        getChildren().addAll(field, reason);
        follow();
    }

    public TextField field() {
        return field;
    }

    /// Takes the reason out, for where there is more room for it.
    public Label apart() {
        getChildren().remove(reason);
        return reason;
    }

    /// Lets Up and Down step, from what was typed.
    ///
    /// @param step gets 1 or -1
    public CheckedField stepping(IntConsumer step) {
        field.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.UP || event.getCode() == KeyCode.DOWN) {
                commit();
                step.accept(event.getCode() == KeyCode.UP ? 1 : -1);
                event.consume();
            }
        });
        return this;
    }

    private void commit() {
        String typed = field.getText().strip();
        if (typed.equals(value.getValue())) {
            follow();
        } else {
            take.apply(typed).ifPresentOrElse(this::refuse, () -> follow());
        }
    }

    private void refuse(String why) {
        reason.setText(why);
        reason.setVisible(true);
        field.pseudoClassStateChanged(Styles.STATE_DANGER, true);
    }

    private void follow() {
        field.setText(value.getValue());
        reason.setVisible(false);
        field.pseudoClassStateChanged(Styles.STATE_DANGER, false);
    }
}
