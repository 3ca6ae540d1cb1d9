package cocoscope.ui.settings;

import atlantafx.base.theme.Styles;
import cocoscope.app.images.OpenedImage;
import cocoscope.app.settings.MaskModel;
import cocoscope.convert.Recipe;
import cocoscope.diagnosis.Advice;
import cocoscope.diagnosis.Diagnosis;
import cocoscope.diagnosis.DiagnosisText;
import cocoscope.mask.Mask;
import cocoscope.ui.control.Icon;
import cocoscope.ui.control.Text;
import java.util.Locale;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// What the file of the mask really is, and what helps with it.
final class FileHead extends VBox {

    private final MaskModel model;
    private final Text text;
    private final DiagnosisText words;
    private final Label verdict = new Label();
    private final Label facts = new Label();
    private final VBox advice = new VBox(6);

    FileHead(MaskModel model, Text text) {
        super(4);
        this.model = model;
        this.text = text;
        words = text.diagnosis();
        verdict.setId("verdict");
        verdict.setWrapText(true);
        verdict.setMinHeight(USE_PREF_SIZE);
        verdict.getStyleClass().add(Styles.TEXT_BOLD);
        facts.setId("facts");
        facts.setWrapText(true);
        facts.setMinHeight(USE_PREF_SIZE);
        facts.getStyleClass().add("caption");
        facts.managedProperty().bind(facts.textProperty().isNotEmpty());
        advice.setId("advice");
        getChildren().addAll(verdict, facts, advice);
        model.diagnosis().property().addListener((_, _, _) -> show());
        model.shown().property().addListener((_, _, _) -> show());
        model.recipe().addListener((_, _, _) -> showAdvice());
        show();
    }

    private void show() {
        Optional<Diagnosis> diagnosis = model.diagnosis().property().get();
        boolean mask = mask().isPresent();
        verdict.setText(diagnosis.map(words::verdict).map(Text::capitalized)
                .orElse(text.get(mask ? "file.examining" : "file.none")));
        facts.setText(diagnosis.map(it -> text.get("file.facts", words.facts(it.facts()), it.values())).orElse(""));
        showAdvice();
    }

    private void showAdvice() {
        advice.getChildren().clear();
        model.diagnosis().property().get().ifPresent(diagnosis -> diagnosis.advice().stream()
                .flatMap(it -> line(it.kind()).stream()).forEach(advice.getChildren()::add));
        present(advice);
    }

    /// An advice that is taken already goes away.
    private Optional<Node> line(Advice.Kind kind) {
        Optional<Recipe> advised = model.advised(kind);
        boolean helpless = kind == Advice.Kind.ONE_VALUE || kind == Advice.Kind.ORIGINAL;
        if (advised.isEmpty() && !helpless) {
            return Optional.empty();
        }
        Label sentence = new Label(text.get("advice." + kind.name()), Icon.INFORMATION.node());
        sentence.setWrapText(true);
        sentence.setMinHeight(USE_PREF_SIZE);
        sentence.getStyleClass().add("advice");
        HBox.setHgrow(sentence, Priority.ALWAYS);
        sentence.setMaxWidth(Double.MAX_VALUE);
        HBox line = new HBox(8, sentence);
        line.setAlignment(Pos.CENTER_LEFT);
        advised.ifPresent(recipe -> {
            Button button = new Button(text.get("advised." + kind.name()));
            button.setId("advice-" + kind.name().toLowerCase(Locale.ROOT).replace('_', '-'));
            button.getStyleClass().add(Styles.SMALL);
            button.setMinWidth(USE_PREF_SIZE);
            button.setOnAction(_ -> model.recipe().set(recipe));
            line.getChildren().add(button);
        });
        return Optional.of(line);
    }

    private Optional<Mask> mask() {
        return model.shown().masked().map(OpenedImage.Masked::mask);
    }

    private static void present(Pane pane) {
        pane.setVisible(!pane.getChildren().isEmpty());
        pane.setManaged(pane.isVisible());
    }
}
