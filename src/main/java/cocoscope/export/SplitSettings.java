package cocoscope.export;

import cocoscope.input.UnreadableInputException;
import java.nio.file.Path;
import java.util.Optional;

/// How images are divided into those to train and those to validate with, as a person chose it.
///
/// @param train part of the images, more than 0 and less than 1
/// @param list  file that names the images to validate with
public record SplitSettings(Way way, double train, long seed, Optional<Path> list) {
    public static final SplitSettings NONE = new SplitSettings(Way.NONE, 0.8, 0, Optional.empty());

    /// Not at all, by a seeded draw, or by a list.
    public enum Way { NONE, RATIO, LIST }

    public SplitSettings withWay(Way other) {
        return new SplitSettings(other, train, seed, list);
    }

    public SplitSettings withTrain(double other) {
        return new SplitSettings(way, other, seed, list);
    }

    public SplitSettings withSeed(long other) {
        return new SplitSettings(way, train, other, list);
    }

    public SplitSettings withList(Path other) {
        return new SplitSettings(way, train, seed, Optional.of(other));
    }

    /// @throws UnreadableInputException when the list cannot be read
    public Optional<Split> split() throws UnreadableInputException {
        return switch (way) {
            case NONE -> Optional.empty();
            case RATIO -> Optional.of(new Split.Ratio(train, seed));
            case LIST -> list.isPresent() ? Optional.of(Split.Named.read(list.get())) : Optional.empty();
        };
    }
}
