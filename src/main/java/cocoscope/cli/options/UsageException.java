package cocoscope.cli.options;

/// Options that contradict each other, or a value that an option cannot have: one sentence without its full stop.
public final class UsageException extends Exception {
    private static final long serialVersionUID = 1L;

    public UsageException(String message) {
        super(message);
    }
}
