package cocoscope.app.project;

import cocoscope.app.images.ImageItem;
import cocoscope.app.images.MissingFiles;
import cocoscope.files.FileNames;
import cocoscope.files.SharedFolder;
import java.nio.file.Path;
import java.util.Optional;

/// The files that a project is kept in, and made of.
///
/// @param autosave empty where nothing is kept beside the project's own file
/// @param window   empty where windows do not hear of each other
public record ProjectFiles(SavedProject saved, Optional<Autosave> autosave, Optional<OneWindow> window, RecipeFiles recipes,
        MissingFiles missing) {
    /// A file's name without what all projects have in common.
    public static String nameOf(Path file) {
        String name = String.valueOf(file.getFileName());
        return FileNames.isProject(file) ? name.substring(0, name.length() - FileNames.PROJECT_EXTENSION.length()) : name;
    }

    /// Where the project is saved unless a person chooses another place: its own file, or one in the folder of the images.
    public Path target() {
        return saved.fileProperty().get().orElseGet(() -> besideImages("project" + FileNames.PROJECT_EXTENSION));
    }

    /// A file in the folder of the images.
    public Path besideImages(String name) {
        return SharedFolder.of(missing.images().items().stream().map(ImageItem::file).toList()).folder().resolve(name);
    }

    /// Looks for what the last window left.
    public void start() {
        saved.recent().start();
        autosave.ifPresent(Autosave::findRecoverable);
    }

    /// Ends on purpose: what is not saved now is forgotten.
    public void close() {
        autosave.ifPresent(Autosave::close);
        window.ifPresent(OneWindow::close);
    }
}
