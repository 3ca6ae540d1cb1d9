package cocoscope.ui.canvas;

import atlantafx.base.theme.Styles;
import cocoscope.ui.canvas.overlay.OverlayStyle;
import cocoscope.ui.control.EnumButtons;
import cocoscope.ui.control.Icon;
import cocoscope.ui.control.Text;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.DoubleProperty;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.controlsfx.control.PopOver;
import org.controlsfx.control.SegmentedButton;

/// Over the canvas: how the regions are drawn, how strong, and how large.
public final class OverlayBar extends HBox {
    private static final double LEAST_WIDTH_WITH_WORDS = 520;

    private final ImageCanvas canvas;
    private final Text text;
    private final SegmentedButton styles;
    private final BooleanBinding narrow = widthProperty().lessThan(LEAST_WIDTH_WITH_WORDS);

    public OverlayBar(ImageCanvas canvas, Text text) {
        this(canvas, text, List.of(OverlayStyle.values()));
    }

    /// @param styles those that the canvas offers
    public OverlayBar(ImageCanvas canvas, Text text, List<OverlayStyle> styles) {
        super(8);
        this.canvas = canvas;
        this.text = text;
        getStyleClass().add("overlay-bar");
        narrow.subscribe(now -> pseudoClassStateChanged(PseudoClass.getPseudoClass("narrow"), now));
        setAlignment(Pos.CENTER_LEFT);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        this.styles = styles(styles);
        getChildren().addAll(this.styles, looks(), gap, zoom());
    }

    /// Offers a style only while it has something to show.
    public void offer(OverlayStyle style, ObservableValue<Boolean> available) {
        styles.getButtons().stream().filter(button -> button.getUserData() == style)
                .forEach(button -> button.disableProperty().bind(available.map(it -> !it)));
    }

    private SegmentedButton styles(List<OverlayStyle> offered) {
        SegmentedButton row = EnumButtons.of("overlay", offered, text, canvas.settings().styleProperty());
        row.getButtons().forEach(button -> {
            button.setMinWidth(USE_PREF_SIZE);
            button.setTooltip(new Tooltip(text.get("overlay.tip." + ((OverlayStyle) button.getUserData()).name())));
        });
        return row;
    }

    private Node looks() {
        Button button = new Button(text.get("look.title"), Icon.ADJUST.node());
        button.setId("look");
        button.getStyleClass().add(Styles.FLAT);
        button.setMinWidth(USE_PREF_SIZE);
        button.setTooltip(new Tooltip(text.get("look.tip")));
        button.contentDisplayProperty().bind(Bindings.when(narrow).then(ContentDisplay.GRAPHIC_ONLY).otherwise(ContentDisplay.LEFT));
        GridPane grid = new GridPane(10, 8);
        grid.getStyleClass().add("look-pane");
        addSlider(grid, 0, "look.fill", 0, 1, 0.5, canvas.settings().fillOpacityProperty());
        addSlider(grid, 1, "look.outline", 0, 1, 1, canvas.settings().outlineOpacityProperty());
        addSlider(grid, 2, "look.brightness", -1, 1, 0, canvas.settings().brightnessProperty());
        addSlider(grid, 3, "look.contrast", -1, 1, 0, canvas.settings().contrastProperty());
        PopOver popOver = new PopOver(grid);
        popOver.setArrowLocation(PopOver.ArrowLocation.TOP_CENTER);
        popOver.setDetachable(false);
        button.setOnAction(_ -> popOver.show(button));
        return button;
    }

    private void addSlider(GridPane grid, int row, String key, double low, double high, double usual, DoubleProperty property) {
        Slider slider = new Slider(low, high, property.get());
        slider.setId(key);
        slider.setBlockIncrement((high - low) / 20);
        slider.setPrefWidth(150);
        slider.valueProperty().bindBidirectional(property);
        Label name = new Label(text.get(key));
        name.setLabelFor(slider);
        Label value = new Label();
        value.getStyleClass().add("number");
        value.setMinWidth(48);
        value.textProperty().bind(Bindings.createStringBinding(() -> text.get("percent", Math.round(100 * property.get())), property));
        Button reset = new Button(text.get("look.reset"));
        reset.getStyleClass().addAll(Styles.FLAT, Styles.SMALL);
        reset.setAccessibleText(text.get("look.resetOne", text.get(key)));
        reset.disableProperty().bind(property.isEqualTo(usual, 1e-6));
        reset.setOnAction(_ -> property.set(usual));
        grid.addRow(row, name, slider, value, reset);
    }

    private Node zoom() {
        Label scale = new Label();
        scale.getStyleClass().add("number");
        scale.setMinWidth(USE_PREF_SIZE);
        scale.textProperty().bind(Bindings.createStringBinding(() -> percent(canvas.scaleProperty().get()), canvas.scaleProperty()));
        Button fit = new Button(null, Icon.FIT.node());
        fit.setId("fit");
        fit.setMinWidth(USE_PREF_SIZE);
        fit.getStyleClass().addAll(Styles.FLAT, Styles.BUTTON_ICON);
        fit.setAccessibleText(text.get("command.fit"));
        fit.setTooltip(new Tooltip(text.get("zoom.fit.tip")));
        fit.setOnAction(_ -> canvas.fit());
        Button actual = new Button(text.get("zoom.actual"));
        actual.setId("actual-size");
        actual.setMinWidth(USE_PREF_SIZE);
        actual.getStyleClass().add(Styles.FLAT);
        actual.setTooltip(new Tooltip(text.get("zoom.actual.tip")));
        actual.setOnAction(_ -> canvas.zoomTo(1));
        actual.visibleProperty().bind(narrow.not());
        actual.managedProperty().bind(narrow.not());
        HBox row = new HBox(2, scale, fit, actual);
        row.setAlignment(Pos.CENTER_RIGHT);
        return row;
    }

    private String percent(double scale) {
        return text.get("percent", scale < 0.1 ? Math.round(scale * 1000) / 10.0 : Math.round(scale * 100));
    }
}
