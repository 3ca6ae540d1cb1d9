package cocoscope.ui.settings;

import cocoscope.app.settings.LevelEditor;
import cocoscope.app.settings.MaskModel;
import cocoscope.mask.MaskEncoding;
import cocoscope.ui.control.Form;
import cocoscope.ui.control.Text;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.layout.VBox;

/// How the values of the file are read, before a rule sees them.
final class ReadingSection extends VBox {
    private final ObservableValue<Boolean> needed;

    ReadingSection(MaskModel model, Text text, Runnable compare) {
        super(8);
        ReadingForm reading = new ReadingForm(model, text);
        Form form = new Form();
        new EncodingForm(model, text).addTo(form);
        reading.addTo(form);
        getChildren().addAll(form, reading.outcome(), new LevelsTable(model,
                new LevelEditor(model.shown(), model.live(), model.levels(), model.rules()), text, reading.dirty()),
                reading.compare(compare));
        needed = Bindings.createBooleanBinding(() -> reading.dirty().get() || !model.recipe().get().encoding().equals(MaskEncoding.DEFAULT)
                || model.shown().masked().filter(it -> it.layers() > 1).isPresent(),
                reading.dirty(), model.recipe(), model.shown().property());
    }

    /// Whether a person should look at it.
    ObservableValue<Boolean> needed() {
        return needed;
    }
}
