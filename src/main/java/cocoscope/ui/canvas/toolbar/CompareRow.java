package cocoscope.ui.canvas.toolbar;

import atlantafx.base.theme.Styles;
import cocoscope.app.canvas.ComparedLayer;
import cocoscope.app.canvas.LayerComparison;
import cocoscope.ui.control.EnumBox;
import cocoscope.ui.control.EnumButtons;
import cocoscope.ui.control.Icon;
import cocoscope.ui.control.Text;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.value.ObservableDoubleValue;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Separator;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.controlsfx.control.SegmentedButton;

/// In the place of the toolbar while two layers are compared: how, which ones, and the way out. In a narrow window the modes are icons.
final class CompareRow extends HBox {
    private static final double MIN_WIDTH_WITH_WORDS = 640;

    private final ObjectProperty<LayerComparison> comparison;
    private final Text text;

    CompareRow(ObjectProperty<LayerComparison> comparison, ObservableDoubleValue width, Text text) {
        super(6);
        this.comparison = comparison;
        this.text = text;
        setId("compare-row");
        getStyleClass().add("compare-tools");
        setAlignment(Pos.CENTER_LEFT);
        Button swap = new Button(null, Icon.SWAP.node());
        swap.setId("compare-swap");
        swap.getStyleClass().addAll(Styles.FLAT, "tool");
        swap.setAccessibleText(text.get("compare.swap"));
        swap.setTooltip(new Tooltip(text.get("compare.swap.tip")));
        swap.setOnAction(_ -> comparison.set(comparison.get().swapped()));
        Button end = new Button(null, Icon.CLOSE.node());
        end.setId("compare-end");
        end.getStyleClass().addAll(Styles.FLAT, "tool");
        end.setAccessibleText(text.get("compare.end"));
        end.setTooltip(new Tooltip(text.get("compare.end.tip")));
        end.setOnAction(_ -> comparison.set(comparison.get().withMode(LayerComparison.Mode.OFF)));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        getChildren().addAll(modes(width), new Separator(Orientation.VERTICAL),
                layer("compare-before", text.get("compare.before"), LayerComparison::before, LayerComparison::withBefore), swap,
                layer("compare-after", text.get("compare.after"), LayerComparison::after, LayerComparison::withAfter), gap, end);
        comparison.subscribe(now -> {
            setVisible(now.isOn());
            setManaged(now.isOn());
        });
    }

    private SegmentedButton modes(ObservableDoubleValue width) {
        List<LayerComparison.Mode> on = List.of(LayerComparison.Mode.SWIPE, LayerComparison.Mode.SIDE_BY_SIDE, LayerComparison.Mode.BLINK);
        SegmentedButton row = EnumButtons.of("compare-mode", on, text, comparison, LayerComparison::mode,
                mode -> comparison.set(comparison.get().withMode(mode)));
        row.setMinWidth(USE_PREF_SIZE);
        for (ToggleButton button : row.getButtons()) {
            LayerComparison.Mode mode = (LayerComparison.Mode) button.getUserData();
            String name = text.of(mode);
            Icon icon = mode == LayerComparison.Mode.SWIPE ? Icon.SWIPE
                    : mode == LayerComparison.Mode.BLINK ? Icon.BLINK : Icon.SIDE_BY_SIDE;
            button.setGraphic(icon.node());
            button.setMinWidth(USE_PREF_SIZE);
            button.setAccessibleText(name);
            button.setTooltip(new Tooltip(name));
            width.subscribe(now -> button.setText(now.doubleValue() < MIN_WIDTH_WITH_WORDS ? null : name));
        }
        return row;
    }

    private ComboBox<ComparedLayer> layer(String id, String name, Function<LayerComparison, ComparedLayer> read,
            BiFunction<LayerComparison, ComparedLayer, LayerComparison> change) {
        ComboBox<ComparedLayer> box = EnumBox.of(ComparedLayer.values(), text, comparison, read, change);
        box.setId(id);
        box.setAccessibleText(name);
        box.setTooltip(new Tooltip(name));
        box.setMinWidth(96);
        box.setPrefWidth(140);
        return box;
    }
}
