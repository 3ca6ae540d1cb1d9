package cocoscope.project;

import cocoscope.batch.BatchInput;
import cocoscope.coco.Profile;
import cocoscope.convert.Recipe;
import cocoscope.mask.object.ObjectDecision;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// An image of a project: a picture with its mask, or one of them alone.
///
/// @param category of the object in the mask, where its name or folder says it and the rule does not
/// @param fileName of the image in the COCO file, below the folder that was opened, with forward slashes; where it is unknown, it comes
///                 from the folder
///                 that all images share
/// @param recipe   of this image only, where it has one
/// @param objects  decisions on single objects of its mask, in the order in which they apply
public record ProjectImage(Files files, Optional<String> category, Optional<String> fileName, Optional<Recipe> recipe,
        List<ObjectDecision> objects) {
    public ProjectImage {
        objects = List.copyOf(objects);
    }

    /// Without decisions on single objects.
    public ProjectImage(Files files, Optional<String> category, Optional<String> fileName, Optional<Recipe> recipe) {
        this(files, category, fileName, recipe, List.of());
    }

    /// The files of an image, by which it is known.
    public record Files(Optional<Path> picture, Optional<Path> mask) {
        public Files {
            if (picture.isEmpty() && mask.isEmpty()) {
                throw new IllegalArgumentException("An image needs a picture or a mask");
            }
            picture = picture.map(file -> file.toAbsolutePath().normalize());
            mask = mask.map(file -> file.toAbsolutePath().normalize());
        }
    }

    public static ProjectImage of(Optional<Path> picture, Optional<Path> mask) {
        return new ProjectImage(new Files(picture, mask), Optional.empty(), Optional.empty(), Optional.empty());
    }

    public Optional<Path> picture() {
        return files.picture();
    }

    public Optional<Path> mask() {
        return files.mask();
    }

    /// The file that the image is named after: the picture, or the mask where there is none.
    public Path file() {
        return picture().or(this::mask).orElseThrow();
    }

    /// The decisions on objects of one layer of the mask, in the order in which they apply.
    public List<ObjectDecision> objectsOn(int layer) {
        return objects.stream().filter(decision -> decision.layer() == layer).toList();
    }

    public ProjectImage withFiles(Files files) {
        return new ProjectImage(files, category, fileName, recipe, objects);
    }

    public ProjectImage withRecipe(Optional<Recipe> recipe) {
        return new ProjectImage(files, category, fileName, recipe, objects);
    }

    public ProjectImage withObjects(List<ObjectDecision> objects) {
        return new ProjectImage(files, category, fileName, recipe, objects);
    }

    /// The same with other names for categories: those of its file, of its own recipe, and of decisions.
    public ProjectImage renamed(UnaryOperator<String> name) {
        return new ProjectImage(files, category.map(name), fileName, recipe.map(own -> own.withRule(own.rule().renamed(name))),
                objects.stream().map(decision -> decision.renamed(name)).toList());
    }

    ProjectImage withProfile(Profile profile) {
        return withRecipe(recipe.map(own -> own.withProfile(profile)));
    }

    /// @param name of the image in the COCO file
    public BatchInput input(String name) {
        return new BatchInput(mask().orElseThrow(), picture(), name, category, recipe, Optional.empty(), objects);
    }
}
