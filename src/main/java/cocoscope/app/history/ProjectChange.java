package cocoscope.app.history;

import cocoscope.app.history.Change.Subject;
import cocoscope.project.Project;
import cocoscope.project.ProjectImage;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/// Finds what distinguishes two projects.
final class ProjectChange {
    private ProjectChange() {}

    static Change between(Project before, Project after) {
        Optional<Change> images = before.images() == after.images() ? Optional.empty() : images(before.images(), after.images());
        boolean sameRecipe = before.recipe().equals(after.recipe());
        if (images.isPresent()) {
            return images.get();
        }
        if (!before.categories().equals(after.categories())) {
            return new Change.Plain(sameRecipe ? Subject.CATEGORIES : Subject.SEVERAL);
        }
        if (sameRecipe && ObjectChange.isBetween(before.images(), after.images())) {
            return ObjectChange.between(before.images(), after.images());
        }
        return sameRecipe ? own(before.images(), after.images()) : RecipeChange.between(before.recipe(), after.recipe());
    }

    /// A change in which images there are, or in which of them have their own recipe.
    private static Optional<Change> images(List<ProjectImage> before, List<ProjectImage> after) {
        List<ProjectImage> added = without(after, before);
        List<ProjectImage> removed = without(before, after);
        if (!added.isEmpty()) {
            return Optional.of(images(removed.isEmpty() ? Subject.OPENED : Subject.MASK, added));
        }
        if (!removed.isEmpty()) {
            return Optional.of(images(Subject.CLOSED, removed));
        }
        List<ProjectImage> switched = IntStream.range(0, after.size())
                .filter(i -> before.get(i).recipe().isPresent() != after.get(i).recipe().isPresent()).mapToObj(after::get).toList();
        return switched.isEmpty() ? Optional.empty() : Optional.of(images(Subject.OWN_RECIPE, switched));
    }

    private static Change own(List<ProjectImage> before, List<ProjectImage> after) {
        return IntStream.range(0, after.size()).filter(i -> !before.get(i).recipe().equals(after.get(i).recipe())).boxed().findFirst()
                .map(i -> RecipeChange.between(before.get(i).recipe().orElseThrow(), after.get(i).recipe().orElseThrow()))
                .orElse(new Change.Plain(Subject.SEVERAL));
    }

    private static Change images(Subject subject, List<ProjectImage> images) {
        return new Change.Images(subject, String.valueOf(images.getFirst().file().getFileName()), images.size());
    }

    private static List<ProjectImage> without(List<ProjectImage> images, List<ProjectImage> others) {
        Set<ProjectImage.Files> known = new HashSet<>();
        others.forEach(image -> known.add(image.files()));
        return images.stream().filter(image -> !known.contains(image.files())).toList();
    }
}
