package cocoscope.app.project;

import cocoscope.app.history.History;
import cocoscope.app.images.Notice;
import cocoscope.app.images.NoticeBoard;
import cocoscope.app.work.BackgroundTasks;
import cocoscope.app.work.LatestTask;
import cocoscope.app.work.Workers;
import cocoscope.coco.UnreadableJsonException;
import cocoscope.files.UnwritableFileException;
import cocoscope.message.Message;
import cocoscope.project.Project;
import cocoscope.project.ProjectFile;
import cocoscope.project.RecoveryFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// Keeps what is not saved in a side file, and offers at the next start what a window left that ended unexpectedly.
///
/// Saving by itself never makes a project saved, and never touches its file. Belongs to the view's thread.
public final class Autosave {
    private static final long PAUSE_NANOS = TimeUnit.SECONDS.toNanos(5);

    private final History history;
    private final SavedProject saved;
    private final NoticeBoard notices;
    private final BackgroundTasks work;
    private final Workers workers;
    private final Path folder;
    private final LatestTask<Optional<ProjectFile>, Optional<Message>> writing;
    private final Object fileLock = new Object();
    private @Nullable RecoveryFile own;
    private @Nullable RecoveryFile offered;
    private boolean scheduled;
    private boolean failing;
    private boolean closed;

    /// A state that can be recovered.
    private record Left(RecoveryFile rescue, ProjectFile state) {}

    public Autosave(History history, SavedProject saved, NoticeBoard notices, BackgroundTasks work, Workers workers, Path folder) {
        this.history = history;
        this.saved = saved;
        this.notices = notices;
        this.work = work;
        this.workers = workers;
        this.folder = folder;
        writing = new LatestTask<>(workers, this::keep, this::written);
        history.projectProperty().addListener((_, _, _) -> schedule());
        saved.fileProperty().addListener((_, _, _) -> schedule());
        saved.unsavedProperty().addListener((_, _, _) -> schedule());
    }

    /// Offers what was left, if something was.
    public void lookForLeft() {
        work.runUnseen(() -> left(folder), found -> found.ifPresent(left -> {
            offered = left.rescue();
            notices.show(new Notice.Unsaved(left.state().rescued()));
        }));
    }

    /// Takes up what was left; it stays in its file until it is saved.
    public void recover() {
        RecoveryFile rescue = offered;
        if (rescue != null) {
            saved.leave(() -> take(rescue));
        }
    }

    private void take(RecoveryFile rescue) {
        offered = null;
        notices.dismiss();
        work.run(() -> read(rescue), state -> state.ifPresent(known -> {
            synchronized (fileLock) {
                if (own != null) {
                    forget(own);
                }
                own = rescue;
            }
            saved.resume(known);
        }));
    }

    /// Forgets what was left, and offers the next.
    public void discard() {
        RecoveryFile rescue = offered;
        if (rescue != null) {
            offered = null;
            notices.dismiss();
            work.runUnseen(() -> forget(rescue), _ -> lookForLeft());
        }
    }

    /// Ends on purpose: what is not saved now is not wanted.
    public void close() {
        synchronized (fileLock) {
            closed = true;
            if (own != null) {
                forget(own);
            }
            if (offered != null) {
                offered.close();
            }
        }
    }

    private void schedule() {
        if (!scheduled && !closed) {
            scheduled = true;
            workers.later().run(PAUSE_NANOS, this::write);
        }
    }

    private void write() {
        scheduled = false;
        if (closed) {
            return;
        }
        Project project = history.project();
        Optional<ProjectFile> state = saved.isSaved() ? Optional.empty()
                : Optional.of(new ProjectFile(project, saved.fileProperty().get()));
        writing.request(state);
    }

    private void written(Optional<Message> problem) {
        if (problem.isPresent() && !failing) {
            notices.complain(problem.get());
        }
        failing = problem.isPresent();
    }

    private Optional<Message> keep(Optional<ProjectFile> state) {
        synchronized (fileLock) {
            try {
                if (closed) {
                    return Optional.empty();
                }
                RecoveryFile target = own;
                if (state.isPresent()) {
                    target = target == null ? RecoveryFile.create(folder) : target;
                    target.write(state.get());
                } else if (target != null) {
                    target.clear();
                }
                own = target;
                return Optional.empty();
            } catch (UnwritableFileException e) {
                return Optional.of(e.explanation());
            }
        }
    }

    /// The newest state that differs from its project; those that do not are forgotten, and the others wait for their turn.
    private static Optional<Left> left(Path folder) {
        Optional<Left> newest = Optional.empty();
        for (RecoveryFile rescue : RecoveryFile.left(folder)) {
            Optional<ProjectFile> state = read(rescue);
            if (newest.isEmpty() && state.isPresent() && !isInItsFile(state.get())) {
                newest = Optional.of(new Left(rescue, state.get()));
            } else if (state.isPresent() && isInItsFile(state.get())) {
                forget(rescue);
            } else {
                rescue.close();
            }
        }
        return newest;
    }

    private static boolean isInItsFile(ProjectFile state) {
        try {
            return state.rescued().isPresent() && Files.exists(state.rescued().get())
                    && ProjectFile.read(state.rescued().get()).project().equals(state.project());
        } catch (UnreadableJsonException _) {
            return false;
        }
    }

    private static Optional<ProjectFile> read(RecoveryFile rescue) {
        try {
            return Optional.of(rescue.read());
        } catch (UnreadableJsonException _) {
            return Optional.empty();
        }
    }

    private static Path forget(RecoveryFile rescue) {
        try {
            rescue.clear();
        } catch (UnwritableFileException _) {
            // It is offered once more.
        }
        rescue.close();
        return rescue.file();
    }
}
