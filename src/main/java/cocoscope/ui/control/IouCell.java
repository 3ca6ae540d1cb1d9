package cocoscope.ui.control;

import javafx.geometry.Pos;
import javafx.scene.control.TableCell;
import org.jspecify.annotations.Nullable;

/// An IoU; what is not exact stands out.
public final class IouCell<R> extends TableCell<R, Double> {
    private final Text text;

    public IouCell(Text text) {
        this.text = text;
        setAlignment(Pos.CENTER_RIGHT);
        getStyleClass().add("number");
    }

    @Override
    protected void updateItem(@Nullable Double iou, boolean empty) {
        super.updateItem(iou, empty);
        getStyleClass().remove("inexact");
        setText(iou == null || empty ? null : text.iou(iou));
        if (iou != null && !empty && iou < 1) {
            getStyleClass().add("inexact");
        }
    }
}
