package cocoscope.ui.browser;

import cocoscope.app.browser.BrowserOpening;
import cocoscope.app.browser.CocoBrowser;
import cocoscope.app.images.NoticeBoard;
import cocoscope.ui.canvas.ImageCanvas;
import cocoscope.ui.control.FilePicker;
import cocoscope.ui.control.Text;
import java.util.concurrent.Executor;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.layout.BorderPane;

/// Gives the place of masks to a COCO file for as long as one is looked through.
public final class BrowserView {
    private final CocoBrowser browser;
    private final NoticeBoard notices;
    private final Text text;
    private final BrowserPane pane;

    public BrowserView(CocoBrowser browser, NoticeBoard notices, Text text, FilePicker picker, Executor painter) {
        this.browser = browser;
        this.notices = notices;
        this.text = text;
        pane = new BrowserPane(browser, text, picker, new ImageCanvas(painter));
        browser.opening().refusalProperty().addListener((_, _, refusal) -> refusal.ifPresent(this::show));
    }

    /// @param masks  what is in the middle of the frame else
    /// @param status of the masks
    public void replace(Node masks, Node status, BorderPane frame) {
        frame.centerProperty().bind(Bindings.createObjectBinding(() -> isOpen() ? pane : masks,
                browser.fileProperty(), browser.opening().readingProperty()));
        status.visibleProperty().bind(frame.centerProperty().isEqualTo(masks));
        status.managedProperty().bind(status.visibleProperty());
    }

    private boolean isOpen() {
        return browser.fileProperty().get().isPresent() || browser.opening().readingProperty().get().isPresent();
    }

    /// Where no file is open, the sentence stands among the other news.
    private void show(BrowserOpening.UnreadFile refusal) {
        if (browser.fileProperty().get().isEmpty()) {
            notices.complain(refusal.message());
        }
    }
}
