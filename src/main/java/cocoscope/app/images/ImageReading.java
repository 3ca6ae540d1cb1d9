package cocoscope.app.images;

import cocoscope.decode.samples.UnreadableImageException;
import cocoscope.diagnosis.Advice;
import cocoscope.mask.MaskEncoding;
import cocoscope.message.Message;
import java.util.List;
import java.util.Optional;

/// What came of reading a document's files.
///
/// @param advice what may help where they cannot be read
public record ImageReading(Optional<OpenedImage> content, Optional<Message> problem, List<Advice.Kind> advice) {
    /// @param layer the mask to show of a file of several, counted from 0
    public static ImageReading of(ImageItem document, MaskEncoding coding, int layer) {
        try {
            return new ImageReading(Optional.of(OpenedImage.read(document, coding, layer)), Optional.empty(), List.of());
        } catch (UnreadableImageException | SizeMismatchException problem) {
            return new ImageReading(Optional.empty(), Optional.of(problem.explanation()), HeaderAdvice.of(document, coding));
        } catch (OutOfMemoryError _) {
            return new ImageReading(Optional.empty(), Optional.of(OpenProblem.OUT_OF_MEMORY.with(document.file())), List.of());
        }
    }
}
