package cocoscope.message;

/// What can be said by one room: an enum whose bundle, named as the enum is, has a sentence or clause for each constant.
public interface Reason {
    String name();

    Class<?> getDeclaringClass();

    /// @param facts what stands for `{0}`, `{1}`, ... in the sentence
    default Message with(Object... facts) {
        return new Message(this, facts);
    }
}
