package cocoscope.coco.lint;

import java.io.IOException;
import java.util.List;

/// The file cannot be read as COCO.
public final class RefusedFileException extends IOException {
    private static final long serialVersionUID = 1L;

    private final transient Finding finding;

    /// @param path JSON path, or `$` where the trouble comes before there is one
    public RefusedFileException(FindingKind kind, String path, String... arguments) {
        super(kind.code());
        finding = new Finding(kind, kind.scope(), path, "null", List.of(arguments), List.of());
    }

    public Finding finding() {
        return finding;
    }
}
