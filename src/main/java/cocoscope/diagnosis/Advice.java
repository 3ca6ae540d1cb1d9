package cocoscope.diagnosis;

import java.util.OptionalInt;

/// What helps with a file.
///
/// @param option of the command line that does it; empty where none does
/// @param value  of the mask that it is about, if it is about one
public record Advice(Kind kind, String option, OptionalInt value) {
    Advice(Kind kind, String option) {
        this(kind, option, OptionalInt.empty());
    }

    public enum Kind {
        ONE_VALUE, SMALL_VALUES, INVERTED, TRIMAP, BACKGROUND, IGNORED, ALPHA, INSTANCES, PERHAPS_INSTANCES, PALETTE, NUMBERED, PANOPTIC,
        CATEGORY_AND_INSTANCE, BITMASK, PAGES, ORIENTATION, SCALE, CROP, ORIGINAL, PHOTO
    }
}
