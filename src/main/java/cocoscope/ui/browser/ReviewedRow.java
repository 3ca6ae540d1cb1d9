package cocoscope.ui.browser;

import cocoscope.app.browser.CocoBrowser;
import cocoscope.app.browser.ShownImage.ShownAnnotation;
import javafx.css.PseudoClass;
import javafx.scene.control.TableRow;
import org.jspecify.annotations.Nullable;

/// A row that tells by its look whether its annotation is to be deleted.
final class ReviewedRow extends TableRow<ShownAnnotation> {
    private static final PseudoClass DELETED = PseudoClass.getPseudoClass("deleted");

    private final CocoBrowser browser;

    ReviewedRow(CocoBrowser browser) {
        this.browser = browser;
    }

    @Override
    protected void updateItem(@Nullable ShownAnnotation item, boolean empty) {
        super.updateItem(item, empty);
        pseudoClassStateChanged(DELETED, item != null && !empty && browser.showsOwnImage()
                && browser.reviews().review().edits().deleted().contains(item.annotation()));
    }
}
