package cocoscope.app;

import java.nio.file.Path;
import java.util.List;

/// What dropped files would be used for.
public sealed interface DropOffer {
    /// There is no image among them.
    record Nothing() implements DropOffer {}

    record UseAsMask(Path mask, Document document) implements DropOffer {}

    record Open(List<Document> documents) implements DropOffer {
        public Open {
            documents = List.copyOf(documents);
        }
    }
}
