package cocoscope.ui.library;

import cocoscope.decode.samples.Picture;
import cocoscope.ui.control.Icon;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// A small picture of an image, its name, and what it holds.
final class ImageTile extends VBox {
    static final double TEXT_HEIGHT = 26;

    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");

    private final ImageView view = new ImageView();
    private final StackPane stage = new StackPane();
    private final Label name = new Label();
    private final Label count = new Label();
    private final Label chip = new Label();
    private final Label tick = new Label(null, Icon.DONE.node());
    private Optional<Picture> shown = Optional.empty();

    ImageTile() {
        getStyleClass().add("tile");
        view.setPreserveRatio(true);
        chip.getStyleClass().add("tile-chip");
        StackPane.setAlignment(chip, Pos.BOTTOM_LEFT);
        tick.getStyleClass().add("tile-tick");
        StackPane.setAlignment(tick, Pos.TOP_LEFT);
        stage.getStyleClass().add("tile-stage");
        stage.getChildren().addAll(view, chip, tick);
        name.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        name.setMinWidth(0);
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        count.getStyleClass().add("caption");
        count.setMinWidth(USE_PREF_SIZE);
        HBox words = new HBox(6, name, count);
        words.setAlignment(Pos.CENTER_LEFT);
        words.setMinHeight(TEXT_HEIGHT);
        words.setMaxHeight(TEXT_HEIGHT);
        getChildren().addAll(stage, words);
    }

    /// @param picture empty while it is not read
    void show(TileText words, Optional<Picture> picture, double width, double height) {
        stage.setMinSize(width, height);
        stage.setMaxSize(width, height);
        view.setFitWidth(width);
        view.setFitHeight(height);
        if (!picture.equals(shown)) {
            shown = picture;
            view.setImage(picture.map(ImageTile::image).orElse(null));
        }
        name.setText(words.name());
        count.setText(words.count());
        chip.setText(words.chip());
        chip.setGraphic(words.icon());
        chip.setVisible(!words.chip().isEmpty());
        setAccessibleText(words.name() + ", " + words.count() + (words.chip().isEmpty() ? "" : ", " + words.chip()));
    }

    void mark(boolean current, boolean ticked) {
        pseudoClassStateChanged(CURRENT, current || ticked);
        tick.setVisible(ticked);
    }

    static WritableImage image(Picture picture) {
        WritableImage image = new WritableImage(picture.width(), picture.height());
        int[] row = new int[picture.width()];
        for (int y = 0; y < picture.height(); y++) {
            picture.copyRow(y, row);
            image.getPixelWriter().setPixels(0, y, row.length, 1, PixelFormat.getIntArgbInstance(), row, 0, row.length);
        }
        return image;
    }
}
