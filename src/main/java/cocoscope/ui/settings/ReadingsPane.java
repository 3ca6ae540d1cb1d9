package cocoscope.ui.settings;

import atlantafx.base.theme.Styles;
import cocoscope.app.preview.ReadingComparisonModel;
import cocoscope.app.preview.ReadingComparisonModel.Compared;
import cocoscope.app.preview.ReadingComparisonModel.Tile;
import cocoscope.convert.Recipe;
import cocoscope.mask.level.Reading;
import cocoscope.ui.canvas.ImageCanvas;
import cocoscope.ui.control.Icon;
import cocoscope.ui.control.Text;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.beans.property.ObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// What each reading makes of the mask, side by side: canvases that move together, one of them to be used.
public final class ReadingsPane extends VBox {
    private static final int COLUMNS = 2;

    private final ReadingComparisonModel readings;
    private final ObjectProperty<Recipe> recipe;
    private final Text text;
    private final Executor painter;
    private final Runnable close;
    private final GridPane grid = new GridPane(12, 12);
    private final Label state = new Label();
    private final CheckBox marked = new CheckBox();
    private final Map<Reading.Method, ImageCanvas> canvases = new EnumMap<>(Reading.Method.class);
    private double width;
    private double height;

    /// @param close takes the pane away
    public ReadingsPane(ReadingComparisonModel readings, ObjectProperty<Recipe> recipe, Text text, Executor painter, Runnable close) {
        super(12);
        this.readings = readings;
        this.recipe = recipe;
        this.text = text;
        this.painter = painter;
        this.close = close;
        setId("readings");
        getStyleClass().add("dialog-card");
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        state.setId("readings-state");
        state.setAlignment(Pos.CENTER);
        state.getStyleClass().add("muted");
        getChildren().addAll(head(), state);
        readings.property().subscribe(compared -> compared.ifPresent(this::show));
    }

    /// Reads the mask that is shown by every method.
    ///
    /// @param canvasWidth  of one canvas
    /// @param canvasHeight of one canvas
    public void open(double canvasWidth, double canvasHeight) {
        width = Math.rint(canvasWidth);
        height = Math.rint(canvasHeight);
        state.setText(text.get("readings.reading"));
        state.setMinSize(COLUMNS * width, height);
        getChildren().set(1, state);
        marked.setSelected(true);
        marked.setDisable(true);
        readings.show(true);
    }

    /// Forgets what was shown, which is large.
    public void clear() {
        readings.close();
        grid.getChildren().clear();
        canvases.clear();
    }

    private HBox head() {
        Label title = new Label(text.get("readings.title"));
        title.getStyleClass().add("dialog-title");
        marked.setText(text.get("readings.marked"));
        marked.setId("readings-marked");
        marked.setOnAction(_ -> readings.show(marked.isSelected()));
        Button done = new Button(null, Icon.CLOSE.node());
        done.setId("readings-close");
        done.getStyleClass().addAll(Styles.FLAT, Styles.BUTTON_ICON, Styles.SMALL);
        done.setAccessibleText(text.get("readings.close"));
        done.setOnAction(_ -> close.run());
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox head = new HBox(12, title, gap, marked, done);
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    private void show(Compared compared) {
        marked.setDisable(false);
        if (compared.tiles().isEmpty()) {
            state.setText(text.get("readings.none"));
            return;
        }
        if (canvases.isEmpty()) {
            getChildren().set(1, grid);
            compared.tiles().forEach(tile -> add(tile, compared));
        }
        compared.tiles().forEach(tile -> Optional.ofNullable(canvases.get(tile.method()))
                .ifPresent(canvas -> canvas.pictureProperty().set(tile.picture())));
    }

    private void add(Tile tile, Compared compared) {
        ImageCanvas canvas = new ImageCanvas(painter);
        canvas.setMinSize(width, height);
        canvas.setPrefSize(width, height);
        canvas.setMaxSize(width, height);
        canvases.values().stream().findFirst().ifPresent(first -> canvas.viewportProperty().bindBidirectional(first.viewportProperty()));
        Label name = new Label(text.of(tile.method()));
        name.getStyleClass().add("pane-title");
        Label counts = new Label(text.get("readings.counts", tile.components(), tile.changed()));
        counts.setId("readings-counts-" + word(tile.method()));
        counts.getStyleClass().add("caption");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox title = new HBox(8, name, counts, gap, use(tile.method(), compared.automatic()));
        title.setAlignment(Pos.CENTER_LEFT);
        int place = canvases.size();
        grid.add(new VBox(6, title, canvas), place % COLUMNS, place / COLUMNS);
        canvases.put(tile.method(), canvas);
    }

    private Button use(Reading.Method method, Reading.Method automatic) {
        Reading.Method set = recipe.get().reading().method();
        boolean used = method == (set == Reading.Method.AUTO ? automatic : set);
        Button button = new Button(text.get(!used ? "readings.use" : set == Reading.Method.AUTO ? "readings.usedByAuto" : "readings.used"));
        button.setId("use-" + word(method));
        button.getStyleClass().add(Styles.SMALL);
        button.setMinWidth(USE_PREF_SIZE);
        button.setDisable(used);
        button.setOnAction(_ -> {
            readings.use(method);
            close.run();
        });
        return button;
    }

    private static String word(Reading.Method method) {
        return method.name().toLowerCase(Locale.ROOT);
    }
}
