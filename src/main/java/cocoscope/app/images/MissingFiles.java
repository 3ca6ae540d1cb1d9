package cocoscope.app.images;

import cocoscope.app.history.History;
import cocoscope.app.work.BackgroundTasks;
import cocoscope.project.Project;
import cocoscope.project.Relinking;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Set;

/// Images whose files are not where the project says, and how they are found again.
public record MissingFiles(OpenImages images, ShownContent shown, History history, NoticeBoard notices, BackgroundTasks work) {
    /// Marks the images, tells of them, and shows the first of the others that can be read.
    public void mark(Set<Path> missing) {
        images.items().stream().filter(item -> item.isOfAny(missing)).forEach(ImageItem::markMissing);
        int count = (int) images.items().stream().filter(MissingFiles::isMissing).count();
        if (count == 0) {
            notices.dismiss();
        } else {
            notices.show(new Notice.Missing(count, missing.iterator().next()));
        }
        if (shown.get().isEmpty()) {
            images.showFirst(others(), List.of());
        }
    }

    /// Looks for the missing files in a folder; all that moved with those are found as well.
    public void relink(Path folder) {
        Project now = history.project();
        work.run(() -> Relinking.relink(now, folder), relinked -> {
            if (relinked.equals(now)) {
                notices.show(new Notice.NotThere(folder));
            } else if (history.project() == now) {
                history.edit(relinked);
                work.run(() -> Relinking.missing(relinked), this::mark);
            }
        });
    }

    private Iterator<ImageItem> others() {
        return images.items().stream().filter(item -> !isMissing(item)).iterator();
    }

    private static boolean isMissing(ImageItem item) {
        return item.state() == ImageItem.State.MISSING;
    }
}
