package cocoscope.ui;

import java.nio.file.Path;

/// Shows a folder in the system's file manager.
@FunctionalInterface
interface FolderOpener {
    void open(Path folder);
}
