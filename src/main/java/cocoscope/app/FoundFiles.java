package cocoscope.app;

import cocoscope.project.ImageListing;
import cocoscope.project.Pairing;
import cocoscope.project.PairingRule;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The documents in files and folders.
///
/// @param problems one sentence for each file or folder that cannot be read
record FoundFiles(List<Document> documents, List<String> problems) {
    FoundFiles {
        documents = List.copyOf(documents);
        problems = List.copyOf(problems);
    }

    static FoundFiles in(List<Path> filesAndFolders) {
        List<ImageListing> listings = filesAndFolders.stream().distinct().map(ImageListing::of).toList();
        Pairing.Result result = Pairing.among(listings, new PairingRule.Automatic());
        Map<Path, String> names = new HashMap<>();
        listings.forEach(listing -> listing.files().forEach(file -> names.putIfAbsent(file, listing.nameOf(file))));
        return new FoundFiles(result.pairs().stream().map(pair -> new Document(pair.picture(), pair.mask(), pair.category(),
                Optional.ofNullable(names.get(pair.picture().or(pair::mask).orElseThrow())))).toList(), result.problems());
    }
}
