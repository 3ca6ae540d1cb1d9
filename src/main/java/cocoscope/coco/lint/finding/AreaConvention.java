package cocoscope.coco.lint.finding;

/// What programs write as the area of an annotation.
public enum AreaConvention {
    /// The area within the outline, or the pixels of run lengths.
    OUTLINE,
    /// The pixels that COCO's rasterizer sets.
    PIXELS,
    /// The pixels with those that the outline touches, as drawing libraries fill polygons.
    PIXELS_AND_BORDER,
    /// Width times height of the box.
    BOX,
    /// None of these.
    OTHER
}
