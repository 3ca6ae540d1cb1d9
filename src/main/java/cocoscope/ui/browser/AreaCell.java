package cocoscope.ui.browser;

import cocoscope.app.browser.ShownImage.ShownAnnotation;
import cocoscope.ui.control.Text;
import javafx.geometry.Pos;
import javafx.scene.control.TableCell;
import org.jspecify.annotations.Nullable;

/// A number to the right; a dash for what is none.
final class AreaCell<N extends Number> extends TableCell<ShownAnnotation, N> {
    private final Text text;
    private final int places;

    AreaCell(Text text, int places) {
        this.text = text;
        this.places = places;
        setAlignment(Pos.CENTER_RIGHT);
        getStyleClass().add("number");
    }

    @Override
    protected void updateItem(@Nullable N number, boolean empty) {
        super.updateItem(number, empty);
        setText(empty ? null : number == null || Double.isNaN(number.doubleValue()) ? "–" : text.decimals(places).format(number));
    }
}
