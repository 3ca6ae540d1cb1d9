package cocoscope.coco.compare;

import cocoscope.coco.UnreadableJsonException;
import cocoscope.coco.tape.ImageSize;
import cocoscope.coco.tape.NamedEntry;
import cocoscope.coco.tape.JsonTokens;
import cocoscope.coco.tape.WholeNumbers;
import cocoscope.geometry.Polygon;
import cocoscope.geometry.Ring;
import cocoscope.mask.raster.PolygonRaster;
import cocoscope.mask.runs.RunLengthEncoding;
import java.util.ArrayList;
import java.util.List;

/// The pixels that COCO's readers see of an annotation: those of its segmentation, or of its box where it has none.
final class SeenPixels {
    private static final String SEGMENTATION = "segmentation";
    private static final int NUMBERS_OF_A_TRIANGLE = 6;
    /// Readers keep five places of a coordinate in 32 bits.
    private static final double GREATEST = 1e7;

    private final NamedEntry entry;
    private final JsonTokens tape;
    private final ImageSize size;

    /// @param size of the image, where it is known
    SeenPixels(NamedEntry entry, ImageSize size) {
        this.entry = entry;
        this.tape = entry.tape();
        this.size = size;
    }

    RunLengthEncoding runs() throws UnreadableJsonException {
        int at = entry.member(SEGMENTATION);
        if (!tape.isThere(at) || tape.is(at, JsonTokens.Kind.ARRAY) && tape.isEmpty(at)) {
            return box();
        }
        if (tape.is(at, JsonTokens.Kind.OBJECT)) {
            return runs(at);
        }
        if (!tape.is(at, JsonTokens.Kind.ARRAY)) {
            throw entry.wrong(SEGMENTATION, "polygons or run lengths", at);
        }
        List<Ring> rings = new ArrayList<>();
        for (int ring = at + 1; ring < tape.after(at); ring = tape.after(ring)) {
            rings.add(ring(ring));
        }
        return rasterised(rings);
    }

    private RunLengthEncoding rasterised(List<Ring> rings) throws UnreadableJsonException {
        if (!size.isKnown()) {
            throw entry.wrong(SEGMENTATION, "an image whose size is known", JsonTokens.NONE);
        }
        return PolygonRaster.rasterise(new Polygon(rings), size.height(), size.width());
    }

    private Ring ring(int at) throws UnreadableJsonException {
        int count = tape.is(at, JsonTokens.Kind.ARRAY) ? tape.count(at) : 0;
        if (count < NUMBERS_OF_A_TRIANGLE || count % 2 != 0) {
            throw entry.wrong(SEGMENTATION, "rings of six numbers or more, in pairs of x and y,", at);
        }
        return new Ring(numbers(at, count));
    }

    private double[] numbers(int array, int count) throws UnreadableJsonException {
        double[] numbers = new double[count];
        int at = array + 1;
        for (int i = 0; i < count; i++, at = tape.after(at)) {
            if (!tape.isNumber(at) || !(Math.abs(tape.number(at)) <= GREATEST)) {
                throw entry.wrong(SEGMENTATION, "coordinates", at);
            }
            numbers[i] = tape.number(at);
        }
        return numbers;
    }

    private RunLengthEncoding runs(int object) throws UnreadableJsonException {
        int stated = tape.member(object, "size");
        int counts = tape.member(object, "counts");
        boolean pair = tape.is(stated, JsonTokens.Kind.ARRAY) && tape.count(stated) == 2;
        ImageSize own = pair ? ImageSize.of(WholeNumbers.of(tape, stated + 2), WholeNumbers.of(tape, stated + 1)) : ImageSize.UNKNOWN;
        if (!own.isKnown() || size.isKnown() && !own.equals(size)) {
            throw entry.wrong(SEGMENTATION + ".size", "the height and width of the image", stated);
        }
        try {
            return tape.is(counts, JsonTokens.Kind.TEXT) ? RunLengthEncoding.parse(own.height(), own.width(), tape.text(counts))
                    : RunLengthEncoding.of(own.height(), own.width(), counts(counts));
        } catch (IllegalArgumentException _) {
            throw entry.wrong(SEGMENTATION + ".counts", "run lengths that fill " + own.width() + " x " + own.height() + " pixels", counts);
        }
    }

    private int[] counts(int array) {
        if (!tape.is(array, JsonTokens.Kind.ARRAY)) {
            throw new IllegalArgumentException("Run lengths are a list or text");
        }
        int[] counts = new int[tape.count(array)];
        int at = array + 1;
        for (int i = 0; i < counts.length; i++, at = tape.after(at)) {
            long count = WholeNumbers.of(tape, at).orElse(-1);
            counts[i] = count > Integer.MAX_VALUE ? -1 : (int) count;
        }
        return counts;
    }

    private RunLengthEncoding box() throws UnreadableJsonException {
        int at = entry.member("bbox");
        if (!tape.is(at, JsonTokens.Kind.ARRAY) || tape.count(at) != 4) {
            throw entry.wrong("bbox", "a segmentation or a box", at);
        }
        double[] box = numbers(at, 4);
        return rasterised(List.of(new Ring(box[0], box[1], box[0] + box[2], box[1], box[0] + box[2], box[1] + box[3], box[0], box[1] + box[3])));
    }
}
