package cocoscope.coco;

import java.nio.file.Path;

/// A JSON file that cannot be used: one sentence that names the file, the place in it, what is wrong and what to do.
public final class UnreadableJsonException extends Exception {
    private static final long serialVersionUID = 1L;

    public UnreadableJsonException(Path file, String trouble) {
        super(file + ": " + trouble);
    }
}
