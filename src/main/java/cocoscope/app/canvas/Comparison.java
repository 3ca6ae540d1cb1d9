package cocoscope.app.canvas;

/// How two layers of an image are compared.
///
/// @param split where a swipe divides the view, 0..1 from the left
public record Comparison(Mode mode, ComparedLayer before, ComparedLayer after, double split) {
    public static final Comparison OFF = new Comparison(Mode.OFF, ComparedLayer.OVERLAY, ComparedLayer.EXPORT, 0.5);

    /// Not at all; parted by a line that moves; each in a half of the view; one after the other.
    public enum Mode { OFF, SWIPE, SIDE_BY_SIDE, BLINK }

    public Comparison {
        split = Math.clamp(split, 0, 1);
    }

    public boolean isOn() {
        return mode != Mode.OFF;
    }

    /// The next mode, and after the last none.
    public Comparison next() {
        return withMode(Mode.values()[(mode.ordinal() + 1) % Mode.values().length]);
    }

    public Comparison swapped() {
        return new Comparison(mode, after, before, split);
    }

    public Comparison withMode(Mode other) {
        return new Comparison(other, before, after, split);
    }

    public Comparison withBefore(ComparedLayer layer) {
        return new Comparison(mode, layer, after, split);
    }

    public Comparison withAfter(ComparedLayer layer) {
        return new Comparison(mode, before, layer, split);
    }

    public Comparison withSplit(double place) {
        return new Comparison(mode, before, after, place);
    }
}
