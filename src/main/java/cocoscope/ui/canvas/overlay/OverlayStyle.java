package cocoscope.ui.canvas.overlay;

/// How regions are drawn over the picture.
public enum OverlayStyle {
    FILL,
    OUTLINE,
    /// The polygons that are written, with their vertices.
    VERTICES,
    /// Filled, with COCO's column-major runs told apart by their shade.
    RUNS,
    /// Gray, with the pixels that a reader of the file would lose or add.
    DIFFERENCE,
    OFF
}
