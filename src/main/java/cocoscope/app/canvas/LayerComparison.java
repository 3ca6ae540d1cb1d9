package cocoscope.app.canvas;

/// How two layers of an image are compared.
///
/// @param split where a swipe divides the view, 0..1 from the left
public record LayerComparison(Mode mode, ComparedLayer before, ComparedLayer after, double split) {
    public static final LayerComparison OFF = new LayerComparison(Mode.OFF, ComparedLayer.OVERLAY, ComparedLayer.EXPORT, 0.5);

    /// Not at all; parted by a line that moves; each in a half of the view; one after the other.
    public enum Mode { OFF, SWIPE, SIDE_BY_SIDE, BLINK }

    public LayerComparison {
        split = Math.clamp(split, 0, 1);
    }

    public boolean isOn() {
        return mode != Mode.OFF;
    }

    /// The next mode, and after the last none.
    public LayerComparison next() {
        return withMode(Mode.values()[(mode.ordinal() + 1) % Mode.values().length]);
    }

    public LayerComparison swapped() {
        return new LayerComparison(mode, after, before, split);
    }

    public LayerComparison withMode(Mode other) {
        return new LayerComparison(other, before, after, split);
    }

    public LayerComparison withBefore(ComparedLayer layer) {
        return new LayerComparison(mode, layer, after, split);
    }

    public LayerComparison withAfter(ComparedLayer layer) {
        return new LayerComparison(mode, before, layer, split);
    }

    public LayerComparison withSplit(double place) {
        return new LayerComparison(mode, before, after, place);
    }
}
