package cocoscope.decode.samples;

import cocoscope.message.ExplainedException;
import cocoscope.message.Message;
import java.nio.file.Path;

/// An image that cannot be read: which one, what is wrong and what to do.
public final class UnreadableImageException extends ExplainedException {
    private static final long serialVersionUID = 1L;

    /// What kind of trouble it is.
    public enum Kind { EMPTY, NOT_AN_IMAGE, TRUNCATED, CORRUPT, UNSUPPORTED, TOO_LARGE, TOO_SLOW, UNREADABLE, NOT_A_FILE }

    private final transient Path file;
    private final Kind kind;
    private final transient Message reason;

    /// @param reason what is wrong and what to do, as it follows the file's name and a colon, without its full stop
    public UnreadableImageException(Path file, Kind kind, Message reason) {
        super(Message.about(file, reason));
        this.file = file;
        this.kind = kind;
        this.reason = reason;
    }

    public Path file() {
        return file;
    }

    /// What is wrong and what to do, without the file's name.
    public Message reason() {
        return reason;
    }

    public Kind kind() {
        return kind;
    }
}
