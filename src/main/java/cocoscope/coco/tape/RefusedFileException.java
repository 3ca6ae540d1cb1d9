package cocoscope.coco.tape;

import java.io.IOException;
import java.util.List;

/// The file cannot be read as COCO.
public final class RefusedFileException extends IOException {
    private static final long serialVersionUID = 1L;

    private final Refusal refusal;
    private final String path;
    private final transient List<String> arguments;

    /// @param path      JSON path, or `$` where the trouble comes before there is one
    /// @param arguments what a sentence about the refusal speaks of
    public RefusedFileException(Refusal refusal, String path, String... arguments) {
        super(refusal.name());
        this.refusal = refusal;
        this.path = path;
        this.arguments = List.of(arguments);
    }

    public Refusal refusal() {
        return refusal;
    }

    public String path() {
        return path;
    }

    public List<String> arguments() {
        return arguments;
    }
}
