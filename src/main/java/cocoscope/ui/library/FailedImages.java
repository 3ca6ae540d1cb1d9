package cocoscope.ui.library;

import cocoscope.app.images.ImageGroup;
import cocoscope.app.images.ImageItem;
import cocoscope.app.images.ImageItem.State;
import cocoscope.app.library.Library;
import cocoscope.app.library.SurveyedImage;
import cocoscope.ui.control.Banner.Action;
import cocoscope.ui.control.Icon;
import cocoscope.ui.control.Text;
import java.util.List;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The images that cannot be read: why, and what can be done about each.
public final class FailedImages extends VBox {
    private static final int MAX_SHOWN = 3;

    private final Library library;
    private final Text text;
    private final Function<ImageItem, List<Action>> remedies;

    public FailedImages(Library library, Text text, Function<ImageItem, List<Action>> remedies) {
        this.library = library;
        this.text = text;
        this.remedies = remedies;
        setId("library-failed");
        managedProperty().bind(visibleProperty());
        library.allProperty().subscribe(_ -> list());
        library.openProperty().subscribe(_ -> list());
    }

    void list() {
        List<ImageGroup> failed = library.allProperty().get().stream()
                .filter(group -> group.state() == State.ERROR || group.state() == State.MISSING).toList();
        setVisible(!failed.isEmpty());
        getChildren().clear();
        if (!failed.isEmpty()) {
            Label title = new Label(text.get("library.failed", failed.size()), Icon.ERROR.node("failed"));
            title.getStyleClass().add("library-failed");
            title.setMaxWidth(Double.MAX_VALUE);
            getChildren().add(title);
            failed.stream().limit(MAX_SHOWN).map(this::row).forEach(getChildren()::add);
        }
    }

    private Node row(ImageGroup group) {
        ThumbnailView picture = new ThumbnailView();
        picture.show(library.known(group).flatMap(SurveyedImage::picture));
        Label name = new Label(group.name());
        name.getStyleClass().add("pane-title");
        Label why = new Label(group.problem().map(text::of).orElseGet(() -> text.of(group.state())));
        why.setWrapText(true);
        why.setMinHeight(USE_PREF_SIZE);
        VBox words = new VBox(name, why);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox row = new HBox(8, picture, words);
        row.getChildren().addAll(remedies.apply(group.first()).stream().map(Action::button).map(FailedImages::small).toList());
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("failed-row");
        return row;
    }

    private static Button small(Button button) {
        button.getStyleClass().add("small");
        return button;
    }
}
