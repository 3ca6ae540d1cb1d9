package cocoscope.mask.object;

/// What decisions on single objects came to.
///
/// @param excluded       objects that are left out
/// @param excludedPixels their pixels
/// @param recategorized  objects that got another category
/// @param joined         annotations that were made of several objects
/// @param split          objects that became several annotations
/// @param crowds         objects that were marked as crowds
/// @param lost           decisions that no longer apply, at least not to all of their objects
public record ObjectCounts(int excluded, long excludedPixels, int recategorized, int joined, int split, int crowds, int lost) {
    public static final ObjectCounts NONE = new ObjectCounts(0, 0, 0, 0, 0, 0, 0);

    public ObjectCounts plus(ObjectCounts other) {
        return new ObjectCounts(excluded + other.excluded, excludedPixels + other.excludedPixels, recategorized + other.recategorized,
                joined + other.joined, split + other.split, crowds + other.crowds, lost + other.lost);
    }

    /// Decisions that apply and change annotations that stay.
    public int changed() {
        return recategorized + joined + split + crowds;
    }

    /// Whether nothing was decided.
    public boolean isNone() {
        return equals(NONE);
    }
}
