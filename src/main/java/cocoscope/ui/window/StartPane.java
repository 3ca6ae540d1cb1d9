package cocoscope.ui.window;

import atlantafx.base.theme.Styles;
import cocoscope.ui.control.Icon;
import cocoscope.ui.control.Text;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// The empty canvas: a place to drop files on, and two buttons for those who have nothing in hand.
final class StartPane extends VBox {
    StartPane(Text text, Runnable open, Runnable sample) {
        getStyleClass().add("start-pane");
        setAlignment(Pos.CENTER);
        Label title = new Label(text.get("start.title"));
        title.getStyleClass().add("start-title");
        title.setWrapText(true);
        Label hint = new Label(text.get("start.hint"));
        hint.getStyleClass().add("start-hint");
        hint.setWrapText(true);
        Button openButton = new Button(text.get("start.open"));
        openButton.getStyleClass().add(Styles.ACCENT);
        openButton.setId("start-open");
        openButton.setOnAction(_ -> open.run());
        Button sampleButton = new Button(text.get("start.sample"));
        sampleButton.setId("start-sample");
        sampleButton.setOnAction(_ -> sample.run());
        HBox buttons = new HBox(8, openButton, sampleButton);
        buttons.setAlignment(Pos.CENTER);
        VBox zone = new VBox(12, Icon.PICTURE.node("start-icon"), title, hint, buttons);
        zone.getStyleClass().add("drop-zone");
        zone.setAlignment(Pos.CENTER);
        zone.setMaxWidth(460);
        zone.setMinHeight(USE_PREF_SIZE);
        zone.setMaxHeight(USE_PREF_SIZE);
        getChildren().add(zone);
    }
}
