package cocoscope.app.images;

import cocoscope.app.Workspace;
import cocoscope.project.Project;
import cocoscope.project.Relinking;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Optional;
import java.util.Set;

/// Documents whose files are not where the project says, and how they are found again.
public final class MissingFiles {
    private final Workspace workspace;

    public MissingFiles(Workspace workspace) {
        this.workspace = workspace;
    }

    /// Marks the documents, and tells of them.
    public void mark(Set<Path> missing) {
        workspace.documents().stream().filter(document -> document.isOfAny(missing)).forEach(ImageItem::miss);
        int images = (int) workspace.documents().stream().filter(MissingFiles::isMissing).count();
        workspace.noticeProperty().set(images == 0 ? Optional.empty() : Optional.of(new Notice.Missing(images, missing.iterator().next())));
    }

    /// The documents whose files are there.
    public Iterator<ImageItem> others() {
        return workspace.documents().stream().filter(document -> !isMissing(document)).iterator();
    }

    /// Looks for the missing files in a folder; all that moved with those are found as well.
    public void relink(Path folder) {
        Project now = workspace.history().project();
        workspace.work().run(() -> Relinking.relink(now, folder), relinked -> {
            if (relinked.equals(now)) {
                workspace.noticeProperty().set(Optional.of(new Notice.NotThere(folder)));
            } else if (workspace.history().project() == now) {
                workspace.history().edit(relinked);
                workspace.work().run(() -> Relinking.missing(relinked), missing -> {
                    mark(missing);
                    workspace.showIfNothingIs(others());
                });
            }
        });
    }

    private static boolean isMissing(ImageItem document) {
        return document.state() == ImageItem.State.MISSING;
    }
}
