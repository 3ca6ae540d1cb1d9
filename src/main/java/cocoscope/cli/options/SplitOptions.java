package cocoscope.cli.options;

import cocoscope.export.Split;
import cocoscope.input.UnreadableInputException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Which images are to train with and which to validate with, as far as it is said on the command line.
final class SplitOptions {
    @Option(names = "--split", paramLabel = "R",
            description = "write two files: data_train.json with the train share R (such as 0.8) of the images, data_val.json with the "
                    + "rest")
    private @Nullable Double ratio;

    @Option(names = "--seed", paramLabel = "N", description = "random seed for --split (default: 0)")
    private @Nullable Long seed;

    @Option(names = "--split-list", paramLabel = "FILE",
            description = "split like --split, with the validation images listed in FILE, one per line")
    private @Nullable Path list;

    boolean isGiven() {
        return ratio != null || list != null;
    }

    /// @param divisible whether something was named that can be two files
    /// @throws UsageException when options contradict each other, or the list cannot be read
    void check(boolean divisible) throws UsageException {
        if (ratio != null && list != null) {
            throw new UsageException("Use --split or --split-list, not both");
        }
        if (seed != null && ratio == null) {
            throw new UsageException("--seed needs --split");
        }
        if (isGiven() && !divisible) {
            throw new UsageException((ratio != null ? "--split" : "--split-list") + " needs -o, --panoptic or --yolo");
        }
        if (ratio != null && !(ratio > 0 && ratio < 1)) {
            throw new UsageException("--split must be between 0 and 1");
        }
        if (list != null) {
            named(list);
        }
    }

    /// The split; names of the list that no image has are warned of.
    Split of(List<String> images, Consumer<String> warnings) throws UsageException {
        if (list == null) {
            return new Split.Ratio(ratio == null ? 0.5 : ratio, seed == null ? 0 : seed);
        }
        Split.Named named = named(list);
        List<String> unknown = named.unknown(images);
        if (!unknown.isEmpty()) {
            warnings.accept("%s: no image has the name %s%s; correct the list.".formatted(list, unknown.getFirst(),
                    unknown.size() > 1 ? ", nor " + (unknown.size() - 1) + " more" : ""));
        }
        return named;
    }

    private static Split.Named named(Path file) throws UsageException {
        try {
            return Split.Named.read(file);
        } catch (UnreadableInputException e) {
            throw new UsageException("--split-list: " + file + ": " + e.getMessage());
        }
    }
}
