package cocoscope.ui.control;

import java.nio.file.Path;

/// Shows a folder in the system's file manager.
@FunctionalInterface
public interface FolderOpener {
    void open(Path folder);
}
