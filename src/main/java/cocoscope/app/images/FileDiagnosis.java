package cocoscope.app.images;

import cocoscope.app.images.ShownContent.Shown;
import cocoscope.app.work.LatestTask;
import cocoscope.app.work.Workers;
import cocoscope.decode.FileFacts;
import cocoscope.decode.samples.UnreadableImageException;
import cocoscope.diagnosis.Diagnosis;
import cocoscope.mask.Channel;
import cocoscope.mask.Mask;
import cocoscope.mask.MaskEncoding;
import cocoscope.mask.ValueEncoding;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// What the file of the mask that is shown really is. Belongs to the view's thread; the file is examined in the background.
public final class FileDiagnosis {
    private final ReadOnlyObjectWrapper<Optional<Diagnosis>> diagnosis = new ReadOnlyObjectWrapper<>(this, "diagnosis", Optional.empty());
    private final LatestTask<Shown, Optional<Diagnosis>> examinations;

    public FileDiagnosis(ShownContent shown, Workers workers) {
        examinations = new LatestTask<>(workers, FileDiagnosis::examine, diagnosis::set);
        shown.shownProperty().addListener((_, before, now) -> update(before, now));
    }

    /// Empty while there is no mask, or nothing is known of it yet.
    public ReadOnlyObjectProperty<Optional<Diagnosis>> property() {
        return diagnosis.getReadOnlyProperty();
    }

    /// What was found out of a file stays while it is read in another way.
    private void update(Optional<Shown> before, Optional<Shown> now) {
        if (!before.flatMap(Shown::maskFile).equals(now.flatMap(Shown::maskFile))) {
            examinations.drop();
            diagnosis.set(Optional.empty());
        }
        now.filter(it -> it.maskFile().isPresent()).ifPresent(examinations::request);
    }

    /// One channel or one bit is not what the file is.
    private static Optional<Diagnosis> examine(Shown subject) {
        try {
            MaskEncoding coding = subject.content().encoding();
            Optional<Mask> whole = subject.content().masked().map(OpenedImage.Masked::mask)
                    .filter(_ -> coding.channel() == Channel.ALL && coding.numbers() != ValueEncoding.BITS);
            return Optional.of(whole.isPresent() ? Diagnosis.of(subject.maskFile().orElseThrow(),
                    FileFacts.read(subject.maskFile().orElseThrow()), whole.get())
                    : Diagnosis.of(subject.maskFile().orElseThrow()));
        } catch (UnreadableImageException | OutOfMemoryError _) {
            return Optional.empty();
        }
    }
}
