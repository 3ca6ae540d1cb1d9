package cocoscope.ui.canvas.overlay;

/// What a pixel becomes when a reader turns the written segmentation back into pixels, where that is not the region.
public enum Difference {
    /// The region has the pixel, the reader does not see it.
    LOST(0xD55E00),
    /// The reader sees the pixel, the region does not have it.
    ADDED(0x56B4E9);

    private final int color;

    Difference(int color) {
        this.color = color;
    }

    /// 0xRRGGBB.
    public int color() {
        return color;
    }
}
