package cocoscope.ui.control;

import javafx.geometry.Pos;
import javafx.scene.control.TableCell;
import org.jspecify.annotations.Nullable;

/// A count at the right edge; a negative one was not counted and is a dash.
public final class NumberCell<R> extends TableCell<R, Number> {
    private final Text text;

    public NumberCell(Text text) {
        this.text = text;
        setAlignment(Pos.CENTER_RIGHT);
        getStyleClass().add("number");
    }

    @Override
    protected void updateItem(@Nullable Number number, boolean empty) {
        super.updateItem(number, empty);
        setText(number == null || empty ? null : number.longValue() < 0 ? "\u2013" : text.number(number.longValue()));
    }
}
