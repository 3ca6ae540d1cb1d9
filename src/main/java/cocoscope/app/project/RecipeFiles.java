package cocoscope.app.project;

import cocoscope.app.history.History;
import cocoscope.app.images.NoticeBoard;
import cocoscope.app.images.ShownContent;
import cocoscope.app.work.BackgroundTasks;
import cocoscope.coco.UnreadableJsonException;
import cocoscope.files.UnwritableFileException;
import cocoscope.message.Message;
import cocoscope.project.Project;
import cocoscope.recipe.RecipeFile;
import java.nio.file.Path;
import java.util.Optional;

/// Recipes in files of their own, the same as on the command line.
public record RecipeFiles(History history, ShownContent shown, NoticeBoard notices, BackgroundTasks work) {
    /// What came of reading a recipe.
    private record Found(Optional<RecipeFile> file, Optional<Message> problem) {
        static Found in(Path file) {
            try {
                return new Found(Optional.of(RecipeFile.read(file)), Optional.empty());
            } catch (UnreadableJsonException e) {
                return new Found(Optional.empty(), Optional.of(e.explanation()));
            }
        }
    }

    /// Writes the recipe of the shown image, and the categories.
    public void save(Path target) {
        RecipeFile recipe = new RecipeFile(shown.recipeProperty().get(), history.project().categories());
        work.run(() -> write(recipe, target), problem -> problem.ifPresent(notices::complain));
    }

    /// Takes the recipe for the images that the shown recipe is of, and the categories where the file has some.
    public void load(Path file) {
        work.run(() -> Found.in(file), found -> found.file().ifPresentOrElse(read -> {
            Project changed = shown.withRecipe(read.recipe());
            history.edit(read.categories().isEmpty() ? changed : changed.withCategories(read.categories()));
            notices.dismiss();
        }, () -> found.problem().ifPresent(notices::complain)));
    }

    private static Optional<Message> write(RecipeFile recipe, Path target) {
        try {
            recipe.write(target);
            return Optional.empty();
        } catch (UnwritableFileException e) {
            return Optional.of(e.explanation());
        }
    }
}
