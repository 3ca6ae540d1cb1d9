package cocoscope.ui.canvas;

import java.util.Set;

/// The color of every label, and which labels are shown.
final class LabelColors {
    private final int[] palette;
    private final Set<Integer> hidden;
    private final int solo;

    /// @param palette 0xRRGGBB of label i + 1 at index i, from the start again where there are more labels
    /// @param solo    the only label shown, 0 for all but the hidden
    LabelColors(int[] palette, Set<Integer> hidden, int solo) {
        if (palette.length == 0) {
            throw new IllegalArgumentException("A palette needs a color");
        }
        this.palette = palette.clone();
        this.hidden = Set.copyOf(hidden);
        this.solo = solo;
    }

    boolean shows(int label) {
        return solo == 0 ? !hidden.contains(label) : label == solo;
    }

    /// 0xFFRRGGBB by label, 0 for labels that are not shown.
    int[] byLabel(int labels) {
        int[] colors = new int[labels + 1];
        for (int label = 1; label <= labels; label++) {
            if (shows(label)) {
                colors[label] = 0xFF000000 | palette[(label - 1) % palette.length];
            }
        }
        return colors;
    }
}
