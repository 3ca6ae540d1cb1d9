package cocoscope.ui.library;

import cocoscope.decode.samples.Picture;
import java.util.Optional;
import javafx.scene.image.ImageView;
import javafx.scene.layout.StackPane;

/// A picture of 48 by 36 in a row; a gray tile until it is read.
public final class ThumbnailView extends StackPane {
    public static final double WIDTH = 48;
    private static final double HEIGHT = 36;

    private final ImageView view = new ImageView();
    private Optional<Picture> shown = Optional.empty();

    public ThumbnailView() {
        getStyleClass().add("tile-stage");
        setMinSize(WIDTH, HEIGHT);
        setMaxSize(WIDTH, HEIGHT);
        view.setPreserveRatio(true);
        view.setFitWidth(WIDTH);
        view.setFitHeight(HEIGHT);
        getChildren().add(view);
    }

    public void show(Optional<Picture> picture) {
        if (!picture.equals(shown)) {
            shown = picture;
            view.setImage(picture.map(ImageTile::image).orElse(null));
        }
    }
}
