package cocoscope.inspect;

/// A level of a mask and the pixels that have exactly its value.
///
/// @param share of all pixels, 0..1
public record LevelShare(int value, long pixels, double share) {}
