package cocoscope.app;

import cocoscope.project.ImageListing;
import java.nio.file.Path;
import java.util.List;

/// What dropped files would be used for.
public sealed interface DropOffer {
    /// There is no image among them.
    ///
    /// @param problems one sentence for each file or folder that cannot be read
    record Nothing(List<String> problems) implements DropOffer {
        public Nothing {
            problems = List.copyOf(problems);
        }
    }

    record OpenProject(Path file) implements DropOffer {}

    /// A COCO file, to be looked through.
    record Inspect(Path file) implements DropOffer {}

    record UseAsMask(Path mask, Document document) implements DropOffer {}

    /// @param listings what was named, with all images in it
    /// @param problems one sentence for each file or folder that cannot be read
    record Open(List<Document> documents, List<ImageListing> listings, List<String> problems) implements DropOffer {
        public Open {
            documents = List.copyOf(documents);
            listings = List.copyOf(listings);
            problems = List.copyOf(problems);
        }
    }
}
