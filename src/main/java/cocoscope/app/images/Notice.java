package cocoscope.app.images;

import cocoscope.diagnosis.Advice;
import cocoscope.files.SharedFolder;
import cocoscope.message.Message;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// News for the person at the window.
public sealed interface Notice {
    /// Files that could not be opened or written; one sentence each that names the file, the cause and the remedy.
    ///
    /// @param document in trouble, where it is one alone
    /// @param advice   what may help it
    record Trouble(List<Message> problems, Optional<ImageItem> document, List<Advice.Kind> advice) implements Notice {
        public Trouble {
            problems = List.copyOf(problems);
            advice = List.copyOf(advice);
        }

        /// The document, where it is one whose picture and mask can be parted.
        public Optional<ImageItem> pair() {
            return document.filter(ImageItem::isPair);
        }

        public Trouble(List<Message> problems) {
            this(problems, Optional.empty(), List.of());
        }
    }

    /// What was opened has pairs, and files that are in none.
    ///
    /// @param pairs    pictures with a mask
    /// @param pictures without a mask
    /// @param masks    without a picture
    record Leftovers(int pairs, int pictures, int masks) implements Notice {
        public static Leftovers of(List<ImageItem> documents) {
            int pairs = (int) documents.stream().filter(ImageItem::isPair).count();
            int pictures = (int) documents.stream().filter(document -> document.mask().isEmpty()).count();
            return new Leftovers(pairs, pictures, documents.size() - pairs - pictures);
        }

        /// Whether there is anything to pair; masks alone, or pictures alone, are meant so.
        public boolean areWorthTelling() {
            return pairs > 0 ? pictures + masks > 0 : pictures > 0 && masks > 0;
        }
    }

    /// Nothing in what was dropped is an image.
    record NothingToOpen() implements Notice {}

    /// Files were written.
    ///
    /// @param failed images that are missing in them
    record Exported(List<Path> files, int images, long annotations, int failed) implements Notice {
        public Exported {
            files = List.copyOf(files);
        }

        /// The one file, or the folder that all of them are in.
        public Path target() {
            return files.size() == 1 ? files.getFirst() : folder();
        }

        public Path folder() {
            return SharedFolder.of(files).folder();
        }
    }

    /// An export was cancelled; no file has changed.
    record ExportCancelled() implements Notice {}

    /// An export could not write a file, and changed none.
    ///
    /// @param isProtected whether that is only a write-protected file, which is replaced when somebody says so
    record ExportFailed(Message problem, boolean isProtected) implements Notice {}

    /// An export that was to be written when all is converted needs a decision first.
    record ExportWaits() implements Notice {}

    /// Somebody else has changed the file of the project.
    record ChangedOnDisk(Path file) implements Notice {}

    /// A window ended unexpectedly and left unsaved changes.
    ///
    /// @param project that they are of; empty when it had no file yet
    /// @param when    the last of them were kept
    record Unsaved(Optional<Path> project, Instant when) implements Notice {}

    /// Another window works on the project that was opened.
    record OpenElsewhere(Path project) implements Notice {}

    /// Images of the project are not where it says.
    ///
    /// @param example one of the missing files
    record Missing(int images, Path example) implements Notice {}

    /// Something failed that should not: a defect of the program.
    ///
    /// @param log where it is written down; empty where that failed, too
    record Unexpected(Optional<Path> log) implements Notice {}

    /// None of the missing files is in a folder.
    record NotThere(Path folder) implements Notice {}
}
