package cocoscope.coco;

import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/// A category of a COCO file. Ids are from 1 and may be sparse; the supercategory is always written, if empty, and the rest only where
/// it is known.
///
/// @param color  0xRRGGBB, in which it is shown
/// @param isthing whether it has objects that can be counted, as panoptic files say; `stuff` like sky has none
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
