package cocoscope.ui.files;

import atlantafx.base.theme.Styles;
import cocoscope.app.pairing.PairingTable;
import cocoscope.app.pairing.RowAction;
import cocoscope.pairing.PairRow;
import cocoscope.ui.control.FilePicker;
import cocoscope.ui.control.Text;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SplitMenuButton;
import javafx.scene.control.TableCell;
import org.jspecify.annotations.Nullable;

/// What can be done about a pair: the likeliest at a click, the rest in a menu.
final class PairActionCell extends TableCell<PairRow, PairRow> {
    private final PairingTable pairing;
    private final FilePicker picker;
    private final Text text;
    private final SplitMenuButton button = new SplitMenuButton();

    PairActionCell(PairingTable pairing, FilePicker picker, Text text) {
        this.pairing = pairing;
        this.picker = picker;
        this.text = text;
        button.getStyleClass().add(Styles.SMALL);
        button.setMaxWidth(Double.MAX_VALUE);
    }

    @Override
    protected void updateItem(@Nullable PairRow row, boolean empty) {
        super.updateItem(row, empty);
        List<RowAction> actions = row == null || empty ? List.of() : RowAction.of(row);
        if (row == null || actions.isEmpty()) {
            setGraphic(null);
            return;
        }
        button.setText(text.of(actions.getFirst()));
        button.setOnAction(_ -> act(actions.getFirst(), row));
        button.getItems().setAll(actions.stream().skip(1).map(action -> item(action, row)).toList());
        setGraphic(button);
    }

    private MenuItem item(RowAction action, PairRow row) {
        MenuItem item = new MenuItem(text.of(action));
        item.setOnAction(_ -> act(action, row));
        return item;
    }

    private void act(RowAction action, PairRow row) {
        Path file = row.picture().or(row::mask).orElseThrow();
        String name = String.valueOf(file.getFileName());
        switch (action) {
            case LIKE_THIS -> pairing.pairLike(row);
            case CHOOSE_MASK -> chosen(picker.mask(name), file).ifPresent(mask -> pairing.choose(file, mask));
            case CHOOSE_PICTURE -> chosen(picker.picture(name), file).ifPresent(picture -> pairing.choose(picture, file));
            case USE_ALONE -> pairing.useAlone(row);
            case SWAP -> pairing.swap(row);
            case LEAVE_OUT -> pairing.leaveOut(row);
            case TAKE_BACK -> pairing.takeBack(row);
        }
    }

    /// No file is its own partner.
    private static Optional<Path> chosen(Optional<Path> answer, Path file) {
        return answer.filter(other -> !other.toAbsolutePath().normalize().equals(file.toAbsolutePath().normalize()));
    }
}
