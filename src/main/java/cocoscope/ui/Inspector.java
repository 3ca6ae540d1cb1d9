package cocoscope.ui;

import atlantafx.base.theme.Styles;
import atlantafx.base.theme.Tweaks;
import cocoscope.app.RuleEditor;
import cocoscope.app.Workspace;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.VBox;

/// The settings of the recipe, in sections that collapse.
final class Inspector extends ScrollPane {
    Inspector(Workspace workspace, RuleEditor editor, Text text, Command export) {
        VBox sections = new VBox(
                section("inspector.rule", text, new RuleSection(workspace, editor, text)),
                section("inspector.values", text, new ValuesSection(workspace, editor, text)),
                section("inspector.shape", text, new ShapeSection(workspace.live(), text)),
                section("inspector.output", text, new OutputSection(workspace.live(), text, export)));
        sections.getStyleClass().add("inspector-sections");
        setContent(sections);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        getStyleClass().addAll("inspector", Tweaks.EDGE_TO_EDGE);
        setFocusTraversable(false);
    }

    private static TitledPane section(String key, Text text, Node content) {
        TitledPane pane = new TitledPane(text.get(key), content);
        pane.setId(key);
        pane.setAnimated(false);
        pane.getStyleClass().addAll(Styles.DENSE, Tweaks.ALT_ICON);
        return pane;
    }
}
