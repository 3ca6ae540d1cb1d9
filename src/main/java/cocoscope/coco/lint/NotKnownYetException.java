package cocoscope.coco.lint;

/// Something is asked that is known only when the whole file has been read.
final class NotKnownYetException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotKnownYetException() {
        super("", null, false, false);
    }
}
