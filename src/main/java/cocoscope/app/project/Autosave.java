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
    private record Recoverable(RecoveryFile recovery, ProjectFile state) {}

    public Autosave(History history, SavedProject saved, NoticeBoard notices, BackgroundTasks work, Workers workers, Path folder) {
        this.history = history;
        this.saved = saved;
        this.notices = notices;
        this.work = work;
        this.workers = workers;
        this.folder = folder;
        writing = new LatestTask<>(workers, this::writeState, this::written);
        history.projectProperty().addListener((_, _, _) -> schedule());
        saved.fileProperty().addListener((_, _, _) -> schedule());
        saved.unsavedProperty().addListener((_, _, _) -> schedule());
    }

    /// Offers what was left, if something was.
    public void findRecoverable() {
        work.runUnseen(() -> left(folder), found -> found.ifPresent(left -> {
            offered = left.recovery();
            notices.show(new Notice.Unsaved(left.state().recovers(), left.recovery().when()));
        }));
    }

    /// Takes up what was left; it stays in its file until it is saved.
    public void recover() {
        RecoveryFile recovery = offered;
        if (recovery != null) {
            saved.leave(() -> take(recovery));
        }
    }

    private void take(RecoveryFile recovery) {
        offered = null;
        notices.dismiss();
        work.run(() -> read(recovery), state -> state.ifPresent(known -> {
            synchronized (fileLock) {
                if (own != null) {
                    forget(own);
                }
                own = recovery;
            }
            saved.resume(known);
        }));
    }

    /// Forgets what was left, and offers the next.
    public void discard() {
        RecoveryFile recovery = offered;
        if (recovery != null) {
            offered = null;
            notices.dismiss();
            work.runUnseen(() -> forget(recovery), _ -> findRecoverable());
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
        Optional<ProjectFile> state = saved.unsavedProperty().get() ? Optional.of(new ProjectFile(project, saved.fileProperty().get()))
                : Optional.empty();
        writing.request(state);
    }

    private void written(Optional<Message> problem) {
        if (problem.isPresent() && !failing) {
            notices.complain(problem.get());
        }
        failing = problem.isPresent();
    }

    private Optional<Message> writeState(Optional<ProjectFile> state) {
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
    private static Optional<Recoverable> left(Path folder) {
        Optional<Recoverable> newest = Optional.empty();
        for (RecoveryFile recovery : RecoveryFile.left(folder)) {
            Optional<ProjectFile> state = read(recovery);
            if (newest.isEmpty() && state.isPresent() && !isInItsFile(state.get())) {
                newest = Optional.of(new Recoverable(recovery, state.get()));
            } else if (state.isPresent() && isInItsFile(state.get())) {
                forget(recovery);
            } else {
                recovery.close();
            }
        }
        return newest;
    }

    private static boolean isInItsFile(ProjectFile state) {
        try {
            return state.recovers().isPresent() && Files.exists(state.recovers().get())
                    && ProjectFile.read(state.recovers().get()).project().equals(state.project());
        } catch (UnreadableJsonException _) {
            return false;
        }
    }

    private static Optional<ProjectFile> read(RecoveryFile recovery) {
        try {
            return Optional.of(recovery.read());
        } catch (UnreadableJsonException _) {
            return Optional.empty();
        }
    }

    private static Path forget(RecoveryFile recovery) {
        try {
            recovery.clear();
        } catch (UnwritableFileException _) {
            // It is offered once more.
        }
        recovery.close();
        return recovery.file();
    }
}
