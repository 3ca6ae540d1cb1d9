package cocoscope.app;

import cocoscope.decode.UnreadableImageException;
import cocoscope.inspect.Advice;
import cocoscope.mask.Coding;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What came of reading a document's files.
///
/// @param advice what may help where they cannot be read
record DocumentReading(Optional<Content> content, String problem, List<Advice.Kind> advice) {
    /// @param layer the mask to show of a file of several, counted from 0
    static DocumentReading of(Document document, Coding coding, int layer) {
        try {
            return new DocumentReading(Optional.of(Content.read(document, coding, layer)), "", List.of());
        } catch (UnreadableImageException | SizeMismatchException problem) {
            return new DocumentReading(Optional.empty(), withoutFolders(String.valueOf(problem.getMessage()), document), HeaderAdvice.of(document, coding));
        } catch (OutOfMemoryError _) {
            return new DocumentReading(Optional.empty(), document.name() + ": there is not enough memory for this image; "
                    + "close other programs, or start with a larger -Xmx.", List.of());
        }
    }

    /// The list shows where a file is; in a sentence its name is enough.
    private static String withoutFolders(String sentence, Document document) {
        return Stream.of(document.picture(), document.mask()).flatMap(Optional::stream)
                .reduce(sentence, (shorter, file) -> shorter.replace(file.toString(), String.valueOf(file.getFileName())), String::concat);
    }
}
