package cocoscope.ui.browser;

import atlantafx.base.theme.Styles;
import cocoscope.app.browser.CocoBrowser;
import cocoscope.app.browser.RepairPreview;
import cocoscope.app.images.NoticeBoard;
import cocoscope.ui.control.FilePicker;
import cocoscope.ui.control.Text;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Asks what becomes of changes to a COCO file that no file has, before another is opened, or the window closes.
public final class UnwrittenChanges extends VBox {
    private final CocoBrowser browser;
    private final NoticeBoard notices;
    private final FilePicker picker;

    public UnwrittenChanges(CocoBrowser browser, NoticeBoard notices, FilePicker picker, Text text) {
        super(14);
        this.browser = browser;
        this.notices = notices;
        this.picker = picker;
        setId("unwritten-changes");
        getStyleClass().addAll("dialog-card", "unsaved-changes");
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        Label title = new Label(text.get("unwritten.title", browser.index().map(it -> it.file().getFileName()).orElse(Path.of(""))));
        title.getStyleClass().add("dialog-title");
        title.setWrapText(true);
        Label words = new Label(text.get("unwritten.words"));
        words.setWrapText(true);
        Button discard = button("unwritten-discard", text.get("unwritten.discard"), browser.reviews()::leaveNow);
        Button cancel = button("unwritten-cancel", text.get("unsaved.cancel"), browser.reviews()::stay);
        cancel.setCancelButton(true);
        Button write = button("unwritten-write", text.get("unwritten.write"), this::write);
        write.setDefaultButton(true);
        write.getStyleClass().add(Styles.ACCENT);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        getChildren().addAll(title, words, new HBox(8, discard, gap, cancel, write));
    }

    private void write() {
        Optional<Path> file = browser.index().map(it -> it.file());
        file.flatMap(it -> picker.target(it.resolveSibling(RepairPreview.nameOfCopy(String.valueOf(it.getFileName())))))
                .ifPresent(target -> browser.write(target, trouble -> trouble.ifPresentOrElse(sentence -> {
            browser.reviews().stay();
            notices.complain(sentence);
        }, browser.reviews()::leaveNow)));
    }

    private static Button button(String id, String title, Runnable action) {
        Button button = new Button(title);
        button.setId(id);
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(_ -> action.run());
        return button;
    }
}
