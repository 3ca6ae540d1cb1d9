package cocoscope.coco;

import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/// A category of a COCO file. Ids start at 1 and may have gaps. The supercategory is always written, even if empty; color and isthing
/// only if they are known.
///
/// @param color   0xRRGGBB, for display
/// @param isthing as in panoptic files: true for countable objects, false for `stuff` such as sky
public record Category(int id, String name, String supercategory, OptionalInt color, Optional<Boolean> isthing) {
    private static final int MAX_COLOR = 0xffffff;

    public Category {
        if (color.isPresent() && (color.getAsInt() < 0 || color.getAsInt() > MAX_COLOR)) {
            throw new IllegalArgumentException("No color 0xRRGGBB: " + color.getAsInt());
        }
        Objects.requireNonNull(isthing);
    }

    public Category(int id, String name, String supercategory) {
        this(id, name, supercategory, OptionalInt.empty(), Optional.empty());
    }
}
