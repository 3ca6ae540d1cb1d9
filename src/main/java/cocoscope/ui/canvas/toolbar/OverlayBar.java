package cocoscope.ui.canvas.toolbar;

import atlantafx.base.theme.Styles;
import cocoscope.app.canvas.LayerComparison;
import cocoscope.ui.canvas.ImageCanvas;
import cocoscope.ui.canvas.ViewSettings;
import cocoscope.ui.canvas.overlay.OverlayStyle;
import cocoscope.ui.control.EnumButtons;
import cocoscope.ui.control.Icon;
import cocoscope.ui.control.Text;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.Separator;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.controlsfx.control.SegmentedButton;

/// Above the canvas: how the regions are drawn, how strong, and how large. In a narrow window the slider of outlines goes to the
/// second row, then the steps of the zoom leave, then the slider of fills goes there, too, and last the scale leaves.
public final class OverlayBar extends VBox {
    private final ImageCanvas canvas;
    private final ViewSettings settings;
    private final Text text;
    private final SegmentedButton styles;
    private final HBox tools = new HBox(4);
    private final PictureRow picture;
    private final HBox fillPlace;
    private final HBox outlinePlace;
    private final SettingSlider fill;
    private final SettingSlider outline;
    private final Label scale = new Label();
    private List<Button> steps = List.of();
    /// The width that the toolbar needs with 0 to 4 of its parts gone; empty until its fonts are known.
    private double[] needed = {};

    public OverlayBar(ImageCanvas canvas, Text text) {
        this(canvas, text, List.of(OverlayStyle.values()));
    }

    /// @param styles those that the canvas offers
    public OverlayBar(ImageCanvas canvas, Text text, List<OverlayStyle> styles) {
        this.canvas = canvas;
        this.settings = canvas.settings();
        this.text = text;
        getStylesheets().add(Objects.requireNonNull(OverlayBar.class.getResource("/cocoscope/ui/canvas.css")).toExternalForm());
        getStyleClass().add("canvas-bar");
        setMinWidth(0);
        tools.getStyleClass().add("canvas-tools");
        tools.setAlignment(Pos.CENTER_LEFT);
        picture = new PictureRow(settings, canvas.pictureProperty(), text);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        this.styles = styles(styles);
        fill = new SettingSlider(text, "look.fill", Icon.OPACITY.node(), 0, 1, settings.fillOpacityProperty());
        outline = new SettingSlider(text, "look.outline", Icon.OUTLINE.node(), 0, 1, settings.outlineOpacityProperty());
        fillPlace = new HBox(fill);
        outlinePlace = new HBox(outline);
        fillPlace.setMinWidth(USE_PREF_SIZE);
        outlinePlace.setMinWidth(USE_PREF_SIZE);
        tools.getChildren().addAll(this.styles, new Separator(Orientation.VERTICAL),
                toggle("names", Icon.NAMES, text.get("names.title"), text.get("names.tip"), settings.namesShownProperty()),
                new Separator(Orientation.VERTICAL),
                fillPlace, outlinePlace,
                toggle("look", Icon.ADJUST, text.get("look.title"), text.get("look.tip"), settings.pictureRowShownProperty()),
                gap, zoom());
        getChildren().addAll(tools, picture);
        if (styles.contains(OverlayStyle.VERTICES)) {
            addComparison();
        }
        widthProperty().subscribe(width -> fit(width.doubleValue()));
    }

    /// A canvas of conversions can compare; while it does, other tools take the place of these.
    private void addComparison() {
        ToggleButton compare = new ToggleButton(null, Icon.COMPARE.node());
        compare.setId("compare");
        compare.getStyleClass().add("tool");
        describe(compare, text.get("compare.title"), text.get("compare.tip"));
        ObjectProperty<LayerComparison> comparison = settings.comparisonProperty();
        compare.setOnAction(_ -> comparison.set(comparison.get().withMode(LayerComparison.Mode.SWIPE)));
        tools.getChildren().add(tools.getChildren().indexOf(tools.lookup("#names")) + 1, compare);
        getChildren().addFirst(new CompareRow(comparison, widthProperty(), text));
        comparison.subscribe(now -> {
            compare.setSelected(now.isOn());
            tools.setVisible(!now.isOn());
            tools.setManaged(!now.isOn());
        });
    }

    /// As many parts as needed leave; texts and fonts differ, so what they need is measured.
    private void fit(double width) {
        if (width <= 0 || getScene() == null) {
            return;
        }
        if (needed.length == 0) {
            needed = IntStream.rangeClosed(0, 4).mapToDouble(gone -> {
                leave(gone);
                tools.applyCss();
                return tools.minWidth(-1);
            }).toArray();
        }
        leave((int) Arrays.stream(needed).limit(4).filter(min -> min > width).count());
    }

    private void leave(int gone) {
        place(outline, outlinePlace, gone < 1);
        steps.forEach(step -> step.setVisible(gone < 2));
        place(fill, fillPlace, gone < 3);
        scale.setVisible(gone < 4);
    }

    private void place(SettingSlider slider, HBox place, boolean fits) {
        if (fits && slider.getParent() != place) {
            picture.getChildren().remove(slider);
            place.getChildren().add(slider);
        } else if (!fits && slider.getParent() != picture) {
            place.getChildren().remove(slider);
            picture.getChildren().addFirst(slider);
        }
    }

    /// Offers a style only while it has something to show.
    public void offer(OverlayStyle style, ObservableValue<Boolean> available) {
        styles.getButtons().stream().filter(button -> button.getUserData() == style)
                .forEach(button -> button.disableProperty().bind(available.map(it -> !it)));
    }

    private SegmentedButton styles(List<OverlayStyle> offered) {
        SegmentedButton row = EnumButtons.of("overlay", offered, text, settings.styleProperty());
        row.getButtons().forEach(button -> {
            OverlayStyle style = (OverlayStyle) button.getUserData();
            button.setText(null);
            button.setGraphic(icon(style).node());
            describe(button, text.of(style), text.get("overlay.tip." + style.name()));
        });
        row.setMinWidth(USE_PREF_SIZE);
        return row;
    }

    private static Icon icon(OverlayStyle style) {
        return switch (style) {
            case FILL -> Icon.FILL;
            case OUTLINE -> Icon.OUTLINE;
            case VERTICES -> Icon.VERTICES;
            case RUNS -> Icon.RUNS;
            case DIFFERENCE -> Icon.DIFFERENCE;
            case OFF -> Icon.HIDDEN;
        };
    }

    private static void describe(ButtonBase button, String name, String tip) {
        button.setMinWidth(USE_PREF_SIZE);
        button.setAccessibleText(name);
        button.setTooltip(new Tooltip(tip));
    }

    private static ToggleButton toggle(String id, Icon icon, String name, String tip, BooleanProperty property) {
        ToggleButton button = new ToggleButton(null, icon.node());
        button.setId(id);
        button.getStyleClass().add("tool");
        describe(button, name, tip);
        button.selectedProperty().bindBidirectional(property);
        return button;
    }

    private Node zoom() {
        scale.managedProperty().bind(scale.visibleProperty());
        scale.getStyleClass().add("number");
        scale.setMinWidth(48);
        scale.setAlignment(Pos.CENTER);
        scale.textProperty().bind(Bindings.createStringBinding(
                () -> isDisabled() ? "" : percent(canvas.scaleProperty().get()), canvas.scaleProperty(), disabledProperty()));
        Button out = button("zoom-out", Icon.ZOOM_OUT, text.get("command.zoomOut"), text.get("zoom.out.tip"), canvas::zoomOut);
        Button in = button("zoom-in", Icon.ZOOM_IN, text.get("command.zoomIn"), text.get("zoom.in.tip"), canvas::zoomIn);
        Button fit = button("fit", Icon.FIT, text.get("command.fit"), text.get("zoom.fit.tip"), canvas::fit);
        Button actual = new Button(text.get("zoom.actual"));
        actual.setId("actual-size");
        actual.getStyleClass().addAll(Styles.FLAT, "tool");
        describe(actual, text.get("command.actualSize"), text.get("zoom.actual.tip"));
        actual.setOnAction(_ -> canvas.zoomTo(1));
        steps = List.of(out, in, actual);
        steps.forEach(step -> step.managedProperty().bind(step.visibleProperty()));
        HBox row = new HBox(2, out, scale, in, fit, actual);
        row.setAlignment(Pos.CENTER_RIGHT);
        return row;
    }

    private static Button button(String id, Icon icon, String name, String tip, Runnable action) {
        Button button = new Button(null, icon.node());
        button.setId(id);
        button.getStyleClass().addAll(Styles.FLAT, "tool");
        describe(button, name, tip);
        button.setOnAction(_ -> action.run());
        return button;
    }

    private String percent(double scale) {
        return text.get("percent", scale < 0.1 ? Math.round(scale * 1000) / 10.0 : Math.round(scale * 100));
    }
}
