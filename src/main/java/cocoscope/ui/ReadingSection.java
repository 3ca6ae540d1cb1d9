package cocoscope.ui;

import cocoscope.app.Content;
import cocoscope.app.LevelEditor;
import cocoscope.app.LivePreview;
import cocoscope.app.RuleEditor;
import cocoscope.app.Workspace;
import cocoscope.mask.Coding;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.layout.VBox;

/// How the values of the file are read, before a rule sees them.
final class ReadingSection extends VBox {
    private final ObservableValue<Boolean> needed;

    ReadingSection(Workspace workspace, RuleEditor rules, Text text, Runnable compare) {
        super(8);
        LivePreview live = workspace.live();
        ReadingForm reading = new ReadingForm(workspace, text);
        Form form = new Form();
        new CodingForm(workspace, text).addTo(form);
        reading.addTo(form);
        getChildren().addAll(form, reading.outcome(), new LevelsTable(workspace, new LevelEditor(workspace, rules), text, reading.dirty()),
                reading.compare(compare));
        needed = Bindings.createBooleanBinding(() -> reading.dirty().get() || !live.recipeProperty().get().coding().equals(Coding.DEFAULT)
                || workspace.contentProperty().get().flatMap(Content::masked).filter(it -> it.layers() > 1).isPresent(),
                reading.dirty(), live.recipeProperty(), workspace.contentProperty());
    }

    /// Whether a person should look at it.
    ObservableValue<Boolean> needed() {
        return needed;
    }
}
