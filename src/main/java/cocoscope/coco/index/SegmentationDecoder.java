package cocoscope.coco.index;

import cocoscope.coco.Segmentation;
import cocoscope.coco.tape.ImageSize;
import cocoscope.coco.tape.JsonTokens;
import cocoscope.coco.tape.JsonTokens.Kind;
import cocoscope.coco.tape.LenientJson;
import cocoscope.geometry.Polygon;
import cocoscope.geometry.Ring;
import cocoscope.mask.runs.RunLengthEncoding;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Segmentations as they are written. There is none where some reader would stop or draw something else: the linter has an error for each
/// of these.
public final class SegmentationDecoder {
    /// The largest coordinate that readers take.
    public static final double LARGEST_COORDINATE = 1e6;
    public static final int NUMBERS_OF_A_TRIANGLE = 6;

    private SegmentationDecoder() {}

    /// @param at    the segmentation
    /// @param image its size, where it is known; run lengths have their own, which has to be this
    public static Optional<Segmentation> decode(JsonTokens tokens, int at, ImageSize image) {
        return tokens.is(at, Kind.OBJECT) ? runs(tokens, at, image)
                : tokens.is(at, Kind.ARRAY) ? rings(tokens, at).map(rings -> new Segmentation.Outline(new Polygon(rings)))
                : Optional.empty();
    }

    private static Optional<List<Ring>> rings(JsonTokens tokens, int array) {
        List<Ring> rings = new ArrayList<>();
        for (int ring = array + 1; ring < tokens.after(array); ring = tokens.after(ring)) {
            int count = tokens.is(ring, Kind.ARRAY) ? tokens.count(ring) : 0;
            if (count < NUMBERS_OF_A_TRIANGLE || count % 2 != 0) {
                return Optional.empty();
            }
            double[] numbers = new double[count];
            int at = ring + 1;
            for (int i = 0; i < count; i++, at = tokens.after(at)) {
                if (!tokens.isNumber(at)) {
                    return Optional.empty();
                }
                numbers[i] = tokens.number(at);
                if (!(Math.abs(numbers[i]) <= LARGEST_COORDINATE)) {
                    return Optional.empty();
                }
            }
            rings.add(new Ring(numbers));
        }
        return rings.isEmpty() ? Optional.empty() : Optional.of(rings);
    }

    private static Optional<Segmentation> runs(JsonTokens tokens, int object, ImageSize image) {
        ImageSize size = size(tokens, tokens.member(object, "size"));
        int counts = tokens.member(object, "counts");
        if (!size.isKnown() || image.isKnown() && !size.equals(image)) {
            return Optional.empty();
        }
        try {
            if (tokens.is(counts, Kind.TEXT)) {
                return Optional.of(new Segmentation.CompressedRuns(
                        RunLengthEncoding.parse(size.height(), size.width(), tokens.text(counts))));
            }
            return counts(tokens, counts)
                    .map(numbers -> new Segmentation.PlainRuns(RunLengthEncoding.of(size.height(), size.width(), numbers)));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /// The size that run lengths state, height first; not known unless both are usable whole numbers.
    public static ImageSize size(JsonTokens tokens, int size) {
        if (!tokens.is(size, Kind.ARRAY) || tokens.count(size) != 2 || !tokens.isNumber(size + 1) || !tokens.isNumber(size + 2)) {
            return ImageSize.UNKNOWN;
        }
        return ImageSize.of(LenientJson.wholeNumber(tokens, size + 2), LenientJson.wholeNumber(tokens, size + 1));
    }

    /// A list of run lengths, whatever they add up to; nothing where something in it is none.
    public static Optional<int[]> counts(JsonTokens tokens, int array) {
        if (!tokens.is(array, Kind.ARRAY)) {
            return Optional.empty();
        }
        int[] counts = new int[tokens.count(array)];
        int at = array + 1;
        for (int i = 0; i < counts.length; i++, at = tokens.after(at)) {
            long count = tokens.isNumber(at) ? LenientJson.wholeNumber(tokens, at).orElse(-1) : -1;
            if (count < 0 || count > Integer.MAX_VALUE) {
                return Optional.empty();
            }
            counts[i] = (int) count;
        }
        return Optional.of(counts);
    }
}
