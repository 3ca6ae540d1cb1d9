package cocoscope.app.browser;

import cocoscope.app.work.BackgroundTasks;
import cocoscope.app.work.Task;
import cocoscope.app.work.Workers;
import cocoscope.coco.lint.finding.Finding;
import cocoscope.coco.tape.RefusedFileException;
import cocoscope.message.Message;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

/// Reads COCO files, and tells how far it is, or why one cannot be read. Belongs to the view's thread.
public final class BrowserOpening {
    private final BackgroundTasks tasks;
    private final ReadOnlyObjectWrapper<Optional<Path>> reading = new ReadOnlyObjectWrapper<>(this, "reading", Optional.empty());
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(this, "progress");
    private final ObjectProperty<Optional<UnreadFile>> refusal = new SimpleObjectProperty<>(this, "refusal", Optional.empty());

    /// A file that cannot be read as COCO, and why.
    public record UnreadFile(Path file, RefusedFileException reason) {
        public Message message() {
            return Message.about(file, Finding.refusal(reason));
        }
    }

    /// What came of reading a file.
    private record Opened(Optional<BrowsedFile> file, Optional<UnreadFile> refusal) {}

    /// How a file is read.
    @FunctionalInterface
    interface Reader {
        BrowsedFile read(Task task) throws RefusedFileException;
    }

    BrowserOpening(Workers workers) {
        tasks = new BackgroundTasks(workers);
    }

    /// The file that is being read.
    public ReadOnlyObjectProperty<Optional<Path>> readingProperty() {
        return reading.getReadOnlyProperty();
    }

    /// How much of it is read, 0..1.
    public ReadOnlyDoubleProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /// Why the last file could not be opened, until it is dismissed.
    public ObjectProperty<Optional<UnreadFile>> refusalProperty() {
        return refusal;
    }

    boolean isBusy() {
        return tasks.busyProperty().get();
    }

    /// Tells how much of a file is read.
    void report(Task task, double share) {
        task.report(() -> progress.set(share));
    }

    /// Only the newest of several files counts.
    void read(Path wanted, Reader reader, Consumer<BrowsedFile> then) {
        tasks.cancel();
        progress.set(0);
        reading.set(Optional.of(wanted));
        refusal.set(Optional.empty());
        tasks.start(task -> {
            try {
                return new Opened(Optional.of(reader.read(task)), Optional.empty());
            } catch (RefusedFileException e) {
                return new Opened(Optional.empty(), Optional.of(new UnreadFile(wanted, e)));
            }
        }, opened -> {
            reading.set(Optional.empty());
            refusal.set(opened.refusal());
            opened.file().ifPresent(then);
        }, () -> reading.set(Optional.empty()));
    }

    /// Looks for images of an open file in a folder.
    void look(BrowsedFile file, Path folder, Consumer<BrowsedFile> then) {
        tasks.run(() -> file.withImagesIn(folder), then);
    }

    /// Stops reading; what is open stays.
    public void cancel() {
        tasks.cancel();
        reading.set(Optional.empty());
    }
}
