package cocoscope.app;

import cocoscope.decode.UnreadableImageException;
import java.util.Optional;
import java.util.stream.Stream;

/// What came of reading a document's files.
record DocumentReading(Optional<Content> content, String problem) {
    static DocumentReading of(Document document) {
        try {
            return new DocumentReading(Optional.of(Content.read(document)), "");
        } catch (UnreadableImageException | SizeMismatchException problem) {
            return new DocumentReading(Optional.empty(), withoutFolders(String.valueOf(problem.getMessage()), document));
        } catch (OutOfMemoryError _) {
            return new DocumentReading(Optional.empty(), document.name() + ": there is not enough memory for this image; "
                    + "close other programs, or start with a larger -Xmx.");
        }
    }

    /// The list shows where a file is; in a sentence its name is enough.
    private static String withoutFolders(String sentence, Document document) {
        return Stream.of(document.picture(), document.mask()).flatMap(Optional::stream)
                .reduce(sentence, (shorter, file) -> shorter.replace(file.toString(), String.valueOf(file.getFileName())), String::concat);
    }
}
