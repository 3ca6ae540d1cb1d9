package cocoscope.ui.histogram;

/// The levels of the object: those from low to high, or all others.
///
/// @param low  included, never above high
/// @param high included
public record LevelBand(int low, int high, boolean inverted) {
    /// An end that would be passed goes along.
    public LevelBand withLow(int level) {
        return new LevelBand(level, Math.max(high, level), inverted);
    }

    /// An end that would be passed goes along.
    public LevelBand withHigh(int level) {
        return new LevelBand(Math.min(low, level), level, inverted);
    }

    public LevelBand withInverted(boolean outside) {
        return new LevelBand(low, high, outside);
    }
}
