package cocoscope.ui.annotations;

import atlantafx.base.theme.Styles;
import cocoscope.app.canvas.CategoryColors;
import cocoscope.app.preview.LivePreview;
import cocoscope.ui.control.Text;
import java.util.function.IntConsumer;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;

/// Under the canvas: the annotations, and the JSON of the selected one.
public final class Drawer extends TabPane {
    private final AnnotationTable table;

    public Drawer(LivePreview live, CategoryColors colors, Text text, IntConsumer chosen) {
        table = new AnnotationTable(live, colors, text, chosen);
        JsonPane json = new JsonPane(live, text);
        Tab annotations = new Tab(text.get("annotations.title"), table);
        annotations.setId("annotations-tab");
        annotations.textProperty().bind(Bindings.createStringBinding(
                () -> live.settledPreviewProperty().get().conversion().map(it -> text.get("annotations.counted", it.regions().size()))
                .orElse(text.get("annotations.title")),
                live.settledPreviewProperty()));
        Tab jsonTab = new Tab(text.get("json.title"), json);
        jsonTab.setId("json-tab");
        table.visibleProperty().bind(annotations.selectedProperty());
        json.visibleProperty().bind(jsonTab.selectedProperty());
        getTabs().addAll(annotations, jsonTab);
        setTabClosingPolicy(TabClosingPolicy.UNAVAILABLE);
        getStyleClass().addAll(Styles.DENSE, "drawer");
        setMinHeight(80);
    }

    /// The list of annotations.
    public Node annotations() {
        return table;
    }
}
