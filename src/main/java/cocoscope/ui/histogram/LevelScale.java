package cocoscope.ui.histogram;

/// Where levels 0..maximum lie on an axis: level v covers the stretch from `x(v)` to `x(v + 1)`.
///
/// @param width in pixels of the screen
record LevelScale(int maximum, double width) {
    double x(int level) {
        return Math.clamp(level, 0, maximum + 1L) * width / (maximum + 1.0);
    }

    /// The level whose left border is nearest.
    int level(double x) {
        return (int) Math.clamp(Math.round(x * (maximum + 1.0) / width), 0, maximum + 1L);
    }
}
