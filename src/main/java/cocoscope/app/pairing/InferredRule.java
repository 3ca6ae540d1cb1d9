package cocoscope.app.pairing;

import cocoscope.files.ImageListing;
import cocoscope.pairing.ImagePair;
import cocoscope.pairing.Pairing;
import cocoscope.pairing.PairingExample;
import cocoscope.pairing.PairingRule;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The rule that one pair of a picture and a mask is an example of.
///
/// @param listings the files that were known, and those beside the example
/// @param rule     nothing where none fits the example
/// @param pairs    how many pairs it would make of all files
record InferredRule(List<ImageListing> listings, Optional<PairingRule> rule, long pairs) {
    /// A file from elsewhere brings its folder with it.
    static InferredRule of(Path picture, Path mask, List<ImageListing> listings) {
        List<ImageListing> known = new ArrayList<>(listings);
        for (Path file : List.of(picture, mask)) {
            Path folder = file.toAbsolutePath().normalize().getParent();
            if (folder != null && known.stream().noneMatch(listing -> listing.files().contains(file))) {
                known.add(ImageListing.of(file.startsWith(folder) ? folder : file));
            }
        }
        Optional<PairingRule> rule = PairingExample.ruleOf(picture, mask, known);
        long pairs = rule.map(found -> Pairing.among(known, found).pairs().stream().filter(ImagePair::isComplete).count()).orElse(0L);
        return new InferredRule(known, rule, pairs);
    }
}
