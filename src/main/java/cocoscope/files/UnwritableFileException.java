package cocoscope.files;

import cocoscope.message.ExplainedException;
import cocoscope.message.Message;
import java.nio.file.Path;

/// A file that cannot be written: which one, what is wrong and what to do. Nothing was changed.
public final class UnwritableFileException extends ExplainedException {
    private static final long serialVersionUID = 1L;

    private final boolean isProtected;

    /// @param problem a clause about the file
    public UnwritableFileException(Path file, Message problem) {
        super(Message.about(file, problem));
        isProtected = problem.reason() == WriteProblem.PROTECTED;
    }

    /// Whether it can be written after all, by [Replacement#FORCED].
    public boolean isProtected() {
        return isProtected;
    }
}
