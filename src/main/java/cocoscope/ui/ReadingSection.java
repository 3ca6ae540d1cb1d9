package cocoscope.ui;

import cocoscope.app.Workspace;
import javafx.scene.layout.VBox;

/// How the values of the file are read, before a rule sees them.
final class ReadingSection extends VBox {
    ReadingSection(Workspace workspace, Text text) {
        super(8);
        Form form = new Form();
        new CodingForm(workspace, text).addTo(form);
        getChildren().add(form);
    }
}
