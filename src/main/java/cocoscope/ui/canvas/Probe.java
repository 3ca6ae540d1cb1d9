package cocoscope.ui.canvas;

/// The pixel of the image under the cursor.
public record Probe(int x, int y) {}
