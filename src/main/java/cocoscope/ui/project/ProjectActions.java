package cocoscope.ui.project;

import cocoscope.app.project.ProjectFiles;
import cocoscope.app.project.SavedProject;
import cocoscope.ui.control.Banner.Action;
import cocoscope.ui.control.FileKind;
import cocoscope.ui.control.FilePicker;
import cocoscope.ui.control.Text;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;

/// What a person does with the project as a whole, and with its recipe, asking for files where they are needed.
public record ProjectActions(ProjectFiles files, FilePicker picker, Text text) {
    public void open() {
        picker.file(FileKind.PROJECT).ifPresent(files.saved()::open);
    }

    public void save() {
        if (saved().fileProperty().get().isPresent()) {
            saved().save();
        } else {
            saveAs();
        }
    }

    public void saveAs() {
        target().ifPresent(saved()::saveAs);
    }

    /// Answers that unsaved changes are to be saved; without a place for them everything stays.
    void saveAndLeave() {
        saved().fileProperty().get().or(this::target).ifPresent(saved()::saveAndLeave);
    }

    public void saveRecipe() {
        picker.target(FileKind.RECIPE, files.besideImages("recipe.json")).ifPresent(files.recipes()::save);
    }

    public void loadRecipe() {
        picker.file(FileKind.RECIPE).ifPresent(files.recipes()::load);
    }

    /// What can be done about missing files.
    public Action relink() {
        return new Action(text.get("remedy.relink"), () -> picker.folder().ifPresent(files.missing()::relink));
    }

    /// What can be done about a file that somebody else has changed.
    public List<Action> changedOnDisk() {
        return List.of(new Action(text.get("remedy.reload"), saved()::reload), new Action(text.get("remedy.keep"), saved()::keep));
    }

    /// What can be done about changes that a window has left.
    public List<Action> unsaved() {
        return files.autosave().map(autosave -> List.of(new Action(text.get("remedy.recover"), autosave::recover),
                new Action(text.get("remedy.discard"), autosave::discard))).orElse(List.of());
    }

    /// The name of the project with a star while something is unsaved, and that of the program.
    public StringBinding title() {
        return Bindings.createStringBinding(() -> {
            boolean unsaved = saved().unsavedProperty().get();
            return saved().fileProperty().get().isEmpty() && !unsaved ? text.get("window.title")
                    : text.get("window.titled", name(), unsaved ? 1 : 0);
        }, saved().fileProperty(), saved().unsavedProperty());
    }

    String name() {
        return saved().fileProperty().get().map(file -> ProjectFiles.nameOf(file)).orElse(text.get("project.untitled"));
    }

    private SavedProject saved() {
        return files.saved();
    }

    private Optional<Path> target() {
        return picker.target(FileKind.PROJECT, files.target());
    }
}
