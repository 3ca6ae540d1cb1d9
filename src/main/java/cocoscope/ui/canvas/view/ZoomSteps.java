package cocoscope.ui.canvas.view;

/// The scales that keys and buttons step through.
public final class ZoomSteps {
    private static final double[] STEPS = {1.0 / 32, 1.0 / 24, 1.0 / 16, 1.0 / 12, 1.0 / 8, 1.0 / 6, 0.25, 1.0 / 3, 0.5, 2.0 / 3,
        1, 1.5, 2, 3, 4, 6, 8, 12, 16, 24, 32, 48, 64};
    private static final double TOLERANCE = 1e-6;

    private ZoomSteps() {}

    /// The next larger step, or the largest.
    public static double above(double scale) {
        for (double step : STEPS) {
            if (step > scale * (1 + TOLERANCE)) {
                return step;
            }
        }
        return STEPS[STEPS.length - 1];
    }

    /// The next smaller step, or half of a scale that is smaller than all.
    public static double below(double scale) {
        for (int i = STEPS.length - 1; i >= 0; i--) {
            if (STEPS[i] < scale * (1 - TOLERANCE)) {
                return STEPS[i];
            }
        }
        return scale / 2;
    }
}
