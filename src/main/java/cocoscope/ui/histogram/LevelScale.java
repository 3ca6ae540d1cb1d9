package cocoscope.ui.histogram;

/// Where the levels of the data lie on an axis: level v covers the stretch from `x(v)` to `x(v + 1)`.
///
/// @param least of the levels on the axis
/// @param most  of the levels on the axis, included
/// @param width in pixels of the screen
record LevelScale(int least, int most, double width) {
    /// Pixels of the screen a level.
    double step() {
        return width / levels();
    }

    int levels() {
        return most - least + 1;
    }

    double x(int level) {
        return Math.clamp((long) level - least, 0, levels()) * step();
    }

    /// The level whose left border is nearest.
    int level(double x) {
        return least + Math.clamp(Math.round(x / step()), 0, levels());
    }
}
