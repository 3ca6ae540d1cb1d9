package cocoscope.app.export;

import cocoscope.app.export.ExportProgress.Phase;
import cocoscope.app.work.BackgroundTasks;
import cocoscope.app.work.Workers;
import cocoscope.files.Replacement;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The export that goes on beside the work: how far it is, and what ends it. Belongs to the view's thread.
public final class ExportRun {
    private final BackgroundTasks work;
    private final ReadOnlyObjectWrapper<Optional<ExportProgress>> progress =
            new ReadOnlyObjectWrapper<>(this, "progress", Optional.empty());
    private final Set<Path> written = new HashSet<>();
    private volatile boolean stopped;
    private long since;

    ExportRun(Workers workers) {
        work = new BackgroundTasks(workers);
    }

    /// Empty where no export is running.
    public ReadOnlyObjectProperty<Optional<ExportProgress>> progressProperty() {
        return progress.getReadOnlyProperty();
    }

    public boolean isRunning() {
        return progress.get().isPresent();
    }

    void begin(Phase phase, int done, int total) {
        since = System.nanoTime();
        report(phase, done, total);
    }

    void report(Phase phase, int done, int total) {
        progress.set(Optional.of(new ExportProgress(phase, done, total, System.nanoTime() - since)));
    }

    void end() {
        progress.set(Optional.empty());
    }

    /// @param replacement what may be lost of files that are replaced
    /// @param then        hears how it ended
    void write(ExportJob job, ExportSummary summary, Replacement replacement, Consumer<ExportJob.Written> then) {
        int files = summary.contents().files().size();
        stopped = false;
        begin(Phase.WRITING, 0, files);
        work.start(task -> job.write(replacement, done -> report(Phase.WRITING, done, files), () -> stopped, task), ended -> {
            end();
            if (!ended.cancelled() && ended.problem().isEmpty()) {
                written.addAll(summary.contents().files());
            }
            then.accept(ended);
        }, this::end);
    }

    /// Ends after the file that is being written; then none is changed.
    void stop() {
        stopped = true;
    }

    /// Whether all of these files are of exports of this window.
    boolean wrote(List<Path> files) {
        return written.containsAll(files);
    }
}
