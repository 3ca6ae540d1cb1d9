package cocoscope.cli.options;

import cocoscope.batch.BatchInputs;
import cocoscope.pairing.PairingRule;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Which pictures the masks belong to, as far as it is said on the command line.
public final class PictureOptions {
    @Option(names = "--images", paramLabel = "FOLDER",
            description = "the pictures, paired with the masks by name; sizes must agree")
    private @Nullable Path images;

    @Option(names = "--pair", paramLabel = "RULE", converter = PairingWord.class,
            description = "how masks find their pictures, also among MASK_OR_FOLDER where --images is missing: auto, by all "
                    + "known conventions; stem, by one name; suffix:_mask; prefix:gt_; replace:*_sat=*_mask; folder:images=masks; extension:png; "
                    + "or a pattern of the mask's path without its extension whose first group is the picture's name, like regex:(.+)_gt")
    private @Nullable PairingRule pair;

    boolean isGiven() {
        return images != null || pair != null;
    }

    boolean isPairing() {
        return pair != null;
    }

    /// The folder of pictures, if one was named.
    Optional<Path> folder() {
        return Optional.ofNullable(images);
    }

    public BatchInputs inputs(List<Path> masks) {
        if (images != null) {
            return BatchInputs.withPictures(masks, images, pair == null ? new PairingRule.Automatic() : pair);
        }
        return pair == null ? BatchInputs.withoutPictures(masks) : BatchInputs.paired(masks, pair);
    }
}
