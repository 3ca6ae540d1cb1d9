package cocoscope.ui.settings;

import cocoscope.app.images.OpenedImage;
import cocoscope.app.settings.EncodingEditor;
import cocoscope.app.settings.MaskModel;
import cocoscope.convert.Recipe;
import cocoscope.decode.FileFacts;
import cocoscope.diagnosis.Diagnosis;
import cocoscope.diagnosis.DiagnosisText;
import cocoscope.geometry.Orientation;
import cocoscope.mask.Channel;
import cocoscope.mask.Mask;
import cocoscope.mask.MaskEncoding;
import cocoscope.mask.ValueEncoding;
import cocoscope.ui.control.EnumBox;
import cocoscope.ui.control.Form;
import cocoscope.ui.control.RestingCaret;
import cocoscope.ui.control.Text;
import cocoscope.ui.control.ToText;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;

/// How the samples of the file say what its pixels are. What makes no difference for the file is left out.
final class EncodingForm {
    private final MaskModel model;
    private final Text text;
    private final ObjectProperty<Recipe> recipe;
    private final EncodingEditor editor;

    EncodingForm(MaskModel model, Text text) {
        this.model = model;
        this.text = text;
        recipe = model.recipe();
        editor = new EncodingEditor(recipe);
    }

    void addTo(Form form) {
        ComboBox<ValueEncoding> numbers = EnumBox.of(ValueEncoding.values(), text, recipe, it -> it.encoding().numbers(),
                editor::setNumbers);
        numbers.setId("numbers");
        form.add(text.get("coding.numbers"), numbers);
        ComboBox<Channel> channel = EnumBox.of(Channel.values(), text, recipe, it -> it.encoding().channel(), editor::setChannel);
        channel.setId("channel");
        form.add(text.get("coding.channel"), channel);
        form.add(text.get("coding.page"), pages(), Bindings.createBooleanBinding(
                () -> pageCount() > 1 || coding().page().isPresent(), recipe, model.diagnosis().property()));
        form.add(text.get("coding.layer"), layers(), Bindings.createBooleanBinding(() -> masked().map(OpenedImage.Masked::layers)
                .orElse(1) > 1,
                model.shown().property()));
        form.add(text.get("coding.orientation"), upright(), hasOrientation());
        form.add(text.get("coding.ignored"), ignored());
    }

    private MaskEncoding coding() {
        return recipe.get().encoding();
    }

    private Optional<OpenedImage.Masked> masked() {
        return model.shown().masked();
    }

    private int pageCount() {
        return model.diagnosis().property().get().map(Diagnosis::facts).map(FileFacts::pages).orElse(1);
    }

    /// No page stands for a file that has to have one only.
    private ComboBox<OptionalInt> pages() {
        ComboBox<OptionalInt> box = new ComboBox<>();
        box.setId("page");
        box.setConverter(new ToText<>(page -> page.isEmpty() ? text.get("coding.page.only")
                : page.getAsInt() == MaskEncoding.EACH_PAGE ? text.get("coding.page.each")
                        : text.get("coding.page.number", page.getAsInt())));
        Runnable fill = () -> {
            int count = Math.max(pageCount(), coding().page().orElse(1));
            OptionalInt chosen = coding().page();
            box.getItems().setAll(IntStream.rangeClosed(0, count).mapToObj(OptionalInt::of).toList());
            box.setValue(chosen);
        };
        box.valueProperty().addListener((_, _, page) -> {
            if (page != null && !page.equals(coding().page())) {
                editor.setPage(page);
            }
        });
        model.diagnosis().property().addListener((_, _, _) -> fill.run());
        recipe.addListener((_, _, changed) -> box.setValue(changed.encoding().page()));
        fill.run();
        return box;
    }

    /// Which of the masks in the file is shown; all of them are exported.
    private ComboBox<Integer> layers() {
        ComboBox<Integer> box = new ComboBox<>();
        box.setId("layer");
        box.setConverter(new ToText<>(this::layerName));
        model.shown().property().subscribe(content -> {
            Optional<OpenedImage.Masked> masked = content.flatMap(OpenedImage::masked);
            int layers = masked.map(OpenedImage.Masked::layers).orElse(0);
            if (box.getItems().size() != layers) {
                box.getItems().setAll(IntStream.range(0, layers).boxed().toList());
            }
            box.setValue(masked.map(OpenedImage.Masked::layer).orElse(null));
        });
        box.setOnAction(_ -> {
            if (box.getValue() != null) {
                model.images().showLayer(box.getValue());
            }
        });
        return box;
    }

    private String layerName(int layer) {
        return text.get("coding.layer.number", layer + 1, masked().map(OpenedImage.Masked::layers).orElse(1));
    }

    private ObservableBooleanValue hasOrientation() {
        return Bindings.createBooleanBinding(() -> coding().upright()
                || model.shown().get().flatMap(OpenedImage::clash).isPresent()
                || model.diagnosis().property().get().filter(it -> it.facts().orientation() != Orientation.UPRIGHT).isPresent(),
                recipe, model.shown().property(), model.diagnosis().property());
    }

    private CheckBox upright() {
        CheckBox box = new CheckBox(text.get("coding.upright"));
        box.setId("upright");
        box.setSelected(coding().upright());
        box.setOnAction(_ -> editor.setUpright(box.isSelected()));
        recipe.addListener((_, _, changed) -> box.setSelected(changed.encoding().upright()));
        return box;
    }

    /// What is no list of values goes back to what it was.
    private TextField ignored() {
        TextField field = RestingCaret.of(new TextField());
        field.setId("ignored");
        field.getStyleClass().add("setting-field");
        field.setPromptText(text.get("coding.ignored.none"));
        Runnable commit = () -> {
            editor.setIgnored(field.getText());
            field.setText(list(coding().ignored()));
        };
        field.setOnAction(_ -> commit.run());
        field.focusedProperty().addListener((_, _, focused) -> {
            if (!focused) {
                commit.run();
            }
        });
        recipe.addListener((_, _, changed) -> field.setText(list(changed.encoding().ignored())));
        model.shown().property().addListener((_, _, _) -> field.setText(list(coding().ignored())));
        field.setText(list(coding().ignored()));
        return field;
    }

    private String list(Set<Integer> values) {
        boolean colors = masked().map(it -> it.mask().samples() == Mask.Samples.COLOR).orElse(false);
        return values.stream().sorted().map(value -> DiagnosisText.name(value, colors)).collect(Collectors.joining(", "));
    }
}
