package cocoscope.ui.browser;

import atlantafx.base.theme.Styles;
import cocoscope.app.browser.CocoBrowser;
import cocoscope.app.browser.Review;
import cocoscope.coco.index.CocoIndex;
import cocoscope.ui.control.Icon;
import cocoscope.ui.control.IconButton;
import cocoscope.ui.control.SmallButton;
import cocoscope.ui.control.Text;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.FlowPane;

/// What can be done with the selected annotations: another category, deletion, or taking them as they are.
final class ReviewBar extends FlowPane {
    private final CocoBrowser browser;
    private final Text text;
    private final Label count = new Label();
    private final MenuButton category = new MenuButton();
    private final Button delete;
    private final Button accept;
    private final Button undo;

    ReviewBar(CocoBrowser browser, Text text) {
        super(6, 4);
        this.browser = browser;
        this.text = text;
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("problems-head");
        count.setId("review-selected");
        count.getStyleClass().add("caption");
        count.setMinWidth(USE_PREF_SIZE);
        category.setId("review-category");
        category.setText(text.get("review.category"));
        category.getStyleClass().add(Styles.SMALL);
        category.setMinWidth(USE_PREF_SIZE);
        delete = new SmallButton(text, "review.delete", "review-delete", this::delete);
        accept = new SmallButton(text, "review.accept", "review-accept", this::accept);
        undo = new IconButton(Icon.UNDO, "review-undo", text.get("review.undo"), Optional.empty(), browser.reviews()::undo);
        getChildren().addAll(count, category, accept, delete, undo);
        browser.fileProperty().subscribe(this::listCategories);
        browser.selectionProperty().subscribe(this::show);
        browser.shownProperty().subscribe(this::show);
        browser.reviews().reviewProperty().subscribe(this::show);
        listCategories();
        show();
    }

    private void listCategories() {
        category.getItems().setAll(browser.index().map(index -> IntStream.range(0, index.categories().size())
                .filter(index.categories()::isListed).mapToObj(it -> item(index, it)).toList()).orElse(List.of()));
    }

    private MenuItem item(CocoIndex index, int chosen) {
        MenuItem item = new MenuItem(SubjectNames.ofCategory(index, chosen, text));
        item.setMnemonicParsing(false);
        item.setOnAction(_ -> browser.reviews().change(review -> review.withEdits(
                review.edits().withCategory(index.annotations(), selection(), chosen))));
        return item;
    }

    private void show() {
        List<Integer> selection = selection();
        boolean any = !selection.isEmpty();
        int all = browser.shownItems().size();
        count.setText(any ? text.get("review.selected", selection.size(), all) : text.get("review.none", all));
        category.setDisable(!any || category.getItems().isEmpty());
        delete.setDisable(!any || browser.index().filter(it -> it.kind() == CocoIndex.Kind.PANOPTIC).isPresent());
        delete.setText(text.get(any && areDeleted() ? "review.restore" : "review.delete"));
        accept.setDisable(!any);
        accept.setText(text.get(any && areAccepted() ? "review.doubt" : "review.accept"));
        undo.setDisable(!browser.reviews().canUndo());
    }

    private List<Integer> selection() {
        return browser.selectionProperty().get();
    }

    private boolean areDeleted() {
        return review().edits().deleted().containsAll(selection());
    }

    private boolean areAccepted() {
        return review().accepted().containsAll(selection());
    }

    private Review review() {
        return browser.reviews().review();
    }

    /// Deletes the selected annotations, or takes them back where all of them are deleted.
    void delete() {
        boolean gone = !areDeleted();
        if (!delete.isDisabled()) {
            browser.reviews().change(review -> review.withEdits(review.edits().withDeleted(selection(), gone)));
        }
    }

    private void accept() {
        boolean right = !areAccepted();
        browser.reviews().change(review -> review.withAccepted(selection(), right));
    }
}
