package cocoscope.diagnosis;

/// What helps with a file.
///
/// @param option of the command line that does it; empty where none does
public record Advice(Kind kind, String option) {
    public enum Kind {
        ONE_VALUE, SMALL_VALUES, INVERTED, TRIMAP, IGNORED, ALPHA, INSTANCES, PERHAPS_INSTANCES, PALETTE, NUMBERED, PANOPTIC, CATEGORY_AND_INSTANCE,
        PAGES, ORIENTATION, ORIGINAL, PHOTO
    }
}
