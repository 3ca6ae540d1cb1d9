package cocoscope.app;

import cocoscope.coco.UnreadableJsonException;
import cocoscope.convert.KnownMapping;
import cocoscope.convert.Recipe;
import cocoscope.mask.KnownPalette;
import cocoscope.mask.Mask;
import cocoscope.project.RecipeFile;
import cocoscope.project.UnwritableFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Tables from values to categories that are ready: those of published data sets, and those in recipe files.
public final class MappingEditor {
    private final Workspace workspace;

    public MappingEditor(Workspace workspace) {
        this.workspace = workspace;
    }

    /// Whether the data set codes its classes as this mask does: by colours, or by numbers.
    public boolean fits(KnownPalette palette) {
        return mapped(palette).isPresent();
    }

    public void use(KnownPalette palette) {
        mapped(palette).ifPresent(workspace.live().recipeProperty()::set);
    }

    /// Whether there is a table to save.
    public boolean hasTable() {
        return ValueTable.of(recipe().rule()).isPresent();
    }

    /// Where the recipe would be saved: beside the file that is shown.
    public Optional<Path> suggested() {
        return workspace.current().map(document -> document.file().resolveSibling("recipe.json"));
    }

    /// Writes the whole recipe, so that the command line reads it as well; trouble becomes a notice.
    public void save(Path file) {
        try {
            new RecipeFile(recipe(), workspace.categoriesProperty().get()).write(file);
        } catch (UnwritableFileException e) {
            tell(e);
        }
    }

    /// Takes the table of a recipe file and the values that it leaves out, and no other of its settings.
    public void open(Path file) {
        try {
            RecipeFile read = RecipeFile.read(file);
            if (!read.categories().isEmpty()) {
                workspace.categoriesProperty().set(read.categories());
            }
            workspace.live().recipeProperty().set(recipe().withRule(read.recipe().rule())
                    .withCoding(recipe().coding().withIgnored(read.recipe().coding().ignored())));
        } catch (UnreadableJsonException e) {
            tell(e);
        }
    }

    private Optional<Recipe> mapped(KnownPalette palette) {
        return workspace.contentProperty().get().flatMap(Content::masked).map(Content.Masked::mask)
                .flatMap(mask -> KnownMapping.applied(palette, recipe(), mask.samples() == Mask.Samples.COLOR));
    }

    private Recipe recipe() {
        return workspace.live().recipeProperty().get();
    }

    private void tell(Exception problem) {
        workspace.noticeProperty().set(Optional.of(new Notice.Trouble(List.of(String.valueOf(problem.getMessage())))));
    }
}
