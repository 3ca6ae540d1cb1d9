package cocoscope.app.settings;

/// How the values of a mask tell its objects.
public enum ObjectMode {
    /// A range of values is one category.
    THRESHOLD,
    /// One category per value.
    VALUES,
    /// One category per color.
    COLORS,
    /// One object per value.
    IDS
}
