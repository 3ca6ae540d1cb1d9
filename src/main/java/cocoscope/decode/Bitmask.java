package cocoscope.decode;

import cocoscope.decode.samples.ImageBytes;
import cocoscope.decode.samples.ImageProblem;
import cocoscope.decode.samples.UnreadableImageException;
import cocoscope.mask.Channel;
import cocoscope.mask.Histogram;
import cocoscope.mask.Mask;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// The bitmasks of BDD100K: a PNG file with the category in red, attributes in green, and the number of the instance in blue and
/// alpha. As a mask, red is kept, blue becomes green, and alpha becomes blue.
///
/// Source: BDD100K documentation, "Format of bitmasks".
final class Bitmask {
    private static final int CHANNELS = 4;
    private static final int MAX_CATEGORY = 40;
    private static final int MAX_ATTRIBUTES = 15;

    private Bitmask() {}

    /// @throws UnreadableImageException when the file lacks one of the channels
    static Mask read(ImageBytes file, int page) throws UnreadableImageException {
        Mask categories = MaskDecoder.read(file, Channel.RED, page);
        Mask high = MaskDecoder.read(file, Channel.BLUE, page);
        Mask low = MaskDecoder.read(file, Channel.ALPHA, page);
        if (categories.bits() > 8) {
            throw file.unsupported(ImageProblem.BITMASK_OF_WIDE_FILE);
        }
        int width = categories.width();
        int[] colors = new int[width * categories.height()];
        for (int i = 0; i < colors.length; i++) {
            int category = categories.valueAt(i % width, i / width);
            colors[i] = category == 0 ? 0 : category << 16 | high.valueAt(i % width, i / width) << 8 | low.valueAt(i % width, i / width);
        }
        return Mask.color(width, categories.height(), colors);
    }

    /// The bitmask in a file whose colors look like one: small categories and attributes, alpha only where a category is, and
    /// one category for each instance.
    ///
    /// @param seen what the file is when alpha is dropped, turned or not
    static Optional<Mask> in(ImageBytes file, Mask seen) throws UnreadableImageException {
        if (seen.samples() != Mask.Samples.COLOR || seen.lossy() || !haveSmallNumbers(Histogram.of(seen))) {
            return Optional.empty();
        }
        FileFacts facts = FileFacts.of(file);
        if (!facts.alpha() || facts.channels() != CHANNELS || facts.bits() > 8) {
            return Optional.empty();
        }
        Mask colors = MaskDecoder.read(file, Channel.ALL, 0);
        Mask alpha = MaskDecoder.read(file, Channel.ALPHA, 0);
        for (int y = 0; y < colors.height(); y++) {
            for (int x = 0; x < colors.width(); x++) {
                int color = colors.valueAt(x, y);
                if (color >> 16 == 0 ? (color | alpha.valueAt(x, y)) != 0 : alpha.valueAt(x, y) == 0 && (color & 0xFF) == 0) {
                    return Optional.empty();
                }
            }
        }
        Mask bitmask = read(file, 0);
        return haveOneCategoryEach(Histogram.of(bitmask)) ? Optional.of(bitmask) : Optional.empty();
    }

    private static boolean haveSmallNumbers(Histogram colors) {
        for (int entry = 0; entry < colors.size(); entry++) {
            int color = colors.value(entry);
            if (color >> 16 > MAX_CATEGORY || (color >> 8 & 0xFF) > MAX_ATTRIBUTES) {
                return false;
            }
        }
        return true;
    }

    private static boolean haveOneCategoryEach(Histogram numbers) {
        Map<Integer, Integer> categoryOfInstance = new HashMap<>();
        for (int entry = 0; entry < numbers.size(); entry++) {
            int number = numbers.value(entry);
            if (number != 0 && categoryOfInstance.putIfAbsent(number & 0xFFFF, number >> 16) != null) {
                return false;
            }
        }
        return !categoryOfInstance.isEmpty();
    }
}
