package cocoscope.mask.rule;

/// A rule that makes nothing of a mask; the message says why and what to do, and does not name the file.
public final class UnusableRuleException extends Exception {
    private static final long serialVersionUID = 1L;

    public UnusableRuleException(String message) {
        super(message);
    }
}
