package cocoscope.ui.canvas.overlay;

/// The color of every label, and which labels are shown.
public final class LabelColors {
    private final int[] palette;
    private final int solo;

    /// @param palette 0xRRGGBB of label i + 1 at index i, from the start again where there are more labels
    /// @param solo    the only label shown, 0 for all
    public LabelColors(int[] palette, int solo) {
        if (palette.length == 0) {
            throw new IllegalArgumentException("A palette needs a color");
        }
        this.palette = palette.clone();
        this.solo = solo;
    }

    public boolean shows(int label) {
        return solo == 0 || label == solo;
    }

    /// 0xFFRRGGBB.
    public int of(int label) {
        return 0xFF000000 | palette[(label - 1) % palette.length];
    }

    /// 0xFFRRGGBB by label, 0 for labels that are not shown.
    int[] byLabel(int labels) {
        int[] colors = new int[labels + 1];
        for (int label = 1; label <= labels; label++) {
            if (shows(label)) {
                colors[label] = of(label);
            }
        }
        return colors;
    }
}
