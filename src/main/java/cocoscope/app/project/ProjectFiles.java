package cocoscope.app.project;

import cocoscope.app.images.MissingFiles;
import java.util.Optional;

/// The files that a project is kept in, and made of.
///
/// @param autosave empty where nothing is kept beside the project's own file
public record ProjectFiles(SavedProject saved, Optional<Autosave> autosave, RecipeFiles recipes, MissingFiles missing) {
    /// Looks for what the last window left.
    public void start() {
        saved.recent().start();
        autosave.ifPresent(Autosave::lookForLeft);
    }

    /// Ends on purpose: what is not saved now is forgotten.
    public void close() {
        autosave.ifPresent(Autosave::close);
    }
}
