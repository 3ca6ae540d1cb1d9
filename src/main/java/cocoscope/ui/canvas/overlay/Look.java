package cocoscope.ui.canvas.overlay;

import cocoscope.app.preview.RegionSelection;

/// Everything that decides how an overlay looks, besides what is shown and where.
///
/// @param fillOpacity    0..1
/// @param outlineOpacity 0..1
/// @param colors         of each label
/// @param selected       the selected regions
/// @param hovered        the region under the cursor, -1 for none
/// @param pixelRatio     device pixels a pixel of the window: 2 on a screen of high density
public record Look(OverlayStyle style, double fillOpacity, double outlineOpacity, LabelColors colors,
            RegionSelection selected, int hovered, double pixelRatio) {
    public Look withStyle(OverlayStyle other) {
        return new Look(other, fillOpacity, outlineOpacity, colors, selected, hovered, pixelRatio);
    }

    Look withFillOpacity(double opacity) {
        return new Look(style, opacity, outlineOpacity, colors, selected, hovered, pixelRatio);
    }

    /// How many device pixels a thin line is wide.
    public int lineWidth() {
        return (int) Math.max(1, Math.round(pixelRatio));
    }
}
