package cocoscope.message;

/// What the outside world did wrong, with the reason as a value; nothing was changed.
public abstract class ExplainedException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Message explanation;

    protected ExplainedException(Message explanation) {
        this.explanation = explanation;
    }

    public final Message explanation() {
        return explanation;
    }

    /// In the rooms' own English, for logs and tests.
    @Override
    public final String getMessage() {
        return explanation.toString();
    }
}
