package cocoscope.app;

/// What is exported, and into how many files.
public enum ExportKind {
    THIS_IMAGE,
    ALL_IN_ONE_FILE,
    ALL_ONE_FILE_EACH
}
