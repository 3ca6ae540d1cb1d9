package cocoscope.ui.settings;

import cocoscope.app.images.ImageItem;
import cocoscope.app.images.OpenImages;
import cocoscope.ui.control.Text;
import java.util.Optional;
import javafx.beans.InvalidationListener;
import javafx.collections.ListChangeListener;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// Whether the settings below are those of all images, or of the shown one only; there once there are several images.
final class OwnSettings extends VBox {
    private final OpenImages images;
    private final Text text;
    private final CheckBox own = new CheckBox();
    private final Label hint = new Label();
    private final InvalidationListener follow = _ -> show();

    OwnSettings(OpenImages images, Text text) {
        super(4);
        this.images = images;
        this.text = text;
        own.setId("own-settings");
        own.setText(text.get("own.title"));
        own.setOnAction(_ -> images.setOwnRecipe(own.isSelected()));
        hint.setId("own-hint");
        hint.setWrapText(true);
        hint.getStyleClass().add("caption");
        getStyleClass().add("own-settings");
        getChildren().addAll(own, hint);
        images.currentProperty().addListener((_, before, now) -> {
            if (before != null) {
                before.imageProperty().removeListener(follow);
            }
            if (now != null) {
                now.imageProperty().addListener(follow);
            }
            show();
        });
        images.items().addListener((ListChangeListener<ImageItem>) _ -> show());
        show();
    }

    private void show() {
        Optional<ImageItem> document = images.current().filter(it -> it.mask().isPresent());
        boolean isOwn = document.filter(it -> it.image().recipe().isPresent()).isPresent();
        own.setSelected(isOwn);
        hint.setText(isOwn ? text.get("own.on", document.orElseThrow().name()) : text.get("own.off"));
        boolean useful = isOwn || document.isPresent() && images.items().size() > 1;
        setVisible(useful);
        setManaged(useful);
    }
}
