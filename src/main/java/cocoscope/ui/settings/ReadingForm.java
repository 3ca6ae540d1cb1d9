package cocoscope.ui.settings;

import atlantafx.base.theme.Styles;
import cocoscope.app.settings.MaskModel;
import cocoscope.convert.Recipe;
import cocoscope.mask.level.ReadMask;
import cocoscope.mask.level.ReadMask.MethodReason;
import cocoscope.mask.level.Reading;
import cocoscope.ui.control.EnumBox;
import cocoscope.ui.control.Form;
import cocoscope.ui.control.RestingCaret;
import cocoscope.ui.control.Text;
import java.util.EnumSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;

/// Which reading turns the values of a dirty mask into levels, what came of it, and the way to see all of them side by side.
/// For a clean mask there is nothing to choose.
final class ReadingForm {
    private static final Reading.Method[] METHODS = {Reading.Method.AUTO, Reading.Method.EXACT, Reading.Method.NEAREST,
        Reading.Method.EDGES, Reading.Method.MATCH};

    private static final Set<MethodReason> DIRTY = EnumSet.of(MethodReason.CHOSEN, MethodReason.COMPRESSED, MethodReason.ENLARGED,
            MethodReason.BLURRED, MethodReason.LOSSY, MethodReason.NO_LEVELS);

    private final MaskModel model;
    private final Text text;
    private final ObjectProperty<Recipe> recipe;
    private final ObservableBooleanValue dirty;

    ReadingForm(MaskModel model, Text text) {
        this.model = model;
        this.text = text;
        recipe = model.recipe();
        dirty = Bindings.createBooleanBinding(this::matters, model.levels().property(), recipe);
    }

    /// Whether the choice of a reading matters for this mask.
    ObservableBooleanValue dirty() {
        return dirty;
    }

    private boolean matters() {
        return !recipe.get().reading().equals(Reading.AUTO)
                || model.levels().get().filter(read -> DIRTY.contains(read.reason())).isPresent();
    }

    void addTo(Form form) {
        ComboBox<Reading.Method> method = EnumBox.of(METHODS, text, recipe, it -> it.reading().method(),
                (it, chosen) -> it.withReading(it.reading().withMethod(chosen)));
        method.setId("reading");
        form.add(text.get("reading.method"), method, dirty);
        form.add(text.get("reading.tolerance"), tolerance(), Bindings.createBooleanBinding(
                () -> dirty.get() && recipe.get().reading().method() != Reading.Method.MATCH
                        && recipe.get().reading().method() != Reading.Method.AUTO, dirty, recipe));
    }

    /// An empty field leaves it to the method.
    private TextField tolerance() {
        TextField field = RestingCaret.of(new TextField());
        field.setId("reading-tolerance");
        field.getStyleClass().add("setting-field");
        field.setPromptText(text.get("reading.tolerance.own"));
        Runnable show = () -> field.setText(recipe.get().reading().tolerance().isPresent()
                ? Integer.toString(recipe.get().reading().tolerance().getAsInt()) : "");
        Runnable commit = () -> {
            String typed = field.getText().strip();
            Reading reading = recipe.get().reading();
            if (typed.matches("\\d{0,5}")) {
                OptionalInt tolerance = typed.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(typed));
                if (!tolerance.equals(reading.tolerance())) {
                    recipe.set(recipe.get().withReading(reading.withTolerance(tolerance)));
                }
            }
            show.run();
        };
        field.setOnAction(_ -> commit.run());
        field.focusedProperty().addListener((_, _, focused) -> {
            if (!focused) {
                commit.run();
            }
        });
        recipe.addListener((_, _, _) -> show.run());
        show.run();
        return field;
    }

    /// What was read, and why so.
    Label outcome() {
        Label outcome = new Label();
        outcome.setId("read-as");
        outcome.setWrapText(true);
        outcome.getStyleClass().add("caption");
        outcome.textProperty().bind(Bindings.createStringBinding(() -> model.levels().get().map(this::sentence).orElse(""),
                model.levels().property(), recipe));
        outcome.managedProperty().bind(outcome.textProperty().isNotEmpty());
        return outcome;
    }

    private String sentence(ReadMask read) {
        String reason = text.get("MethodReason." + read.reason().name(), text.diagnosis().share(read.agreement()));
        Optional<String> chosen = Optional.of(recipe.get().reading().method()).filter(Reading.Method.AUTO::equals)
                .filter(_ -> dirty.get()).map(_ -> text.get("reading.chosen", text.of(read.method())));
        return chosen.map(words -> words + " " + reason).orElse(reason)
                + (dirty.get() ? " " + text.get("reading.changed", read.changed(), share(read)) : "");
    }

    private String share(ReadMask read) {
        return text.diagnosis().share((double) read.changed() / ((double) read.mask().width() * read.mask().height()));
    }

    Button compare(Runnable compare) {
        Button button = new Button(text.get("reading.compare"));
        button.setId("compare-readings");
        button.getStyleClass().add(Styles.SMALL);
        button.setMaxWidth(Double.MAX_VALUE);
        button.setOnAction(_ -> compare.run());
        button.visibleProperty().bind(dirty);
        button.managedProperty().bind(dirty);
        return button;
    }
}
