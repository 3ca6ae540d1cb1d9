package cocoscope.pairing;

import cocoscope.decode.PictureDecoder;
import cocoscope.decode.samples.Picture;
import cocoscope.decode.samples.UnreadableImageException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/// Which of two images is the photo and which its mask, by what they show: where names and kinds of files say nothing.
final class RoleEvidence {
    private static final int ROWS = 64;
    /// A photo has more colors than a mask, and a lossy mask has some.
    private static final int MIN_OF_PHOTO = 64;
    private static final int TIMES_THOSE_OF_MASK = 4;

    private RoleEvidence() {}

    /// The photo, if one is plainly that.
    static Optional<Path> photo(Path one, Path other) {
        OptionalInt ofOne = colors(one);
        OptionalInt ofOther = colors(other);
        if (ofOne.isEmpty() || ofOther.isEmpty()) {
            return Optional.empty();
        }
        return isPhoto(ofOne.getAsInt(), ofOther.getAsInt()) ? Optional.of(one)
                : isPhoto(ofOther.getAsInt(), ofOne.getAsInt()) ? Optional.of(other) : Optional.empty();
    }

    private static boolean isPhoto(int colors, int others) {
        return colors >= MIN_OF_PHOTO && colors >= TIMES_THOSE_OF_MASK * others;
    }

    /// How many colors there are in some rows.
    private static OptionalInt colors(Path file) {
        try {
            Picture picture = PictureDecoder.read(file);
            Set<Integer> colors = new HashSet<>();
            int[] row = new int[picture.width()];
            int rows = Math.min(ROWS, picture.height());
            for (int i = 0; i < rows; i++) {
                picture.copyRow(i * picture.height() / rows, row);
                for (int color : row) {
                    colors.add(color);
                }
            }
            return OptionalInt.of(colors.size());
        } catch (UnreadableImageException _) {
            return OptionalInt.empty();
        }
    }
}
