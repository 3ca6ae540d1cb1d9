package cocoscope.ui.settings;

import cocoscope.app.images.ImageItem;
import cocoscope.app.images.OpenImages;
import cocoscope.ui.control.EnumButtons;
import cocoscope.ui.control.Text;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.controlsfx.control.SegmentedButton;

/// Whether the settings below are those of all images, or of the shown one only; there once there are several images.
final class ScopeRow extends VBox {
    private static final double MIN_WIDTH_WITH_NAME = 300;

    /// Values are mapped only where there are any.
    @SuppressWarnings("NullAway")
    ScopeRow(OpenImages images, Text text) {
        super(4);
        ObservableValue<SettingsScope> scope = images.currentProperty().flatMap(ImageItem::imageProperty)
                .map(image -> image.recipe().isPresent() ? SettingsScope.THIS_IMAGE : SettingsScope.ALL_IMAGES)
                .orElse(SettingsScope.ALL_IMAGES);
        SegmentedButton buttons = EnumButtons.of("scope", List.of(SettingsScope.values()), text, scope, it -> it,
                chosen -> images.setOwnRecipe(chosen == SettingsScope.THIS_IMAGE));
        Label name = new Label(text.get("scope.title"));
        name.setLabelFor(buttons);
        name.getStyleClass().add("muted");
        name.setMinWidth(USE_PREF_SIZE);
        name.managedProperty().bind(name.visibleProperty());
        name.visibleProperty().bind(widthProperty().greaterThan(MIN_WIDTH_WITH_NAME));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox row = new HBox(8, name, gap, buttons);
        row.setAlignment(Pos.CENTER_LEFT);
        Label hint = new Label();
        hint.setId("own-hint");
        hint.setWrapText(true);
        hint.getStyleClass().add("caption");
        hint.textProperty().bind(scope.map(it -> it == SettingsScope.ALL_IMAGES ? ""
                : text.get("own.on", images.current().map(ImageItem::name).orElse(""))));
        hint.managedProperty().bind(hint.textProperty().isNotEmpty());
        getChildren().addAll(row, hint);
        ObservableValue<Boolean> masked = images.currentProperty().map(item -> item.mask().isPresent()).orElse(false);
        visibleProperty().bind(Bindings.createBooleanBinding(() -> scope.getValue() == SettingsScope.THIS_IMAGE
                || masked.getValue() && images.items().size() > 1, scope, masked, images.items()));
        managedProperty().bind(visibleProperty());
    }
}
