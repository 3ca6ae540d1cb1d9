package cocoscope.app.images;

import cocoscope.decode.samples.UnreadableImageException;
import cocoscope.diagnosis.Advice;
import cocoscope.mask.MaskEncoding;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What came of reading a document's files.
///
/// @param advice what may help where they cannot be read
public record ImageReading(Optional<OpenedImage> content, String problem, List<Advice.Kind> advice) {
    /// @param layer the mask to show of a file of several, counted from 0
    public static ImageReading of(ImageItem document, MaskEncoding coding, int layer) {
        try {
            return new ImageReading(Optional.of(OpenedImage.read(document, coding, layer)), "", List.of());
        } catch (UnreadableImageException | SizeMismatchException problem) {
            return new ImageReading(Optional.empty(), withoutFolders(String.valueOf(problem.getMessage()), document),
                    HeaderAdvice.of(document, coding));
        } catch (OutOfMemoryError _) {
            return new ImageReading(Optional.empty(), document.name() + ": there is not enough memory for this image; "
                    + "close other programs, or start with a larger -Xmx.", List.of());
        }
    }

    /// The list shows where a file is; in a sentence its name is enough.
    private static String withoutFolders(String sentence, ImageItem document) {
        return Stream.of(document.picture(), document.mask()).flatMap(Optional::stream)
                .reduce(sentence, (shorter, file) -> shorter.replace(file.toString(), String.valueOf(file.getFileName())), String::concat);
    }
}
