package cocoscope.ui.export;

import cocoscope.app.export.ExportChoice;
import cocoscope.app.export.ExportPlan;
import cocoscope.export.SplitSettings;
import cocoscope.ui.control.CheckedField;
import cocoscope.ui.control.EnumButtons;
import cocoscope.ui.control.FilePicker;
import cocoscope.ui.control.NumberField;
import cocoscope.ui.control.Text;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.controlsfx.control.SegmentedButton;

/// How images are divided into those to train and those to validate with; shows only what the chosen way needs.
final class SplitRow extends VBox {
    private static final int MAX_PERCENT = 99;

    private final ObjectProperty<ExportChoice> choice;
    private final Text text;
    private final Node train;
    private final Node seed;
    private final Button list = new Button();

    SplitRow(ExportPlan plan, Text text, FilePicker picker) {
        super(8);
        choice = plan.choiceProperty();
        this.text = text;
        SegmentedButton way = EnumButtons.of("export-division", List.of(SplitSettings.Way.values()), text, choice,
                it -> it.division().way(),
                chosen -> choose(division().withWay(chosen)));
        train = named("export.train", numbers("export-train", 1, MAX_PERCENT, it -> (int) Math.round(100 * it.train()),
                percent -> division().withTrain(percent / 100.0)));
        seed = named("export.seed", numbers("export-seed", 0, Integer.MAX_VALUE, it -> (int) it.seed(),
                number -> division().withSeed(number)));
        list.setId("export-list");
        list.setOnAction(_ -> picker.existing(division().list().or(() -> Optional.ofNullable(plan.targetProperty().get()))
                .orElse(Path.of("")))
                .ifPresent(file -> choose(division().withList(file))));
        getChildren().addAll(way, train, seed, list);
        choice.subscribe(this::show);
        show();
    }

    private Node named(String key, CheckedField control) {
        Label name = new Label(text.get(key));
        name.setLabelFor(control.field());
        name.setMinWidth(USE_PREF_SIZE);
        name.getStyleClass().add("muted");
        HBox row = new HBox(8, name, control);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private CheckedField numbers(String id, int min, int max, Function<SplitSettings, Integer> read,
            Function<Integer, SplitSettings> write) {
        return NumberField.of(id, NumberField.NumberRange.whole(min, max), text, choice.map(it -> read.apply(it.division())),
                number -> choose(write.apply((int) number)));
    }

    private SplitSettings division() {
        return choice.get().division();
    }

    private void choose(SplitSettings chosen) {
        choice.set(choice.get().withDivision(chosen));
    }

    private void show() {
        SplitSettings.Way way = division().way();
        setShown(train, way == SplitSettings.Way.RATIO);
        setShown(seed, way == SplitSettings.Way.RATIO);
        setShown(list, way == SplitSettings.Way.LIST);
        list.setText(division().list().map(file -> text.get("export.listNamed", file.getFileName())).orElse(text.get("export.list")));
    }

    static void setShown(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
