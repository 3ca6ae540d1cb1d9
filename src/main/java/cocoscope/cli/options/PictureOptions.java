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
            description = "pair the masks by name with the pictures in this folder; sizes must match")
    private @Nullable Path images;

    @Option(names = "--pair", paramLabel = "RULE", converter = PairingWord.class,
            description = "how masks find their pictures, in --images or among the inputs: auto (all known conventions), stem (same "
                    + "name), suffix:_mask, prefix:gt_, replace:*_sat=*_mask, folder:images=masks, extension:png, or regex:(.+)_gt, a "
                    + "pattern of the mask path without extension, whose first group is the picture name")
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
