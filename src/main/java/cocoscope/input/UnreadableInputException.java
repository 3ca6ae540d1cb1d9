package cocoscope.input;

/// Why a file cannot be read, and what to do about it. The message leaves out the file, whose name the caller puts before it.
public final class UnreadableInputException extends Exception {
    private static final long serialVersionUID = 1L;

    UnreadableInputException(String trouble) {
        super(trouble);
    }

    /// A clause without a full stop.
    public String trouble() {
        return String.valueOf(getMessage());
    }
}
