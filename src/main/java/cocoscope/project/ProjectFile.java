package cocoscope.project;

import cocoscope.coco.Category;
import cocoscope.coco.CategoryReader;
import cocoscope.coco.JsonValue;
import cocoscope.coco.UnreadableJsonException;
import cocoscope.convert.Recipe;
import cocoscope.files.AtomicFile;
import cocoscope.files.FileNames;
import cocoscope.files.RelativePaths;
import cocoscope.files.UnwritableFileException;
import cocoscope.recipe.EnumNames;
import cocoscope.recipe.RecipeFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A project as kept in a file; `src/docs/project.md` describes the format.
///
/// @param recovers the file of the project whose unsaved state this is, in a file that was saved by itself
public record ProjectFile(Project project, Optional<Path> recovers) {
    static final String FORMAT = "cocoscope project";
    static final int VERSION = 1;

    private static final Set<String> KEYS = Set.of("format", "version", "recipe", "categories", "export", "images", "recovers");

    public ProjectFile(Project project) {
        this(project, Optional.empty());
    }

    public static ProjectFile read(Path file) throws UnreadableJsonException {
        JsonValue root = JsonValue.read(file);
        checkFormat(root, file);
        root.allowOnly(KEYS);
        RelativePaths paths = RelativePaths.besides(file);
        Optional<JsonValue> recipe = root.optional("recipe");
        Recipe ofAll = recipe.isPresent() ? RecipeFile.recipe(recipe.get()) : Recipe.DEFAULT;
        Optional<JsonValue> array = root.optional("categories");
        Optional<JsonValue> export = root.optional("export");
        List<Category> categories = array.isPresent() ? CategoryReader.categories(array.get()) : List.of();
        Project project = new Project(images(root.member("images"), ofAll, paths), ofAll, categories,
                export.isPresent() ? new ExportJson(paths).read(export.get()) : ProjectExport.DEFAULT);
        return new ProjectFile(project, paths.read(root, "recovers"));
    }

    public void write(Path file) throws UnwritableFileException {
        AtomicFile.write(file, out -> new ProjectWriter(RelativePaths.besides(file)).write(this, out));
    }

    private static void checkFormat(JsonValue root, Path file) throws UnreadableJsonException {
        Optional<JsonValue> format = root.isObject() ? root.optional("format") : Optional.empty();
        if (format.isEmpty() || !format.get().isText() || !format.get().text().equals(FORMAT)) {
            boolean isCoco = root.isArray() || root.isObject() && root.optional("annotations").isPresent();
            throw new UnreadableJsonException(file, (isCoco ? ProjectProblem.COCO_FILE : ProjectProblem.NOT_A_PROJECT)
                    .with(FileNames.PROJECT_EXTENSION));
        }
        int version = root.member("version").integer(1, Integer.MAX_VALUE);
        if (version > VERSION) {
            throw new UnreadableJsonException(file, ProjectProblem.NEWER.with(version, VERSION));
        }
    }

    private static List<ProjectImage> images(JsonValue array, Recipe ofAll, RelativePaths paths) throws UnreadableJsonException {
        List<ProjectImage> images = new ArrayList<>();
        Set<ProjectImage.Files> known = new HashSet<>();
        for (JsonValue element : array.elements()) {
            ProjectImage image = image(element, ofAll, paths);
            if (!known.add(image.files())) {
                throw element.wrong(ProjectProblem.OTHER_FILES);
            }
            images.add(image);
        }
        return images;
    }

    private static ProjectImage image(JsonValue object, Recipe ofAll, RelativePaths paths) throws UnreadableJsonException {
        object.allowOnly(Set.of("picture", "mask", "category", "file_name", "recipe", "objects"));
        Optional<Path> picture = paths.read(object, "picture");
        Optional<Path> mask = paths.read(object, "mask");
        if (picture.isEmpty() && mask.isEmpty()) {
            throw object.wrong(ProjectProblem.PICTURE_OR_MASK);
        }
        Optional<JsonValue> own = object.optional("recipe");
        Optional<Recipe> recipe = own.isPresent() ? Optional.of(RecipeFile.recipe(own.get())) : Optional.empty();
        if (recipe.isPresent() && recipe.get().profile() != ofAll.profile()) {
            throw own.orElseThrow().wrong(ProjectProblem.PROFILE, EnumNames.of(ofAll.profile()));
        }
        return new ProjectImage(new ProjectImage.Files(picture, mask),
                text(object, "category"), text(object, "file_name"), recipe, ObjectJson.read(object));
    }

    private static Optional<String> text(JsonValue object, String key) throws UnreadableJsonException {
        Optional<JsonValue> text = object.optional(key);
        return text.isPresent() ? Optional.of(text.get().text()) : Optional.empty();
    }
}
