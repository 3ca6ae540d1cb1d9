package cocoscope.coco.lint.finding;

/// How bad a finding is.
public enum Severity {
    /// The file cannot be read as COCO at all.
    UNREADABLE,
    /// Something is refused: the whole file, an image or an annotation.
    ERROR,
    /// All is used, and some reader takes it otherwise.
    WARNING
}
