package cocoscope.diagnosis;

import java.util.OptionalInt;

/// What helps with a file.
///
/// @param fact  that a sentence about it names: a level, a factor, a palette or a threshold; empty where it names none
/// @param value  of the mask that it is about, if it is about one
public record Advice(Kind kind, Object fact, OptionalInt value) {
    Advice(Kind kind, Object fact) {
        this(kind, fact, OptionalInt.empty());
    }

    public enum Kind {
        ONE_VALUE, SMALL_VALUES, INVERTED, TRIMAP, BACKGROUND, IGNORED, ALPHA, INSTANCES, PERHAPS_INSTANCES, PALETTE, NUMBERED, PANOPTIC,
        CATEGORY_AND_INSTANCE, BITMASK, PAGES, ORIENTATION, SCALE, CROP, ORIGINAL, PHOTO
    }
}
