package cocoscope.mask.decision;

/// Where a value lies in masks of one kind.
///
/// @param pixels   that have it
/// @param share    of the pixels of a mask, 0..1, summed over the masks
/// @param frame    share of the pixels along the frame of a mask, 0..1, summed over the masks
/// @param minShare the minimum share in one of them
record ValueEvidence(long pixels, double share, double frame, double minShare) {
    /// In one mask.
    static ValueEvidence of(long pixels, double share, double frame) {
        return new ValueEvidence(pixels, share, frame, share);
    }

    ValueEvidence plus(ValueEvidence other) {
        return new ValueEvidence(pixels + other.pixels, share + other.share, frame + other.frame, Math.min(minShare, other.minShare));
    }
}
