package cocoscope.ui.canvas;

import cocoscope.ui.canvas.overlay.Look;
import cocoscope.ui.canvas.picture.Tone;
import cocoscope.ui.canvas.view.Viewport;

/// What is to be painted.
///
/// @param tone  of the picture
/// @param names whether all regions that are large enough are named
record Scene(Content content, Tone tone, Viewport view, Look look, boolean names) {}
