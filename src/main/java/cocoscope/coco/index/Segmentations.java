package cocoscope.coco.index;

import cocoscope.geometry.Polygon;
import cocoscope.geometry.Ring;
import cocoscope.mask.raster.PolygonRaster;
import cocoscope.mask.runs.RunLengthEncoding;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads the pixels of one annotation as far as readers see them: rings of three vertices and more, run lengths that add up.
public final class Segmentations {
    private static final int NUMBERS_OF_A_TRIANGLE = 6;
    private static final double GREATEST = 1e6;
    private static final JsonMapper MAPPER = JsonMapper.builder().enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS).build();

    private Segmentations() {}

    /// @param annotation one entry as JSON
    /// @param width      of the image, for polygons; run lengths have their own
    /// @return nothing where there is no segmentation, or one that no reader takes
    public static Optional<RunLengthEncoding> read(String annotation, int width, int height) {
        try {
            JsonNode segmentation = MAPPER.readTree(annotation).path("segmentation");
            return segmentation.isObject() ? Optional.of(runs(segmentation, width, height))
                    : segmentation.isArray() ? polygon(segmentation, width, height) : Optional.empty();
        } catch (JacksonException | IllegalArgumentException | ArithmeticException _) {
            return Optional.empty();
        }
    }

    private static RunLengthEncoding runs(JsonNode runs, int width, int height) {
        JsonNode size = runs.path("size");
        int rows = size.size() == 2 ? size.get(0).asInt() : height;
        int columns = size.size() == 2 ? size.get(1).asInt() : width;
        JsonNode counts = runs.path("counts");
        if (counts.isString()) {
            return RunLengthEncoding.parse(rows, columns, counts.stringValue());
        }
        int[] lengths = new int[counts.size()];
        for (int i = 0; i < lengths.length; i++) {
            lengths[i] = counts.get(i).asInt();
        }
        return RunLengthEncoding.of(rows, columns, lengths);
    }

    private static Optional<RunLengthEncoding> polygon(JsonNode rings, int width, int height) {
        List<Ring> read = new ArrayList<>();
        if (rings.path(0).isNumber()) {
            ring(rings).ifPresent(read::add);
        } else {
            rings.values().forEach(ring -> ring(ring).ifPresent(read::add));
        }
        return read.isEmpty() ? Optional.empty() : Optional.of(PolygonRaster.rasterise(new Polygon(read), height, width));
    }

    /// The last of an odd count of numbers is passed over, as pycocotools does.
    private static Optional<Ring> ring(JsonNode ring) {
        double[] numbers = new double[ring.isArray() ? ring.size() / 2 * 2 : 0];
        for (int i = 0; i < numbers.length; i++) {
            JsonNode number = ring.get(i);
            if (!number.isNumber() || !(Math.abs(number.doubleValue()) <= GREATEST)) {
                return Optional.empty();
            }
            numbers[i] = number.doubleValue();
        }
        return numbers.length < NUMBERS_OF_A_TRIANGLE ? Optional.empty() : Optional.of(new Ring(numbers));
    }
}
