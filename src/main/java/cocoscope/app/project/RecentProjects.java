package cocoscope.app.project;

import cocoscope.app.work.BackgroundTasks;
import cocoscope.files.UnwritableFileException;
import cocoscope.project.RecentFiles;
import cocoscope.project.StateFolder;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The projects that were opened or saved last. Where they cannot be kept, they are forgotten with the window.
public final class RecentProjects {
    /// Changes something in the file of the list.
    @FunctionalInterface
    private interface Change {
        void make(RecentFiles files) throws UnwritableFileException;
    }

    private final BackgroundTasks work;
    private final Optional<RecentFiles> files;
    private final ObservableList<Path> paths = FXCollections.observableArrayList();

    public RecentProjects(BackgroundTasks work, Optional<StateFolder> state) {
        this.work = work;
        files = state.map(StateFolder::recent);
    }

    /// Newest first.
    public ObservableList<Path> paths() {
        return FXCollections.unmodifiableObservableList(paths);
    }

    public void start() {
        change(_ -> {});
    }

    void add(Path project) {
        change(kept -> kept.add(project));
    }

    void remove(Path project) {
        change(kept -> kept.remove(project));
    }

    private void change(Change change) {
        files.ifPresent(kept -> work.runUnseen(() -> changed(kept, change), paths::setAll));
    }

    private List<Path> changed(RecentFiles kept, Change change) {
        synchronized (this) {
            try {
                change.make(kept);
            } catch (UnwritableFileException _) {
                // A list of recent files is not worth a complaint.
            }
            return kept.read();
        }
    }
}
