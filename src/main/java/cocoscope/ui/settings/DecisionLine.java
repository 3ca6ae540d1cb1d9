package cocoscope.ui.settings;

import atlantafx.base.theme.Styles;
import cocoscope.app.settings.MaskModel;
import cocoscope.app.settings.ObjectMode;
import cocoscope.app.settings.ValueRow;
import cocoscope.app.settings.ValueRow.Role;
import cocoscope.app.settings.ValueRows;
import cocoscope.convert.Conversion;
import cocoscope.diagnosis.DecisionText;
import cocoscope.mask.decision.Decision;
import cocoscope.ui.control.Icon;
import cocoscope.ui.control.SmallButton;
import cocoscope.ui.control.Text;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// What the values mean: in one sentence, by which evidence, whether other masks may change it, and the ways to change it.
final class DecisionLine extends VBox {
    private final MaskModel model;
    private final Text text;
    private final DecisionText sentences;
    private final Label line = new Label();
    private final Label evidence = new Label();
    private final Label state = new Label();
    private final Button pin;
    private final Button unpin;

    /// @param change shows where objects are told
    DecisionLine(MaskModel model, Text text, Runnable change) {
        super(4);
        this.model = model;
        this.text = text;
        sentences = text.decisions();
        getStyleClass().add("decision");
        line.setId("decision");
        line.setWrapText(true);
        line.setMinHeight(USE_PREF_SIZE);
        line.getStyleClass().add(Styles.TEXT_BOLD);
        evidence.setId("decision-evidence");
        evidence.setWrapText(true);
        evidence.setMinHeight(USE_PREF_SIZE);
        evidence.getStyleClass().add("caption");
        evidence.managedProperty().bind(evidence.textProperty().isNotEmpty());
        pin = link("decision.pin", "pin-decision", model::pin);
        pin.setTooltip(new Tooltip(text.get("decision.pin.tip")));
        unpin = link("decision.unpin", "unpin-decision", model.rules()::automatic);
        unpin.setTooltip(new Tooltip(text.get("decision.unpin.tip")));
        state.setId("decision-state");
        state.getStyleClass().add("caption");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox row = new HBox(4, pin, unpin, link("decision.change", "change-decision", change), gap, state);
        row.getStyleClass().add("decision-actions");
        row.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(line, evidence, row);
        model.decision().property().addListener((_, _, _) -> show());
        model.recipe().addListener((_, _, _) -> show());
        model.live().settledPreviewProperty().addListener((_, _, _) -> show());
        show();
    }

    private Button link(String key, String id, Runnable action) {
        Button button = new SmallButton(text, key, id, action);
        button.getStyleClass().addAll(Styles.FLAT, "link");
        return button;
    }

    private void show() {
        Optional<Conversion> conversion = model.live().settledPreviewProperty().get().conversion();
        boolean masked = model.shown().masked().isPresent();
        setVisible(masked);
        setManaged(masked);
        boolean automatic = model.rules().isAutomatic();
        Decision decided = model.decided();
        line.setText(conversion.map(it -> sentence(it, model.decidedMasks())).orElse(text.get("decision.open")));
        evidence.setText(String.join(" ", sentences.lines(decided)));
        boolean decidable = conversion.isPresent() && decided.parts().size() <= 1;
        List.of(pin, unpin).forEach(button -> {
            button.setVisible(button == pin ? automatic && decidable : !automatic);
            button.setManaged(button.isVisible());
        });
        state.setText(text.get(automatic ? "decision.automatic" : "decision.pinned"));
        state.setGraphic(automatic ? null : Icon.PINNED.node());
    }

    private String sentence(Conversion conversion, int masks) {
        List<ValueRow> rows = ValueRows.of(conversion);
        List<ValueRow> objects = rows.stream().filter(row -> row.role() == Role.OBJECT).toList();
        String ground = rows.stream().filter(row -> row.role() == Role.BACKGROUND).map(ValueRow::text).findFirst().orElse("");
        String key = model.rules().mode() == ObjectMode.IDS ? "decision.ids"
                : objects.size() == 1 && objects.getFirst().value() < 0 ? "decision.range" : "decision.values";
        String range = objects.stream().map(ValueRow::text).findFirst().orElse("");
        String category = objects.stream().map(ValueRow::category).findFirst().orElse("");
        return key.equals("decision.range") ? text.get(key, range, masks, category)
                : text.get(key, rows.size(), masks, ground.isEmpty() ? 0 : 1, ground);
    }
}
