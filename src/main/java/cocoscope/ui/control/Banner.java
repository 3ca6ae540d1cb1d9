package cocoscope.ui.control;

import atlantafx.base.theme.Styles;
import cocoscope.files.ControlCharacters;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// One sentence across the window that stays until it is dismissed, with what can be done about it.
public final class Banner extends HBox {
    /// How the sentence is meant.
    public enum BannerKind { INFORMATION, DONE, WARNING, TROUBLE }

    /// A button of a banner.
    public record Action(String title, Runnable run) {
        public Button button() {
            Button button = new Button(title);
            button.setMinWidth(USE_PREF_SIZE);
            button.setOnAction(_ -> run.run());
            return button;
        }
    }

    private final Text text;
    private final Node next;

    /// @param next takes the focus that a banner has when it goes away
    public Banner(Text text, Node next) {
        super(10);
        this.text = text;
        this.next = next;
        setId("banner");
        setAlignment(Pos.CENTER_LEFT);
        hide();
    }

    public void show(BannerKind tone, String sentence, List<Action> actions, Runnable dismissed) {
        Label words = new Label(ControlCharacters.escaped(sentence));
        words.setId("banner-text");
        words.setWrapText(true);
        words.setMinWidth(0);
        words.setMaxWidth(Double.MAX_VALUE);
        words.setMinHeight(USE_PREF_SIZE);
        HBox.setHgrow(words, Priority.ALWAYS);
        getStyleClass().setAll("banner", switch (tone) {
            case INFORMATION -> "information";
            case DONE -> "done";
            case WARNING -> "warning";
            case TROUBLE -> "trouble";
        });
        getChildren().setAll((switch (tone) {
            case INFORMATION -> Icon.INFORMATION;
            case DONE -> Icon.DONE;
            case WARNING -> Icon.WARNING;
            case TROUBLE -> Icon.ERROR;
        }).node(), words);
        for (Action action : actions) {
            Button button = action.button();
            button.getStyleClass().add(Styles.SMALL);
            getChildren().add(button);
        }
        Button close = new Button(null, Icon.CLOSE.node());
        close.setId("banner-close");
        close.getStyleClass().addAll(Styles.FLAT, Styles.BUTTON_ICON, Styles.SMALL);
        close.setMinWidth(USE_PREF_SIZE);
        close.setAccessibleText(text.get("banner.close"));
        close.setTooltip(new Tooltip(text.get("banner.close")));
        close.setOnAction(_ -> dismissed.run());
        getChildren().add(close);
        setVisible(true);
        setManaged(true);
    }

    public void hide() {
        if (isFocusWithin()) {
            next.requestFocus();
        }
        getChildren().clear();
        setVisible(false);
        setManaged(false);
    }
}
