package cocoscope.mask.decision;

/// Where a value lies in a mask.
///
/// @param pixels that have it
/// @param share  of the pixels of the mask, 0..1
/// @param frame  share of the pixels along the frame of the mask, 0..1
record ValueEvidence(int value, long pixels, double share, double frame) {}
