package cocoscope.ui.settings;

import cocoscope.app.Workspace;
import cocoscope.app.images.OpenedImage;
import cocoscope.app.preview.LivePreview;
import cocoscope.app.settings.LevelEditor;
import cocoscope.app.settings.RuleEditor;
import cocoscope.mask.MaskEncoding;
import cocoscope.ui.control.Form;
import cocoscope.ui.control.Text;
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
        new EncodingForm(workspace, text).addTo(form);
        reading.addTo(form);
        getChildren().addAll(form, reading.outcome(), new LevelsTable(workspace, new LevelEditor(workspace, rules), text, reading.dirty()),
                reading.compare(compare));
        needed = Bindings.createBooleanBinding(() -> reading.dirty().get() || !live.recipeProperty().get().encoding().equals(MaskEncoding.DEFAULT)
                || workspace.contentProperty().get().flatMap(OpenedImage::masked).filter(it -> it.layers() > 1).isPresent(),
                reading.dirty(), live.recipeProperty(), workspace.contentProperty());
    }

    /// Whether a person should look at it.
    ObservableValue<Boolean> needed() {
        return needed;
    }
}
