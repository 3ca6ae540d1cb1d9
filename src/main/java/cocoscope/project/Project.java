package cocoscope.project;

import cocoscope.batch.BatchInput;
import cocoscope.coco.Category;
import cocoscope.coco.Profile;
import cocoscope.convert.Recipe;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Everything that a person works on in the window: the images, how their masks become annotations, and how they are exported.
///
/// @param images     in the order of the list, each of other files than those before
/// @param recipe     of all images but those that have their own; own recipes are for the same profile, as one file is
/// @param categories with settled ids; may be empty
public record Project(List<ProjectImage> images, Recipe recipe, List<Category> categories, ProjectExport export) {
    public static final Project EMPTY = new Project(List.of(), Recipe.DEFAULT, List.of(), ProjectExport.DEFAULT);

    public Project {
        images = List.copyOf(images);
        categories = List.copyOf(categories);
        Profile profile = recipe.profile();
        images.stream().filter(image -> image.recipe().isPresent() && image.recipe().get().profile() != profile).findFirst()
                .ifPresent(image -> {
            throw new IllegalArgumentException(image.file() + " has a recipe for another reader");
        });
    }

    public Project withImages(List<ProjectImage> images) {
        return new Project(images, recipe, categories, export);
    }

    /// Another recipe for the images without their own; another profile for all.
    public Project withRecipe(Recipe recipe) {
        boolean sameProfile = recipe.profile() == this.recipe.profile();
        return new Project(sameProfile ? images : images.stream().map(image -> image.withProfile(recipe.profile())).toList(), recipe,
                categories, export);
    }

    public Project withCategories(List<Category> categories) {
        return new Project(images, recipe, categories, export);
    }

    public Project withExport(ProjectExport export) {
        return new Project(images, recipe, categories, export);
    }

    /// The image of these files, as it is now.
    public Optional<ProjectImage> image(ProjectImage.Files files) {
        return images.stream().filter(image -> image.files().equals(files)).findFirst();
    }

    /// The recipe of the image of these files: its own, or that of all.
    public Recipe recipeOf(ProjectImage.Files files) {
        return image(files).flatMap(ProjectImage::recipe).orElse(recipe);
    }

    /// Changes the recipe that an image is converted by: its own where it has one, that of all else.
    public Project withRecipeOf(ProjectImage.Files files, Recipe changed) {
        Optional<ProjectImage> owner = image(files).filter(image -> image.recipe().isPresent());
        if (owner.isEmpty()) {
            return withRecipe(changed);
        }
        Project sameProfile = changed.profile() == recipe.profile() ? this : withRecipe(recipe.withProfile(changed.profile()));
        return sameProfile.with(files, owner.get().withRecipe(Optional.of(changed)));
    }

    /// Puts another image in the place of one; if it is in the project already, there is one less.
    public Project with(ProjectImage.Files replaced, ProjectImage image) {
        List<ProjectImage> changed = new ArrayList<>();
        for (ProjectImage old : images) {
            if (old.files().equals(replaced)) {
                changed.add(image);
            } else if (!old.files().equals(image.files())) {
                changed.add(old);
            }
        }
        return withImages(changed);
    }

    /// Adds the images that are not in the project yet.
    public Project and(List<ProjectImage> added) {
        Set<ProjectImage.Files> known = new HashSet<>();
        return withImages(Stream.concat(images.stream(), added.stream()).filter(image -> known.add(image.files())).toList());
    }

    public Project without(ProjectImage.Files files) {
        return withImages(images.stream().filter(image -> !image.files().equals(files)).toList());
    }

    /// The images that have a mask, with their names in the COCO file.
    public List<BatchInput> inputs() {
        return ProjectImageNames.inputs(images.stream().filter(image -> image.mask().isPresent()).toList());
    }
}
