package cocoscope.coco;

import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/// A category of a COCO file. Ids are from 1 and may be sparse; the supercategory is always written, if empty, and the rest only where
/// it is known.
///
/// @param colour  0xRRGGBB, in which it is shown
/// @param isthing whether it has objects that can be counted, as panoptic files say; `stuff` like sky has none
public record Category(int id, String name, String supercategory, OptionalInt colour, Optional<Boolean> isthing) {
    private static final int GREATEST_COLOUR = 0xffffff;

    public Category {
        if (colour.isPresent() && (colour.getAsInt() < 0 || colour.getAsInt() > GREATEST_COLOUR)) {
            throw new IllegalArgumentException("No colour 0xRRGGBB: " + colour.getAsInt());
        }
        Objects.requireNonNull(isthing);
    }

    public Category(int id, String name, String supercategory) {
        this(id, name, supercategory, OptionalInt.empty(), Optional.empty());
    }
}
