package cocoscope.ui.browser;

import cocoscope.app.browser.Range;
import cocoscope.ui.control.RestingCaret;
import cocoscope.ui.control.Text;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// Two fields for the numbers from and to; what is no number asks for nothing.
final class RangeFields extends HBox {
    private static final double NAME_WIDTH = 84;

    private final TextField from;
    private final TextField to;

    /// @param key   names the text of what is asked for
    /// @param typed hears of each range that is typed
    RangeFields(Text text, String key, String id, Consumer<Range> typed) {
        super(6);
        setAlignment(Pos.CENTER_LEFT);
        Label name = new Label(text.get(key));
        name.setMinWidth(NAME_WIDTH);
        name.getStyleClass().add("caption");
        from = field(text, "browser.from", name.getText(), id + "-min", typed);
        to = field(text, "browser.to", name.getText(), id + "-max", typed);
        getChildren().addAll(name, from, new Label("–"), to);
    }

    private TextField field(Text text, String key, String name, String id, Consumer<Range> typed) {
        TextField field = RestingCaret.of(new TextField());
        field.setId(id);
        field.setPromptText(text.get(key));
        field.setAccessibleText(name + " " + text.get(key));
        field.setPrefWidth(60);
        field.getStyleClass().add("range-field");
        HBox.setHgrow(field, Priority.ALWAYS);
        field.textProperty().addListener((_, _, _) -> typed.accept(range()));
        return field;
    }

    private Range range() {
        return new Range(number(from, Double.NEGATIVE_INFINITY), number(to, Double.POSITIVE_INFINITY));
    }

    /// Shows a range that is asked for.
    void show(Range range) {
        if (range.isAll() && !range().isAll()) {
            from.clear();
            to.clear();
        }
    }

    private static double number(TextField field, double otherwise) {
        try {
            return Double.parseDouble(field.getText().strip());
        } catch (NumberFormatException _) {
            return otherwise;
        }
    }
}
