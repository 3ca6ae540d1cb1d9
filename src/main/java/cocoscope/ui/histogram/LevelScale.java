package cocoscope.ui.histogram;

/// Where the levels of the data lie on an axis: level v covers the stretch from `x(v)` to `x(v + 1)`.
///
/// @param min of the levels on the axis
/// @param max  of the levels on the axis, included
/// @param width in pixels of the screen
record LevelScale(int min, int max, double width) {
    /// Pixels of the screen a level.
    double step() {
        return width / levels();
    }

    int levels() {
        return max - min + 1;
    }

    double x(int level) {
        return Math.clamp((long) level - min, 0, levels()) * step();
    }

    /// The level whose left border is nearest.
    int level(double x) {
        return min + Math.clamp(Math.round(x / step()), 0, levels());
    }
}
