package cocoscope.app;

import java.nio.file.Path;
import java.util.List;

/// News for the person at the window.
public sealed interface Notice {
    /// Files that could not be opened or written; one sentence each that names the file, the cause and the remedy.
    record Trouble(List<String> sentences) implements Notice {
        public Trouble {
            sentences = List.copyOf(sentences);
        }
    }

    /// Nothing in what was dropped is an image.
    record NothingToOpen() implements Notice {}

    /// A photo was opened on its own: it is shown, and waits for its mask.
    record NeedsMask(String name) implements Notice {}

    /// Files were written.
    ///
    /// @param folder where they are
    record Exported(Path folder, int files, int images, int annotations) implements Notice {}
}
