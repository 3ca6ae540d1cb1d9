package cocoscope.ui.browser;

import cocoscope.app.browser.CocoBrowser;
import cocoscope.app.browser.RepairPreview;
import cocoscope.app.images.NoticeBoard;
import cocoscope.ui.control.FilePicker;
import cocoscope.ui.control.LeavingDialog;
import cocoscope.ui.control.Text;
import java.nio.file.Path;
import java.util.Optional;

/// Asks what becomes of changes to a COCO file that no file has, before another is opened, or the window closes.
public final class UnwrittenChanges extends LeavingDialog {
    public UnwrittenChanges(CocoBrowser browser, NoticeBoard notices, FilePicker picker, Text text) {
        super("unwritten-changes", text.get("unwritten.title", browser.index().map(it -> it.file().getFileName()).orElse(Path.of(""))),
                text.get("unwritten.words"),
                new Answer("unwritten-discard", text.get("unwritten.discard"), browser.reviews()::leaveNow),
                new Answer("unwritten-cancel", text.get("unsaved.cancel"), browser.reviews()::stay),
                new Answer("unwritten-write", text.get("unwritten.write"), () -> write(browser, notices, picker)));
    }

    private static void write(CocoBrowser browser, NoticeBoard notices, FilePicker picker) {
        Optional<Path> file = browser.index().map(it -> it.file());
        file.flatMap(it -> picker.target(it.resolveSibling(RepairPreview.nameOfCopy(String.valueOf(it.getFileName())))))
                .ifPresent(target -> browser.write(target, trouble -> trouble.ifPresentOrElse(sentence -> {
            browser.reviews().stay();
            notices.complain(sentence);
        }, browser.reviews()::leaveNow)));
    }
}
