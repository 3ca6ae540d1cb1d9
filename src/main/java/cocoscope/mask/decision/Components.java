package cocoscope.mask.decision;

/// Connected components of equal value in masks of one kind, where they were counted.
///
/// @param masks    in which they were
/// @param count    in all of these
/// @param separate whether in each of these nearly every value is one
record Components(int masks, long count, boolean separate) {
    static final Components NONE = new Components(0, 0, true);

    /// In one mask.
    ///
    /// @param count 0 where nobody counted
    static Components of(MaskKind kind, int count) {
        return count == 0 ? NONE : new Components(1, count, ObjectNumbers.are(kind.values(), count));
    }

    Components plus(Components other) {
        return new Components(masks + other.masks, count + other.count, separate && other.separate);
    }
}
