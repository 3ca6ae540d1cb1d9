package cocoscope.ui.control;

import atlantafx.base.theme.Styles;
import javafx.scene.control.Button;

/// A button in the head of a pane, which never shortens its words.
public final class SmallButton extends Button {
    /// @param key names its text
    public SmallButton(Text text, String key, String id, Runnable action) {
        super(text.get(key));
        setId(id);
        getStyleClass().add(Styles.SMALL);
        setMinWidth(USE_PREF_SIZE);
        setOnAction(_ -> action.run());
    }
}
