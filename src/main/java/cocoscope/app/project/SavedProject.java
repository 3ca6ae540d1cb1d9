package cocoscope.app.project;

import cocoscope.app.history.Change;
import cocoscope.app.history.History;
import cocoscope.app.images.MissingFiles;
import cocoscope.app.images.Notice;
import cocoscope.app.images.NoticeBoard;
import cocoscope.app.work.BackgroundTasks;
import cocoscope.coco.UnreadableJsonException;
import cocoscope.convert.Recipe;
import cocoscope.files.FileNames;
import cocoscope.files.FileStamp;
import cocoscope.files.UnwritableFileException;
import cocoscope.message.Message;
import cocoscope.project.Project;
import cocoscope.project.ProjectFile;
import cocoscope.project.Relinking;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The file that the project is kept in, and whether it is there as it is here.
///
/// Belongs to the view's thread; files are read and written in the background.
public final class SavedProject {
    private final History history;
    private final MissingFiles missingFiles;
    private final NoticeBoard notices;
    private final BackgroundTasks work;
    private final RecentProjects recent;
    private final ReadOnlyObjectWrapper<Optional<Path>> file = new ReadOnlyObjectWrapper<>(this, "file", Optional.empty());
    private final ReadOnlyBooleanWrapper unsaved = new ReadOnlyBooleanWrapper(this, "unsaved");
    private final ReadOnlyObjectWrapper<Optional<Runnable>> leaving = new ReadOnlyObjectWrapper<>(this, "leaving", Optional.empty());
    private Optional<Project> saved = Optional.empty();
    private Optional<FileStamp> stamp = Optional.empty();

    /// A project as it was found in a file.
    private record Found(Optional<Project> project, Set<Path> missing, Optional<FileStamp> stamp,
            Optional<Message> problem) {
        static Found in(Path file) {
            Optional<FileStamp> stamp = FileStamp.of(file);
            try {
                Project project = ProjectFile.read(file).project();
                return new Found(Optional.of(project), Relinking.missing(project), stamp, Optional.empty());
            } catch (UnreadableJsonException e) {
                return new Found(Optional.empty(), Set.of(), stamp, Optional.of(e.explanation()));
            }
        }
    }

    /// What came of writing: the file's stamp, a problem, or neither where somebody else has changed the file.
    private record Written(Optional<FileStamp> stamp, Optional<Message> problem) {}

    public SavedProject(History history, MissingFiles missingFiles, NoticeBoard notices, BackgroundTasks work, RecentProjects recent) {
        this.history = history;
        this.missingFiles = missingFiles;
        this.notices = notices;
        this.work = work;
        this.recent = recent;
        history.projectProperty().addListener((_, _, _) -> compare());
    }

    /// The file of the project; empty until it is saved.
    public ReadOnlyObjectProperty<Optional<Path>> fileProperty() {
        return file.getReadOnlyProperty();
    }

    /// Whether something would be lost without saving. Images that were only opened are nothing to lose.
    public ReadOnlyBooleanProperty unsavedProperty() {
        return unsaved.getReadOnlyProperty();
    }

    public RecentProjects recent() {
        return recent;
    }

    /// What waits for an answer to whether unsaved changes are to be saved, if something does.
    public ReadOnlyObjectProperty<Optional<Runnable>> leavingProperty() {
        return leaving.getReadOnlyProperty();
    }

    /// Leaves the project for something else, at once or after it is known what becomes of unsaved changes.
    public void leave(Runnable then) {
        if (unsaved.get()) {
            leaving.set(Optional.of(then));
        } else {
            then.run();
        }
    }

    /// The answer that the changes are to be saved.
    ///
    /// @param target for a project without a file, and to save it elsewhere
    public void saveAndLeave(Path target) {
        Runnable then = leaving.get().orElse(() -> {});
        leaving.set(Optional.empty());
        write(target, then);
    }

    /// The answer that the changes can be forgotten.
    public void discardAndLeave() {
        Optional<Runnable> then = leaving.get();
        leaving.set(Optional.empty());
        then.ifPresent(Runnable::run);
    }

    /// The answer that everything stays.
    public void stay() {
        leaving.set(Optional.empty());
    }

    public void open(Path project) {
        leave(() -> read(project));
    }

    /// Starts a project without images and name.
    public void startNew() {
        leave(() -> {
            keptIn(Optional.empty(), Optional.empty(), Optional.empty());
            load(Project.EMPTY, Set.of());
        });
    }

    /// Saves to the file of the project, if it has one.
    public void save() {
        file.get().ifPresent(target -> write(target, () -> {}));
    }

    public void saveAs(Path target) {
        write(target, () -> {});
    }

    /// Opens the file again, as somebody else has changed it.
    public void reload() {
        file.get().ifPresent(this::read);
    }

    /// Stays with what is here; saving will replace what somebody else has written.
    public void keep() {
        notices.dismiss();
        file.get().ifPresent(target -> work.run(() -> FileStamp.of(target), now -> keptIn(Optional.of(target), Optional.empty(), now)));
    }

    /// Notices when somebody else has changed the file.
    public void lookAtDisk() {
        file.get().ifPresent(target -> work.runUnseen(() -> FileStamp.of(target), now -> {
            if (now.isPresent() && file.get().equals(Optional.of(target)) && !now.equals(stamp)) {
                notices.show(new Notice.ChangedOnDisk(target));
            }
        }));
    }

    /// Whether the project is in its file as it is here, but for the choices of an export.
    private boolean isSaved() {
        Project now = history.project();
        return saved.map(it -> it.equals(now.withExport(it.export())))
                .orElse(file.get().isEmpty() && now.withExport(Project.EMPTY.export()).equals(Project.EMPTY));
    }

    /// Goes on with a state that was not saved.
    void resume(ProjectFile state) {
        Optional<Path> of = state.recovers().filter(Files::isRegularFile);
        work.run(() -> of.map(Found::in), inFile -> {
            keptIn(of, inFile.flatMap(Found::project), inFile.flatMap(Found::stamp));
            load(state.project(), Relinking.missing(state.project()));
        });
    }

    private void load(Project project, Set<Path> missing) {
        history.restart(project);
        missingFiles.mark(missing);
    }

    private void read(Path project) {
        Path place = project.toAbsolutePath().normalize();
        work.run(() -> Found.in(place), found -> {
            if (found.project().isEmpty()) {
                found.problem().ifPresent(notices::complain);
                if (found.stamp().isEmpty()) {
                    recent.remove(place);
                }
                return;
            }
            keptIn(Optional.of(place), found.project(), found.stamp());
            load(found.project().get(), found.missing());
            recent.add(place);
        });
    }

    private void write(Path chosen, Runnable then) {
        Path target = named(chosen).toAbsolutePath().normalize();
        if (!target.equals(chosen.toAbsolutePath().normalize()) && !file.get().equals(Optional.of(target)) && Files.exists(target)) {
            notices.complain(Message.about(target, SaveProblem.EXISTS.with()));
            return;
        }
        Project now = history.project();
        Optional<FileStamp> expected = file.get().equals(Optional.of(target)) ? stamp : Optional.empty();
        work.run(() -> write(now, target, expected), written -> {
            if (written.stamp().isPresent()) {
                keptIn(Optional.of(target), Optional.of(now), written.stamp());
                recent.add(target);
                then.run();
            } else {
                written.problem().ifPresentOrElse(notices::complain, () -> notices.show(new Notice.ChangedOnDisk(target)));
            }
        });
    }

    /// Projects are known by the end of their name.
    private static Path named(Path chosen) {
        return FileNames.isProject(chosen) ? chosen : chosen.resolveSibling(FileNames.last(chosen).replaceFirst("(?i)\\.json$", "")
                + FileNames.PROJECT_EXTENSION);
    }

    private static Written write(Project project, Path target, Optional<FileStamp> expected) {
        Optional<FileStamp> there = FileStamp.of(target);
        if (expected.isPresent() && there.isPresent() && !there.equals(expected)) {
            return new Written(Optional.empty(), Optional.empty());
        }
        try {
            new ProjectFile(project).write(target);
            return new Written(FileStamp.of(target), Optional.of(Message.about(target, SaveProblem.NOT_READ_BACK.with())));
        } catch (UnwritableFileException e) {
            return new Written(Optional.empty(), Optional.of(e.explanation()));
        }
    }

    private void keptIn(Optional<Path> target, Optional<Project> project, Optional<FileStamp> now) {
        saved = project;
        stamp = now;
        file.set(target);
        compare();
    }

    private void compare() {
        unsaved.set(file.get().isPresent() ? !isSaved() : isEdited());
    }

    /// Pairs that were made by hand are work, too.
    private boolean isEdited() {
        Project project = history.project();
        return !project.recipe().equals(Recipe.DEFAULT) || !project.categories().isEmpty()
                || project.images().stream().anyMatch(image -> image.recipe().isPresent() || !image.objects().isEmpty())
                || history.hasStep(Change.Subject.MASK);
    }
}
