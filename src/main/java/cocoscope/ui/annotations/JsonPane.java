package cocoscope.ui.annotations;

import atlantafx.base.theme.Styles;
import cocoscope.app.preview.LivePreview;
import cocoscope.app.preview.SelectionJson;
import cocoscope.ui.control.Icon;
import cocoscope.ui.control.RestingCaret;
import cocoscope.ui.control.Text;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.StackPane;

/// The JSON of the selected annotation as it will be written; long values are cut short on the screen only.
final class JsonPane extends StackPane {
    private final LivePreview live;
    private final Text text;
    private final TextArea area = RestingCaret.of(new TextArea());
    private final Button copy;

    JsonPane(LivePreview live, Text text) {
        this.live = live;
        this.text = text;
        area.setId("json");
        area.setEditable(false);
        area.setWrapText(true);
        area.setAccessibleText(text.get("json.title"));
        area.getStyleClass().add("json");
        copy = new Button(text.get("json.copy"), Icon.COPY.node());
        copy.setId("json-copy");
        copy.getStyleClass().add(Styles.SMALL);
        copy.setOnAction(_ -> copy());
        StackPane.setAlignment(copy, Pos.TOP_RIGHT);
        getStyleClass().add("json-pane");
        getChildren().addAll(area, copy);
        live.readoutProperty().addListener((_, _, _) -> show());
        live.selectionProperty().addListener((_, _, _) -> show());
        visibleProperty().addListener((_, _, _) -> show());
        show();
    }

    private Optional<SelectionJson> selected() {
        int region = live.selectionProperty().get().lead();
        return live.currentReadout().filter(_ -> region >= 0).map(readout -> readout.json(region));
    }

    private void show() {
        boolean measuring = live.conversion().isPresent() && live.currentReadout().isEmpty();
        if (measuring) {
            return;
        }
        Optional<SelectionJson> json = isVisible() ? selected() : Optional.empty();
        area.setText(json.map(SelectionJson::shortened).orElse(text.get("json.none")));
        copy.setDisable(json.isEmpty());
    }

    private void copy() {
        ClipboardContent content = new ClipboardContent();
        selected().ifPresent(json -> content.putString(json.whole()));
        Clipboard.getSystemClipboard().setContent(content);
    }
}
