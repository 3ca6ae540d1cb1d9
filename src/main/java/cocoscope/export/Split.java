package cocoscope.export;

import cocoscope.files.FileNames;
import cocoscope.files.NaturalOrder;
import cocoscope.input.InputFile;
import cocoscope.input.UnreadableInputException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

/// Divides the images of an export into those to train with and those to validate with.
public sealed interface Split {
    /// As near to `train` of all images as whole images allow, drawn by `seed`: the same names give the same split.
    ///
    /// @param train more than 0, less than 1
    record Ratio(double train, long seed) implements Split {
        public Ratio {
            if (!(train > 0 && train < 1)) {
                throw new IllegalArgumentException("A part of the images is between 0 and 1, not " + train);
            }
        }
    }

    /// The images that are named are for validation, with or without their extensions; all others are for training.
    record Named(Set<String> validation) implements Split {
        public Named {
            validation = Set.copyOf(validation);
        }

        /// Reads the names, one per line.
        ///
        /// @throws UnreadableInputException when the file cannot be read
        public static Named read(Path file) throws UnreadableInputException {
            return new Named(InputFile.text(file).lines().map(String::strip).filter(line -> !line.isEmpty()).collect(Collectors.toSet()));
        }

        /// The names that no image has.
        public List<String> unknown(List<String> images) {
            Set<String> known = new HashSet<>(images);
            images.forEach(image -> known.add(FileNames.stem(image)));
            return validation.stream().filter(name -> !known.contains(name)).sorted(new NaturalOrder()).toList();
        }
    }

    /// The images for validation.
    ///
    /// @param images their file names, in their order
    default Set<String> validation(List<String> images) {
        return switch (this) {
            case Ratio(double train, long seed) -> {
                List<String> drawn = new ArrayList<>(images);
                Collections.shuffle(drawn, new Random(seed));
                yield Set.copyOf(drawn.subList((int) Math.round(train * drawn.size()), drawn.size()));
            }
            case Named(Set<String> names) -> {
                Set<String> found = new HashSet<>(images);
                found.removeIf(image -> !names.contains(image) && !names.contains(FileNames.stem(image)));
                yield Set.copyOf(found);
            }
        };
    }
}
