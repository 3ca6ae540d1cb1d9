package cocoscope.ui.settings;

import atlantafx.base.theme.Styles;
import cocoscope.app.settings.MaskModel;
import cocoscope.diagnosis.DecisionText;
import cocoscope.mask.decision.Decision;
import cocoscope.ui.control.Text;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;

/// What was decided on all open masks together, and a button that makes it the rule.
final class DecisionLine extends VBox {
    private final MaskModel model;
    private final DecisionText sentences;
    private final Label line = new Label();
    private final Button pin = new Button();

    DecisionLine(MaskModel model, Text text) {
        super(6);
        this.model = model;
        sentences = text.decisions();
        line.setId("decision");
        line.setWrapText(true);
        line.setMinHeight(USE_PREF_SIZE);
        line.getStyleClass().addAll("caption", "hint");
        pin.setId("pin-decision");
        pin.setText(text.get("decision.pin"));
        pin.setTooltip(new Tooltip(text.get("decision.pin.tip")));
        pin.getStyleClass().add(Styles.SMALL);
        pin.setOnAction(_ -> model.pin());
        getChildren().addAll(line, pin);
        model.decision().property().addListener((_, _, _) -> show());
        model.recipe().addListener((_, _, _) -> show());
        show();
    }

    private void show() {
        Decision decided = model.decided();
        line.setText(String.join(" ", sentences.lines(decided)));
        pin.setVisible(decided.parts().size() == 1);
        pin.setManaged(pin.isVisible());
        setVisible(!decided.parts().isEmpty());
        setManaged(isVisible());
    }
}
