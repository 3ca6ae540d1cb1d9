package cocoscope.files;

import java.nio.file.Path;

/// A file that cannot be written: one sentence that names it, what is wrong and what to do. Nothing was changed.
public final class UnwritableFileException extends Exception {
    private static final long serialVersionUID = 1L;

    public UnwritableFileException(Path file, String trouble) {
        super(file + ": " + trouble);
    }
}
