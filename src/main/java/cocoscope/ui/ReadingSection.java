package cocoscope.ui;

import cocoscope.app.LevelEditor;
import cocoscope.app.RuleEditor;
import cocoscope.app.Workspace;
import javafx.scene.layout.VBox;

/// How the values of the file are read, before a rule sees them.
final class ReadingSection extends VBox {
    ReadingSection(Workspace workspace, RuleEditor rules, Text text, Runnable compare) {
        super(8);
        ReadingForm reading = new ReadingForm(workspace, text);
        Form form = new Form();
        new CodingForm(workspace, text).addTo(form);
        reading.addTo(form);
        getChildren().addAll(form, reading.outcome(), new LevelsTable(workspace, new LevelEditor(workspace, rules), text, reading.dirty()),
                reading.compare(compare));
    }
}
