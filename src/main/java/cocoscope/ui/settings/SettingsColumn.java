package cocoscope.ui.settings;

import atlantafx.base.theme.Styles;
import atlantafx.base.theme.Tweaks;
import cocoscope.app.settings.MaskModel;
import cocoscope.app.settings.PaletteEditor;
import cocoscope.ui.annotations.FidelityReadout;
import cocoscope.ui.control.Command;
import cocoscope.ui.control.FilePicker;
import cocoscope.ui.control.Icon;
import cocoscope.ui.control.Text;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;

/// The settings of the recipe, in sections that collapse; below them what they come to, and the way to the file.
public final class SettingsColumn extends BorderPane {
    /// @param compare shows all readings side by side
    public SettingsColumn(MaskModel model, FilePicker picker, Text text, Command export, Runnable compare) {
        VBox sections = new VBox(
                new OwnSettings(model.images(), text),
                section("inspector.file", text, new FileSection(model, text)),
                reading(new ReadingSection(model, text, compare), text),
                section("inspector.rule", text, new RuleSection(model, text)),
                section("inspector.values", text, new VBox(8, new ValuesSection(model, picker, text),
                        new PaletteMenu(new PaletteEditor(model.shown()), text))),
                section("inspector.shape", text, new ShapeSection(model.recipe(), model.live(), text)),
                section("inspector.output", text, new OutputSection(model.recipe(), model.live(), text)));
        sections.getStyleClass().add("inspector-sections");
        ScrollPane scroll = new ScrollPane(sections);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add(Tweaks.EDGE_TO_EDGE);
        scroll.setFocusTraversable(false);
        paintAfresh(scroll);
        setCenter(scroll);
        setBottom(exportRow(model, text, export));
        getStyleClass().add("inspector");
    }

    /// The skin paints its content from a cached picture, which stays as it was when fields in a hidden part have changed.
    public static void paintAfresh(ScrollPane scroll) {
        scroll.skinProperty().subscribe(_ -> scroll.lookupAll(".viewport").forEach(viewport -> viewport.setCache(false)));
    }

    private static VBox exportRow(MaskModel model, Text text, Command export) {
        Button button = new Button(export.title(text), Icon.EXPORT.node());
        button.setId("export-button");
        button.getStyleClass().add(Styles.ACCENT);
        button.setMaxWidth(Double.MAX_VALUE);
        button.disableProperty().bind(Bindings.not(export.enabled()));
        button.setOnAction(_ -> export.action().run());
        VBox row = new VBox(8, new FidelityReadout(model.live(), text), button);
        row.getStyleClass().add("export-row");
        return row;
    }

    /// Opens by itself for a mask that needs it.
    private static TitledPane reading(ReadingSection reading, Text text) {
        TitledPane pane = section("inspector.reading", text, reading);
        pane.setExpanded(false);
        reading.needed().subscribe(needed -> pane.setExpanded(pane.isExpanded() || needed));
        return pane;
    }

    private static TitledPane section(String key, Text text, Node content) {
        TitledPane pane = new TitledPane(text.get(key), content);
        pane.setId(key);
        pane.setAnimated(false);
        pane.getStyleClass().addAll(Styles.DENSE, Tweaks.ALT_ICON);
        return pane;
    }
}
