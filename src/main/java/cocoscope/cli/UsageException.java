package cocoscope.cli;

/// Options that contradict each other, or a value that an option cannot have: one sentence without its full stop.
final class UsageException extends Exception {
    private static final long serialVersionUID = 1L;

    UsageException(String message) {
        super(message);
    }
}
