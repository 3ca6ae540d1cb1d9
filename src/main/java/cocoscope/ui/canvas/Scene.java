package cocoscope.ui.canvas;

import cocoscope.ui.canvas.overlay.Look;
import cocoscope.ui.canvas.picture.Tone;
import cocoscope.ui.canvas.view.Viewport;

/// What is to be painted.
///
/// @param tone of the picture
record Scene(Content content, Tone tone, Viewport view, Look look) {}
