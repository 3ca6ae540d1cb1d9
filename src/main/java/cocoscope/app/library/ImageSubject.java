package cocoscope.app.library;

import cocoscope.coco.Category;
import cocoscope.convert.Recipe;
import cocoscope.mask.decision.Decision;
import cocoscope.project.ProjectImage;
import java.util.List;

/// An image with all its masks, and what decides what becomes of them.
///
/// @param masks    of one picture, each with the recipe of all where it has none of its own
/// @param complete whether also the IoU is wanted, which takes longer
public record ImageSubject(List<ProjectImage> masks, Recipe recipe, Decision decision, List<Category> categories, boolean complete) {
    public ImageSubject {
        masks = List.copyOf(masks);
        categories = List.copyOf(categories);
    }
}
