package cocoscope.coco.index;

import cocoscope.coco.tape.ImageSize;
import cocoscope.coco.tape.JsonTokens;
import cocoscope.coco.tape.JsonTokens.Kind;
import cocoscope.coco.tape.LenientJson;
import cocoscope.geometry.Polygon;
import cocoscope.geometry.Ring;
import cocoscope.mask.raster.PolygonRaster;
import cocoscope.mask.runs.RunLengthEncoding;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The pixels that COCO's readers see of an annotation. There are none where some reader would stop or draw something else: the linter has
/// an error for each of these.
public final class SegmentationRaster {
    /// The largest coordinate that readers take.
    public static final double LARGEST_COORDINATE = 1e6;
    public static final int NUMBERS_OF_A_TRIANGLE = 6;

    private SegmentationRaster() {}

    /// What is covered, before it is rasterized.
    public sealed interface Covered {
        RunLengthEncoding runs();
    }

    private record Rings(List<Ring> rings, ImageSize image) implements Covered {
        @Override
        public RunLengthEncoding runs() {
            return PolygonRaster.rasterize(new Polygon(rings), image.height(), image.width());
        }
    }

    private record Runs(RunLengthEncoding runs) implements Covered {}

    /// The pixels of the segmentation.
    ///
    /// @param entry the annotation, by its index
    /// @param image its size, for polygons, where it is known; run lengths have their own
    /// @return nothing where there is no segmentation, or one that not every reader takes
    public static Optional<RunLengthEncoding> ofSegmentation(JsonTokens tokens, int entry, ImageSize image) {
        return segmentation(tokens, tokens.member(entry, "segmentation"), image).map(Covered::runs);
    }

    /// The pixels of the segmentation, or of the box where there is no segmentation.
    public static Optional<RunLengthEncoding> ofAnnotation(JsonTokens tokens, int entry, ImageSize image) {
        return covered(tokens, entry, image).map(Covered::runs);
    }

    /// What has the pixels that [#ofAnnotation] tells; equal where it is written with equal numbers.
    public static Optional<Covered> covered(JsonTokens tokens, int entry, ImageSize image) {
        int at = tokens.member(entry, "segmentation");
        boolean none = !tokens.isThere(at) || tokens.is(at, Kind.ARRAY) && tokens.isEmpty(at);
        return none ? box(tokens, entry, image) : segmentation(tokens, at, image);
    }

    private static Optional<Covered> segmentation(JsonTokens tokens, int at, ImageSize image) {
        if (tokens.is(at, Kind.OBJECT)) {
            return runs(tokens, at, image).map(Runs::new);
        }
        return tokens.is(at, Kind.ARRAY) && image.isKnown() ? rings(tokens, at).map(rings -> new Rings(rings, image)) : Optional.empty();
    }

    private static Optional<Covered> box(JsonTokens tokens, int entry, ImageSize image) {
        double[] box = new double[4];
        LenientJson.box(tokens, tokens.member(entry, "bbox"), box);
        boolean right = image.isKnown() && box[2] >= 0 && box[3] >= 0;
        for (double side : box) {
            right &= Math.abs(side) <= LARGEST_COORDINATE;
        }
        return !right ? Optional.empty() : Optional.of(new Rings(List.of(new Ring(box[0], box[1], box[0] + box[2], box[1],
                box[0] + box[2], box[1] + box[3], box[0], box[1] + box[3])), image));
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

    private static Optional<RunLengthEncoding> runs(JsonTokens tokens, int object, ImageSize image) {
        ImageSize size = size(tokens, tokens.member(object, "size"));
        int counts = tokens.member(object, "counts");
        if (!size.isKnown() || image.isKnown() && !size.equals(image)) {
            return Optional.empty();
        }
        try {
            if (tokens.is(counts, Kind.TEXT)) {
                return Optional.of(RunLengthEncoding.parse(size.height(), size.width(), tokens.text(counts)));
            }
            return counts(tokens, counts).map(numbers -> RunLengthEncoding.of(size.height(), size.width(), numbers));
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
