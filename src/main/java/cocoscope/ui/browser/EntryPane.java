package cocoscope.ui.browser;

import atlantafx.base.theme.Styles;
import cocoscope.app.browser.CocoBrowser;
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

/// The selected annotation as it stands in the file; long values are cut short on the screen only.
final class EntryPane extends StackPane {
    private final CocoBrowser browser;
    private final Text text;
    private final TextArea area = RestingCaret.of(new TextArea());
    private final Button copy;

    EntryPane(CocoBrowser browser, Text text) {
        this.browser = browser;
        this.text = text;
        area.setId("browser-json");
        area.setEditable(false);
        area.setWrapText(true);
        area.setAccessibleText(text.get("json.title"));
        area.getStyleClass().add("json");
        copy = new Button(text.get("json.copy"), Icon.COPY.node());
        copy.getStyleClass().add(Styles.SMALL);
        copy.setOnAction(_ -> copy());
        StackPane.setAlignment(copy, Pos.TOP_RIGHT);
        getStyleClass().add("json-pane");
        getChildren().addAll(area, copy);
        browser.entryProperty().subscribe(this::show);
    }

    private void show(Optional<SelectionJson> entry) {
        area.setText(entry.map(SelectionJson::shortened).orElse(text.get("browser.noEntry")));
        copy.setDisable(entry.isEmpty());
    }

    private void copy() {
        ClipboardContent content = new ClipboardContent();
        browser.entryProperty().get().ifPresent(entry -> content.putString(entry.whole()));
        Clipboard.getSystemClipboard().setContent(content);
    }
}
