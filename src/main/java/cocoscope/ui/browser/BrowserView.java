package cocoscope.ui.browser;

import cocoscope.app.Workspace;
import cocoscope.app.browser.CocoBrowser;
import cocoscope.app.images.Notice;
import cocoscope.ui.canvas.ImageCanvas;
import cocoscope.ui.control.FilePicker;
import cocoscope.ui.control.Text;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.layout.BorderPane;

/// Gives the place of masks to a COCO file for as long as one is looked through.
public final class BrowserView {
    private final Workspace workspace;
    private final Text text;
    private final BrowserPane pane;

    public BrowserView(Workspace workspace, Text text, FilePicker picker, Executor painter) {
        this.workspace = workspace;
        this.text = text;
        pane = new BrowserPane(workspace.inspection(), text, picker, new ImageCanvas(painter));
        workspace.inspection().refusalProperty().addListener((_, _, refusal) -> refusal.ifPresent(this::tell));
    }

    /// @param masks  what is in the middle of the frame else
    /// @param status of the masks
    public void replace(Node masks, Node status, BorderPane frame) {
        CocoBrowser inspection = workspace.inspection();
        frame.centerProperty().bind(Bindings.createObjectBinding(() -> isOpen() ? pane : masks,
                inspection.inspectedProperty(), inspection.readingProperty()));
        status.visibleProperty().bind(frame.centerProperty().isEqualTo(masks));
        status.managedProperty().bind(status.visibleProperty());
    }

    private boolean isOpen() {
        return workspace.inspection().inspectedProperty().get().isPresent() || workspace.inspection().readingProperty().get().isPresent();
    }

    /// Where no file is open, the sentence stands among the other news.
    private void tell(CocoBrowser.Refusal refusal) {
        if (workspace.inspection().inspectedProperty().get().isEmpty()) {
            workspace.noticeProperty().set(Optional.of(new Notice.Trouble(List.of(text.refusal(refusal)))));
        }
    }
}
