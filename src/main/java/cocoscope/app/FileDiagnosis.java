package cocoscope.app;

import cocoscope.decode.FileFacts;
import cocoscope.decode.UnreadableImageException;
import cocoscope.inspect.Diagnosis;
import cocoscope.mask.Mask;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// What the file of the mask that is shown really is. Belongs to the view's thread; the file is examined in the background.
public final class FileDiagnosis {
    private record Subject(Path file, Mask mask) {}

    private final ReadOnlyObjectWrapper<Optional<Diagnosis>> diagnosis = new ReadOnlyObjectWrapper<>(this, "diagnosis", Optional.empty());
    private final Newest<Subject, Optional<Diagnosis>> examinations;
    private @Nullable Mask examined;

    FileDiagnosis(Executor background, Executor view) {
        examinations = new Newest<>(background, view, FileDiagnosis::examine, diagnosis::set);
    }

    /// Empty while there is no mask, or nothing is known of it yet.
    public ReadOnlyObjectProperty<Optional<Diagnosis>> property() {
        return diagnosis.getReadOnlyProperty();
    }

    void show(Path file, Mask mask) {
        if (mask != examined) {
            showNothing();
            examined = mask;
            examinations.request(new Subject(file, mask));
        }
    }

    void showNothing() {
        examined = null;
        examinations.drop();
        diagnosis.set(Optional.empty());
    }

    private static Optional<Diagnosis> examine(Subject subject) {
        try {
            return Optional.of(Diagnosis.of(subject.file, FileFacts.read(subject.file), subject.mask));
        } catch (UnreadableImageException | OutOfMemoryError _) {
            return Optional.empty();
        }
    }
}
