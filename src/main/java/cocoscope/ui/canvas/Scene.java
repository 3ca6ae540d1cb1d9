package cocoscope.ui.canvas;

import cocoscope.app.canvas.LayerComparison;
import cocoscope.ui.canvas.overlay.Look;
import cocoscope.ui.canvas.overlay.OverlayStyle;
import cocoscope.ui.canvas.picture.Tone;
import cocoscope.ui.canvas.view.Viewport;

/// What is to be painted.
///
/// @param tone       of the picture
/// @param view       of the image; of each half where two layers are side by side
/// @param names      whether all regions that are large enough are named
/// @param comparison of two layers of the content
/// @param blinked    whether a blinking comparison shows the layer after
record Scene(Content content, Tone tone, Viewport view, Look look, boolean names, LayerComparison comparison, boolean blinked) {
    /// Device pixels of what is painted.
    int frameWidth() {
        return comparison.mode() == LayerComparison.Mode.SIDE_BY_SIDE ? 2 * view.width() : view.width();
    }

    Scene with(Content other, Tone otherTone, OverlayStyle style) {
        return new Scene(other, otherTone, view, look.withStyle(style), names, comparison, blinked);
    }
}
