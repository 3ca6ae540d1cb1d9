package cocoscope.project;

import cocoscope.coco.Category;
import cocoscope.coco.UnreadableJsonException;
import cocoscope.convert.Recipe;
import java.nio.file.Path;
import java.util.List;

/// A recipe and its categories, as kept in a file; `src/docs/recipe.md` describes the format.
///
/// @param categories with settled ids; may be empty
public record RecipeFile(Recipe recipe, List<Category> categories) {
    public RecipeFile {
        categories = List.copyOf(categories);
    }

    public static RecipeFile read(Path file) throws UnreadableJsonException {
        throw new UnsupportedOperationException();
    }

    public void write(Path file) throws UnwritableFileException {
        throw new UnsupportedOperationException();
    }
}
