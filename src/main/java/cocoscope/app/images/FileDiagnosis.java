package cocoscope.app.images;

import cocoscope.app.work.LatestTask;
import cocoscope.app.work.Workers;
import cocoscope.decode.FileFacts;
import cocoscope.decode.samples.UnreadableImageException;
import cocoscope.diagnosis.Diagnosis;
import cocoscope.mask.Channel;
import cocoscope.mask.Mask;
import cocoscope.mask.MaskEncoding;
import cocoscope.mask.ValueEncoding;
import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// What the file of the mask that is shown really is. Belongs to the view's thread; the file is examined in the background.
public final class FileDiagnosis {
    private record Subject(Path file, OpenedImage content) {}

    private final ReadOnlyObjectWrapper<Optional<Diagnosis>> diagnosis = new ReadOnlyObjectWrapper<>(this, "diagnosis", Optional.empty());
    private final LatestTask<Subject, Optional<Diagnosis>> examinations;
    private @Nullable OpenedImage examined;
    private @Nullable Path examinedFile;

    public FileDiagnosis(Workers workers) {
        examinations = new LatestTask<>(workers, FileDiagnosis::examine, diagnosis::set);
    }

    /// Empty while there is no mask, or nothing is known of it yet.
    public ReadOnlyObjectProperty<Optional<Diagnosis>> property() {
        return diagnosis.getReadOnlyProperty();
    }

    /// @param content that was read from the file
    public void show(Path file, OpenedImage content) {
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

    public void showNothing() {
        examined = null;
        examinedFile = null;
        examinations.drop();
        diagnosis.set(Optional.empty());
    }

    /// One channel or one bit is not what the file is.
    private static Optional<Diagnosis> examine(Subject subject) {
        try {
            MaskEncoding coding = subject.content.encoding();
            Optional<Mask> whole = subject.content.masked().map(OpenedImage.Masked::mask)
                    .filter(_ -> coding.channel() == Channel.ALL && coding.numbers() != ValueEncoding.BITS);
            return Optional.of(whole.isPresent() ? Diagnosis.of(subject.file, FileFacts.read(subject.file), whole.get())
                    : Diagnosis.of(subject.file));
        } catch (UnreadableImageException | OutOfMemoryError _) {
            return Optional.empty();
        }
    }
}
