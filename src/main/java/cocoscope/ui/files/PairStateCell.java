package cocoscope.ui.files;

import cocoscope.decode.samples.PictureSize;
import cocoscope.pairing.PairRow;
import cocoscope.pairing.PairRow.State;
import cocoscope.ui.control.Icon;
import cocoscope.ui.control.Text;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;

/// The state of a pair by icon and words; what is wrong with it in a tip.
final class PairStateCell extends TableCell<PairRow, PairRow> {
    private final Text text;

    PairStateCell(Text text) {
        this.text = text;
    }

    static Node icon(State state) {
        return switch (state) {
            case PAIRED -> Icon.DONE.node("done");
            case ALONE -> Icon.READY.node("ready");
            case NO_MASK, NO_PICTURE, SET_ASIDE, LEFT_OUT -> Icon.EMPTY.node("muted");
            case SIZE_SLIP, SIZE_MULTIPLE, AMBIGUOUS -> Icon.WARNING.node("changed");
            case SIZE_MISMATCH, JUNK -> Icon.ERROR.node("failed");
        };
    }

    @Override
    protected void updateItem(@Nullable PairRow row, boolean empty) {
        super.updateItem(row, empty);
        if (row == null || empty) {
            setText(null);
            setGraphic(null);
            setTooltip(null);
            return;
        }
        setText(text.of(row.state()));
        setGraphic(icon(row.state()));
        setTooltip(new Tooltip(detail(row)));
    }

    private String detail(PairRow row) {
        String words = text.get("pairing.detail." + row.state().name());
        Optional<PictureSize> picture = row.pictureSize();
        Optional<PictureSize> mask = row.maskSize();
        return picture.isEmpty() || mask.isEmpty() ? words : words + " "
                + text.get("pairing.sizes", picture.get().width(), picture.get().height(),
                mask.get().width(), mask.get().height());
    }
}
