package cocoscope.files;

/// What may be lost of a file beside its content, when it is replaced by a new one.
public enum Replacement {
    /// Nothing: a file that is protected, has other names, or belongs to somebody else is not replaced.
    KEEPING_ALL,
    /// Its other names, which keep the old content, and its owner, where the system does not let the program keep him. A protected file is
    /// not replaced.
    KEEPING_PROTECTION,
    /// All that the system does not let the program keep, and the protection from writing.
    FORCED
}
