package cocoscope.ui.settings;

import cocoscope.app.settings.LevelEditor;
import cocoscope.app.settings.MaskModel;
import cocoscope.ui.control.Form;
import cocoscope.ui.control.Text;
import javafx.scene.layout.VBox;

/// How the values of the file are read, before a rule sees them.
final class ReadingStep extends VBox {
    ReadingStep(MaskModel model, Text text, Runnable compare) {
        super(8);
        ReadingForm reading = new ReadingForm(model, text);
        Form form = new Form();
        new EncodingForm(model, text).addTo(form);
        reading.addTo(form);
        getChildren().addAll(new FileLevels(model, text), form, reading.outcome(), new LevelsTable(model,
                new LevelEditor(model.shown(), model.live(), model.levels(), model.rules()), text, reading.dirty()),
                reading.compare(compare));
    }
}
