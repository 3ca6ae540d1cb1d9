package cocoscope.batch;

import cocoscope.convert.Recipe;
import cocoscope.mask.object.ObjectDecision;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// One mask of a batch.
///
/// @param picture  that the mask belongs to; their sizes must match
/// @param fileName of the image in the COCO file: relative, with forward slashes
/// @param category of the object in the mask, if the name or folder of the mask says it and the rule does not
/// @param recipe   of this mask; empty for that of the batch
/// @param segments what the ids in the mask stand for, if a panoptic file says it
/// @param objects  decisions on single objects of the mask
public record BatchInput(Path mask, Optional<Path> picture, String fileName, Optional<String> category, Optional<Recipe> recipe,
                         Optional<SegmentTable> segments, List<ObjectDecision> objects) {
    public BatchInput {
        objects = List.copyOf(objects);
    }

    public BatchInput(Path mask, Optional<Path> picture, String fileName, Optional<String> category) {
        this(mask, picture, fileName, category, Optional.empty(), Optional.empty(), List.of());
    }

    public BatchInput(Path mask, Optional<Path> picture, String fileName) {
        this(mask, picture, fileName, Optional.empty());
    }

    public BatchInput withRecipe(Recipe recipe) {
        return new BatchInput(mask, picture, fileName, category, Optional.of(recipe), segments, objects);
    }

    BatchInput withSegments(SegmentTable table) {
        return new BatchInput(mask, picture, fileName, category, recipe, Optional.of(table), objects);
    }
}
