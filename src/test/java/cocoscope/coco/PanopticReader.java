package cocoscope.coco;

import cocoscope.geometry.Box;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// Reads COCO panoptic files; `info`, `licenses` and other members are skipped. A file without a list of images is of those
/// whose PNG files it names, and one without a list of categories has those that its segments number.
public final class PanopticReader {
    private PanopticReader() {}

    public static Panoptic read(Path file) throws UnreadableJsonException {
        JsonValue root = JsonValue.read(file);
        Optional<JsonValue> listed = root.optional("categories");
        Map<Integer, Category> categories = new TreeMap<>();
        if (listed.isPresent()) {
            CategoryReader.categories(listed.get()).forEach(category -> categories.put(category.id(), category));
        }
        Optional<Map<Integer, ImageEntry>> images = images(root);
        List<PanopticImage> read = new ArrayList<>();
        for (JsonValue element : root.member("annotations").elements()) {
            if (element.optional("segments_info").isEmpty()) {
                throw new UnreadableJsonException(file, JsonProblem.NOT_PANOPTIC.with());
            }
            PanopticImage image = new PanopticImage(image(element, images, read.size() + 1), element.member("file_name").text(),
                    segments(element, listed.isPresent() ? Optional.of(categories.keySet()) : Optional.empty()));
            read.add(image);
            image.segments().forEach(segment -> categories.computeIfAbsent(segment.categoryId(),
                    id -> new Category(id, Integer.toString(id), "")));
        }
        return new Panoptic(read, List.copyOf(categories.values()));
    }

    /// The images by their ids; nothing where the file does not list them.
    private static Optional<Map<Integer, ImageEntry>> images(JsonValue root) throws UnreadableJsonException {
        Optional<JsonValue> listed = root.optional("images");
        if (listed.isEmpty()) {
            return Optional.empty();
        }
        Map<Integer, ImageEntry> images = new HashMap<>();
        for (JsonValue element : listed.get().elements()) {
            ImageEntry image = entry(element);
            if (images.put(image.id(), image) != null) {
                throw element.member("id").wrong(Expected.NEW_IMAGE_ID);
            }
        }
        return Optional.of(images);
    }

    private static ImageEntry entry(JsonValue element) throws UnreadableJsonException {
        return new ImageEntry(number(element.member("id")), number(element.member("width")), number(element.member("height")),
                element.member("file_name").text());
    }

    private static int number(JsonValue value) throws UnreadableJsonException {
        return value.integer(1, Integer.MAX_VALUE);
    }

    /// Where the file lists no images, one that is named as its PNG file, of a size that only that file tells.
    ///
    /// @param number of the annotation, counted from 1
    private static ImageEntry image(JsonValue annotation, Optional<Map<Integer, ImageEntry>> images, int number)
            throws UnreadableJsonException {
        if (images.isEmpty()) {
            return new ImageEntry(number, PanopticImage.UNKNOWN, PanopticImage.UNKNOWN, annotation.member("file_name").text());
        }
        JsonValue id = annotation.member("image_id");
        ImageEntry image = images.get().get(id.integer(1, Integer.MAX_VALUE));
        if (image == null) {
            throw id.wrong(Expected.IMAGE_ID);
        }
        return image;
    }

    /// @param categories that are listed
    private static List<Segment> segments(JsonValue element, Optional<Set<Integer>> categories) throws UnreadableJsonException {
        List<Segment> segments = new ArrayList<>();
        Set<Integer> used = new HashSet<>();
        for (JsonValue info : element.member("segments_info").elements()) {
            Segment segment = segment(info);
            if (!used.add(segment.id())) {
                throw info.member("id").wrong(Expected.NEW_SEGMENT_ID);
            }
            if (categories.isPresent() && !categories.get().contains(segment.categoryId())) {
                throw info.member("category_id").wrong(Expected.CATEGORY_ID);
            }
            segments.add(segment);
        }
        return segments;
    }

    private static Segment segment(JsonValue info) throws UnreadableJsonException {
        return new Segment(info.member("id").integer(1, Segment.MAX_ID), info.member("category_id").integer(1, Integer.MAX_VALUE),
                info.member("area").wholeNumber(0, Long.MAX_VALUE), box(info.member("bbox")),
                info.optional("iscrowd").isPresent() && info.member("iscrowd").integer(0, 1) == 1);
    }

    private static Box box(JsonValue array) throws UnreadableJsonException {
        List<JsonValue> sides = array.elements();
        if (sides.size() != 4) {
            throw array.wrong(Expected.BOX);
        }
        int[] box = new int[4];
        for (int side = 0; side < box.length; side++) {
            box[side] = sides.get(side).integer(0, Integer.MAX_VALUE);
        }
        return new Box(box[0], box[1], box[2], box[3]);
    }
}
