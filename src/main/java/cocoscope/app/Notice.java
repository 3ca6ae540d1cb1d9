package cocoscope.app;

import cocoscope.inspect.Advice;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// News for the person at the window.
public sealed interface Notice {
    /// Files that could not be opened or written; one sentence each that names the file, the cause and the remedy.
    ///
    /// @param document in trouble, where it is one alone
    /// @param advice   what may help it
    record Trouble(List<String> sentences, Optional<Document> document, List<Advice.Kind> advice) implements Notice {
        public Trouble {
            sentences = List.copyOf(sentences);
            advice = List.copyOf(advice);
        }

        /// The document, where it is one whose picture and mask can be parted.
        public Optional<Document> pair() {
            return document.filter(Document::isPair);
        }

        public Trouble(List<String> sentences) {
            this(sentences, Optional.empty(), List.of());
        }
    }

    /// Nothing in what was dropped is an image.
    record NothingToOpen() implements Notice {}

    /// Files were written.
    ///
    /// @param target the file, or the folder of the files
    record Exported(Path target, int files, int images, long annotations) implements Notice {
        public Path folder() {
            return files == 1 && target.getParent() != null ? target.getParent() : target;
        }
    }
}
