package cocoscope.app.images;

import cocoscope.files.FileNames;
import cocoscope.files.ImageListing;
import cocoscope.message.Message;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What dropped files would be used for.
public sealed interface DropOffer {
    /// There is no image among them.
    ///
    /// @param problems one for each file or folder that cannot be read
    record Nothing(List<Message> problems) implements DropOffer {
        public Nothing {
            problems = List.copyOf(problems);
        }
    }

    record OpenProject(Path file) implements DropOffer {}

    /// A COCO file, to be looked through.
    ///
    /// @param with the folder of its images, or another COCO file to compare it with
    record Inspect(Path file, Optional<Path> with) implements DropOffer {
        /// What COCO files, and folders beside one, are for.
        public static Optional<Inspect> of(List<Path> paths) {
            List<Path> files = paths.stream().filter(Inspect::isNamedLikeOne).toList();
            if (files.isEmpty() || paths.size() > 2 || paths.size() == 2 && files.size() == 1 && paths.stream()
                    .noneMatch(Files::isDirectory)) {
                return Optional.empty();
            }
            return Optional.of(new Inspect(files.getFirst(), paths.stream().filter(path -> !path.equals(files.getFirst())).findFirst()));
        }

        private static boolean isNamedLikeOne(Path file) {
            return String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT).endsWith(".json") && !FileNames.isProject(file);
        }
    }

    record UseAsMask(Path mask, ImageItem document) implements DropOffer {}

    /// @param listings what was named, with all images in it
    /// @param problems one for each file or folder that cannot be read
    record Open(List<ImageItem> documents, List<ImageListing> listings, List<Message> problems) implements DropOffer {
        public Open {
            documents = List.copyOf(documents);
            listings = List.copyOf(listings);
            problems = List.copyOf(problems);
        }
    }
}
