package cocoscope.coco;

import cocoscope.geometry.Box;
import cocoscope.geometry.Polygon;
import cocoscope.geometry.Ring;
import cocoscope.mask.runs.RunLengthEncoding;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Reads COCO detection files of the strict kind that [Dataset] writes; whatever else differs is an error.
///
/// `info`, `licenses` and members of other names are passed over.
public final class DatasetReader {
    private static final int NUMBERS_OF_A_TRIANGLE = 6;

    private final Map<Integer, ImageEntry> images = new HashMap<>();
    private final Set<Integer> categories = new HashSet<>();
    private final Set<Long> annotations = new HashSet<>();

    private DatasetReader() {}

    public static Dataset read(Path file) throws UnreadableJsonException {
        return new DatasetReader().dataset(JsonValue.read(file));
    }

    private Dataset dataset(JsonValue root) throws UnreadableJsonException {
        List<ImageEntry> entries = new ArrayList<>();
        for (JsonValue element : root.member("images").elements()) {
            entries.add(image(element));
        }
        List<Category> named = CategoryReader.categories(root.member("categories"));
        named.forEach(category -> categories.add(category.id()));
        List<Annotation> read = new ArrayList<>();
        for (JsonValue element : root.member("annotations").elements()) {
            read.add(annotation(element));
        }
        return new Dataset(entries, read, named);
    }

    private ImageEntry image(JsonValue element) throws UnreadableJsonException {
        ImageEntry image = entry(element);
        if (images.put(image.id(), image) != null) {
            throw element.member("id").wrong(Expected.NEW_IMAGE_ID);
        }
        return image;
    }

    static ImageEntry entry(JsonValue element) throws UnreadableJsonException {
        return new ImageEntry(id(element.member("id")), id(element.member("width")), id(element.member("height")),
                element.member("file_name").text());
    }

    private Annotation annotation(JsonValue element) throws UnreadableJsonException {
        JsonValue id = element.member("id");
        if (!annotations.add(id.wholeNumber(1, Long.MAX_VALUE))) {
            throw id.wrong(Expected.NEW_ANNOTATION_ID);
        }
        ImageEntry image = images.get(id(element.member("image_id")));
        if (image == null) {
            throw element.member("image_id").wrong(Expected.IMAGE_ID);
        }
        int category = id(element.member("category_id"));
        if (!categories.contains(category)) {
            throw element.member("category_id").wrong(Expected.CATEGORY_ID);
        }
        return new Annotation(id.wholeNumber(1, Long.MAX_VALUE), image.id(), category,
                segmentation(element.member("segmentation"), image), element.member("area").wholeNumber(0, Long.MAX_VALUE),
                box(element.member("bbox")), element.member("iscrowd").integer(0, 1) == 1);
    }

    private static int id(JsonValue value) throws UnreadableJsonException {
        return value.integer(1, Integer.MAX_VALUE);
    }

    static Box box(JsonValue array) throws UnreadableJsonException {
        int[] box = integers(array);
        if (box.length != 4) {
            throw array.wrong(Expected.BOX);
        }
        return new Box(box[0], box[1], box[2], box[3]);
    }

    static Segmentation segmentation(JsonValue value, ImageEntry image) throws UnreadableJsonException {
        if (value.isArray()) {
            List<Ring> rings = new ArrayList<>();
            for (JsonValue ring : value.elements()) {
                rings.add(ring(ring));
            }
            return new Segmentation.Outline(new Polygon(rings));
        }
        int[] size = integers(value.member("size"));
        if (size.length != 2 || size[0] != image.height() || size[1] != image.width()) {
            throw value.member("size").wrong(Expected.IMAGE_SIZE, image.height(), image.width());
        }
        JsonValue counts = value.member("counts");
        try {
            return counts.isText()
                    ? new Segmentation.CompressedRuns(RunLengthEncoding.parse(size[0], size[1], counts.text()))
                    : new Segmentation.PlainRuns(RunLengthEncoding.of(size[0], size[1], integers(counts)));
        } catch (IllegalArgumentException _) {
            throw counts.wrong(Expected.RUN_LENGTHS, size[0], size[1]);
        }
    }

    private static Ring ring(JsonValue array) throws UnreadableJsonException {
        List<JsonValue> elements = array.elements();
        if (elements.size() < NUMBERS_OF_A_TRIANGLE || elements.size() % 2 != 0) {
            throw array.wrong(Expected.RING);
        }
        double[] coordinates = new double[elements.size()];
        for (int i = 0; i < coordinates.length; i++) {
            coordinates[i] = elements.get(i).number();
        }
        return new Ring(coordinates);
    }

    private static int[] integers(JsonValue array) throws UnreadableJsonException {
        List<JsonValue> elements = array.elements();
        int[] integers = new int[elements.size()];
        for (int i = 0; i < integers.length; i++) {
            integers[i] = elements.get(i).integer(0, Integer.MAX_VALUE);
        }
        return integers;
    }
}
