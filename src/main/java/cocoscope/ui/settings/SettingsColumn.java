package cocoscope.ui.settings;

import atlantafx.base.theme.Tweaks;
import cocoscope.app.preview.Preview;
import cocoscope.app.settings.MaskModel;
import cocoscope.app.settings.PaletteEditor;
import cocoscope.ui.annotations.FidelityReadout;
import cocoscope.ui.control.FilePicker;
import cocoscope.ui.control.Text;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Accordion;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// From the mask to the file: what it is and what was decided, then the steps, one of them open; below them what they come to.
public final class SettingsColumn extends BorderPane {
    /// @param compare shows all readings side by side
    public SettingsColumn(MaskModel model, FilePicker picker, Text text, Runnable compare) {
        StepSummary summary = new StepSummary(model, text);
        ValuesSection values = new ValuesSection(model, text);
        MappingMenu mapping = new MappingMenu(model.notices(), model.rules(), picker, text, values::rows);
        mapping.getItems().add(new PaletteMenu(new PaletteEditor(model.shown()), text));
        Step objects = new Step("step.objects", text, new ObjectsStep(model, text, values), summary.objects(), Optional.of(mapping));
        Accordion steps = new Accordion(
                new Step("step.reading", text, new ReadingStep(model, text, compare), summary.reading(), Optional.empty()), objects,
                new Step("step.shape", text, new ShapeStep(model.recipe(), text), summary.shape(), Optional.empty()),
                new Step("step.output", text, new OutputStep(model.recipe(), model.live(), text), summary.output(), Optional.empty()));
        steps.setExpandedPane(objects);
        model.live().previewProperty().addListener((_, _, preview) -> {
            if (preview instanceof Preview.Failed) {
                steps.setExpandedPane(objects);
            }
        });
        VBox head = new VBox(8, new ScopeRow(model.images(), text), new FileHead(model, text),
                new DecisionLine(model, text, () -> steps.setExpandedPane(objects)));
        head.getStyleClass().add("settings-head");
        VBox all = new VBox(head, steps);
        all.visibleProperty().bind(model.shown().property().map(Optional::isPresent));
        ScrollPane scroll = new ScrollPane(all);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add(Tweaks.EDGE_TO_EDGE);
        scroll.setFocusTraversable(false);
        paintAfresh(scroll);
        Label nothing = new Label(text.get("settings.none"));
        nothing.setId("settings-none");
        nothing.setWrapText(true);
        nothing.getStyleClass().addAll("caption", "settings-none");
        nothing.setMouseTransparent(true);
        nothing.visibleProperty().bind(Bindings.not(all.visibleProperty()));
        setCenter(new StackPane(scroll, nothing));
        setBottom(new FidelityReadout(model.live(), text));
        getStyleClass().add("settings");
    }

    /// The skin paints its content from a cached picture, which stays as it was when fields in a hidden part have changed.
    public static void paintAfresh(ScrollPane scroll) {
        scroll.skinProperty().subscribe(_ -> scroll.lookupAll(".viewport").forEach(viewport -> viewport.setCache(false)));
    }
}
