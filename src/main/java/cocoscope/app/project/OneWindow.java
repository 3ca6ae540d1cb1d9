package cocoscope.app.project;

import cocoscope.app.images.Notice;
import cocoscope.app.images.NoticeBoard;
import cocoscope.app.work.BackgroundTasks;
import cocoscope.project.FileClaim;
import java.nio.file.Path;
import java.util.Optional;

/// Tells where another window works on the same project, as the one that saves last would undo the work of the other. Belongs to the view's
/// thread.
public final class OneWindow {
    private final NoticeBoard notices;
    private final BackgroundTasks work;
    private final Path locks;
    private Optional<Path> file = Optional.empty();
    private Optional<FileClaim> claim = Optional.empty();

    /// @param locks the folder in which windows of this user say what is theirs
    public OneWindow(SavedProject saved, NoticeBoard notices, BackgroundTasks work, Path locks) {
        this.notices = notices;
        this.work = work;
        this.locks = locks;
        saved.fileProperty().addListener((_, _, now) -> follow(now));
    }

    private void follow(Optional<Path> now) {
        release();
        file = now;
        now.ifPresent(path -> work.runUnseen(() -> FileClaim.of(path, locks), answer -> take(path, answer)));
    }

    private void take(Path path, FileClaim.Answer answer) {
        if (!file.equals(Optional.of(path))) {
            answer.claim().ifPresent(FileClaim::close);
            return;
        }
        claim = answer.claim();
        if (answer.taken()) {
            notices.show(new Notice.OpenElsewhere(path));
        }
    }

    /// The window ends.
    void close() {
        file = Optional.empty();
        release();
    }

    private void release() {
        claim.ifPresent(FileClaim::close);
        claim = Optional.empty();
    }
}
