package cocoscope.ui.browser;

import cocoscope.app.browser.CocoBrowser;
import cocoscope.app.browser.ReviewedFile;
import cocoscope.ui.control.Icon;
import cocoscope.ui.control.Text;
import cocoscope.ui.library.ThumbnailView;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The name of an image, how many annotations it has, and how many of them have a problem.
final class BrowserImageCell extends ListCell<Integer> {
    private final CocoBrowser browser;
    private final Text text;
    private final Label name = new Label();
    private final Label annotations = new Label();
    private final Label problems = new Label();
    private final ThumbnailView thumbnail = new ThumbnailView();
    private final HBox line;

    /// A cell without a width of its own never scrolls sideways; its name is cut instead.
    BrowserImageCell(CocoBrowser browser, Text text) {
        this.browser = browser;
        this.text = text;
        setPrefWidth(0);
        name.setMinWidth(0);
        name.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        annotations.setMinWidth(0);
        annotations.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(annotations, Priority.ALWAYS);
        annotations.getStyleClass().add("caption");
        problems.getStyleClass().addAll("caption", "problem-number");
        problems.managedProperty().bind(problems.visibleProperty());
        problems.setMinWidth(USE_PREF_SIZE);
        HBox second = new HBox(6, annotations, problems);
        second.setAlignment(Pos.CENTER_LEFT);
        VBox words = new VBox(1, name, second);
        words.setAlignment(Pos.CENTER_LEFT);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        line = new HBox(8, thumbnail, words);
        line.setAlignment(Pos.CENTER_LEFT);
        browser.thumbnails().madeProperty().addListener((_, _, _) -> showPicture());
    }

    @Override
    protected void updateItem(@Nullable Integer image, boolean empty) {
        super.updateItem(image, empty);
        ReviewedFile reviewed = browser.reviewed().orElse(null);
        if (image == null || empty || reviewed == null || image >= reviewed.file().index().images().size()) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        int found = reviewed.problems(image);
        name.setText(SubjectNames.ofImage(reviewed.file().index(), image, text));
        annotations.setText(text.get("browser.count", reviewed.file().index().count(image)));
        problems.setGraphic(Icon.WARNING.node("changed"));
        problems.setText(found > 0 ? text.number(found) : "");
        problems.setVisible(found > 0 || reviewed.isProblemOfImage(image));
        problems.setAccessibleText(text.get("browser.problemCount", found));
        setAccessibleText(name.getText() + ", " + annotations.getText());
        showPicture();
        setGraphic(line);
    }

    private void showPicture() {
        Integer image = getItem();
        if (image != null) {
            thumbnail.show(browser.reviewed().flatMap(reviewed -> browser.thumbnails().get(reviewed, image)));
        }
    }
}
