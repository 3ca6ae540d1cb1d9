package cocoscope.batch;

import cocoscope.convert.Recipe;
import java.nio.file.Path;
import java.util.Optional;

/// One mask of a batch.
///
/// @param picture  that the mask belongs to; the sizes of both have to agree
/// @param fileName of the image in the COCO file: relative, with forward slashes
/// @param category of the object in the mask, where its name or folder says it and the rule does not
/// @param recipe   of this mask, where it has its own
/// @param segments what the ids in the mask stand for, where a panoptic file says it
public record BatchInput(Path mask, Optional<Path> picture, String fileName, Optional<String> category, Optional<Recipe> recipe,
                         Optional<SegmentTable> segments) {
    public BatchInput(Path mask, Optional<Path> picture, String fileName, Optional<String> category) {
        this(mask, picture, fileName, category, Optional.empty(), Optional.empty());
    }

    public BatchInput(Path mask, Optional<Path> picture, String fileName) {
        this(mask, picture, fileName, Optional.empty());
    }

    public BatchInput withRecipe(Recipe recipe) {
        return new BatchInput(mask, picture, fileName, category, Optional.of(recipe), segments);
    }

    BatchInput withSegments(SegmentTable table) {
        return new BatchInput(mask, picture, fileName, category, recipe, Optional.of(table));
    }
}
