package cocoscope.mask;

/// Otsu's threshold.
///
/// Source: N. Otsu, "A threshold selection method from gray-level histograms", 1979.
public final class Otsu {
    private Otsu() {}

    /// The least value of the upper class: `value >= threshold` is the object. For one value only, that value. Colours
    /// count by their luma.
    public static int threshold(Histogram histogram) {
        throw new UnsupportedOperationException();
    }
}
