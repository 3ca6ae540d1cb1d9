package cocoscope.ui.canvas;

/// How regions are drawn over the picture.
public enum OverlayStyle {
    FILL,
    OUTLINE,
    /// Filled, with COCO's column-major runs told apart by their shade.
    RUNS,
    OFF
}
