package cocoscope.app.images;

import cocoscope.files.ImageListing;
import cocoscope.message.Message;
import cocoscope.pairing.ImagePair;
import cocoscope.pairing.Pairing;
import cocoscope.pairing.PairingRule;
import cocoscope.project.ProjectImage;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The documents in files and folders.
///
/// @param listings what was named, with all images in it
/// @param problems one for each file or folder that cannot be read
public record FoundFiles(List<ImageItem> documents, List<ImageListing> listings, List<Message> problems) {
    public FoundFiles {
        documents = List.copyOf(documents);
        listings = List.copyOf(listings);
        problems = List.copyOf(problems);
    }

    public static FoundFiles in(List<Path> filesAndFolders) {
        List<ImageListing> listings = filesAndFolders.stream().distinct().map(ImageListing::of).toList();
        Map<Path, String> names = new HashMap<>();
        listings.forEach(listing -> listing.files().forEach(file -> names.putIfAbsent(file, listing.nameOf(file))));
        Pairing.Result result = Pairing.among(listings, new PairingRule.Automatic());
        return new FoundFiles(result.pairs().stream().filter(pair -> !pair.isSetAside()).map(pair -> document(pair, names)).toList(),
                listings,
                Stream.concat(result.problems().stream(), result.asides().stream()).toList());
    }

    /// What would be done with the files.
    ///
    /// @param waiting the shown document, if it has no mask yet
    public DropOffer offer(Optional<ImageItem> waiting) {
        boolean oneFile = documents.size() == 1 && (documents.getFirst().picture().isEmpty() || documents.getFirst().mask().isEmpty());
        if (oneFile && waiting.isPresent() && !waiting.get().file().equals(documents.getFirst().file())) {
            return new DropOffer.UseAsMask(documents.getFirst().file(), waiting.get());
        }
        return documents.isEmpty() ? new DropOffer.Nothing(problems) : new DropOffer.Open(documents, listings, problems);
    }

    private static ImageItem document(ImagePair pair, Map<Path, String> names) {
        return new ImageItem(new ProjectImage(new ProjectImage.Files(pair.picture(), pair.mask()), pair.category(),
                Optional.ofNullable(names.get(pair.picture().or(pair::mask).orElseThrow())), Optional.empty()));
    }
}
