package cocoscope.app;

import cocoscope.decode.FileFacts;
import cocoscope.decode.UnreadableImageException;
import cocoscope.inspect.Diagnosis;
import cocoscope.mask.Channel;
import cocoscope.mask.Coding;
import cocoscope.mask.Mask;
import cocoscope.mask.Numbers;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// What the file of the mask that is shown really is. Belongs to the view's thread; the file is examined in the background.
public final class FileDiagnosis {
    private record Subject(Path file, Content content) {}

    private final ReadOnlyObjectWrapper<Optional<Diagnosis>> diagnosis = new ReadOnlyObjectWrapper<>(this, "diagnosis", Optional.empty());
    private final Newest<Subject, Optional<Diagnosis>> examinations;
    private @Nullable Content examined;
    private @Nullable Path examinedFile;

    FileDiagnosis(Executor background, Executor view) {
        examinations = new Newest<>(background, view, FileDiagnosis::examine, diagnosis::set);
    }

    /// Empty while there is no mask, or nothing is known of it yet.
    public ReadOnlyObjectProperty<Optional<Diagnosis>> property() {
        return diagnosis.getReadOnlyProperty();
    }

    /// @param content that was read from the file
    void show(Path file, Content content) {
        if (content == examined) {
            return;
        }
        if (!file.equals(examinedFile)) {
            showNothing();
        }
        examined = content;
        examinedFile = file;
        examinations.request(new Subject(file, content));
    }

    void showNothing() {
        examined = null;
        examinedFile = null;
        examinations.drop();
        diagnosis.set(Optional.empty());
    }

    /// One channel or one bit is not what the file is.
    private static Optional<Diagnosis> examine(Subject subject) {
        try {
            Coding coding = subject.content.coding();
            Optional<Mask> whole = subject.content.masked().map(Content.Masked::mask)
                    .filter(_ -> coding.channel() == Channel.ALL && coding.numbers() != Numbers.BITS);
            return Optional.of(whole.isPresent() ? Diagnosis.of(subject.file, FileFacts.read(subject.file), whole.get())
                    : Diagnosis.of(subject.file));
        } catch (UnreadableImageException | OutOfMemoryError _) {
            return Optional.empty();
        }
    }
}
