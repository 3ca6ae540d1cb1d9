package cocoscope.ui.canvas.overlay;

import java.util.Arrays;
import java.util.List;

/// The color of every label, and which labels are shown.
///
/// @param palette 0xRRGGBB of label i + 1 at index i, from the start again where there are more labels; not empty
/// @param solo    the only label shown, 0 for all
public record LabelColors(List<Integer> palette, int solo) {
    public LabelColors {
        if (palette.isEmpty()) {
            throw new IllegalArgumentException("A palette needs a color");
        }
        palette = List.copyOf(palette);
    }

    public LabelColors(int[] palette, int solo) {
        this(Arrays.stream(palette).boxed().toList(), solo);
    }

    public boolean shows(int label) {
        return solo == 0 || label == solo;
    }

    /// 0xFFRRGGBB.
    public int of(int label) {
        return 0xFF000000 | palette.get((label - 1) % palette.size());
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
