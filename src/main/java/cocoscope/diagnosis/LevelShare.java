package cocoscope.diagnosis;

/// A level of a mask and the pixels that have the very value by which the file shows it.
///
/// @param share      of all pixels, 0..1
/// @param confidence how sure it is that the author drew it, as for [cocoscope.mask.level.Levels.Level], 0..1
public record LevelShare(int value, long pixels, double share, double confidence) {}
