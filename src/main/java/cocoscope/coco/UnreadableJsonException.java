package cocoscope.coco;

import cocoscope.message.ExplainedException;
import cocoscope.message.Message;
import java.nio.file.Path;

/// A JSON file that cannot be used: which one, the place in it, what is wrong and what to do.
public final class UnreadableJsonException extends ExplainedException {
    private static final long serialVersionUID = 1L;

    /// @param problem a clause about the file
    public UnreadableJsonException(Path file, Message problem) {
        super(Message.about(file, problem));
    }
}
