package cocoscope.coco;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Reads COCO panoptic files; `info`, `licenses` and members of other names are passed over.
public final class PanopticReader {
    private PanopticReader() {}

    public static Panoptic read(Path file) throws UnreadableJsonException {
        JsonValue root = JsonValue.read(file);
        Map<Integer, ImageEntry> images = new HashMap<>();
        for (JsonValue element : root.member("images").elements()) {
            ImageEntry image = DatasetReader.entry(element);
            if (images.put(image.id(), image) != null) {
                throw element.member("id").wrong("an id that no image before it has");
            }
        }
        List<Category> categories = CategoryReader.categories(root.member("categories"));
        Set<Integer> known = categories.stream().map(Category::id).collect(Collectors.toSet());
        List<PanopticImage> read = new ArrayList<>();
        for (JsonValue element : root.member("annotations").elements()) {
            if (element.optional("segments_info").isEmpty()) {
                throw new UnreadableJsonException(file, "its annotations have no segments_info, so it is no panoptic file; "
                        + "name masks, a panoptic JSON file, or a project.");
            }
            read.add(image(element, images, known));
        }
        return new Panoptic(read, categories);
    }

    private static PanopticImage image(JsonValue element, Map<Integer, ImageEntry> images, Set<Integer> categories)
            throws UnreadableJsonException {
        JsonValue id = element.member("image_id");
        ImageEntry image = images.get(id.integer(1, Integer.MAX_VALUE));
        if (image == null) {
            throw id.wrong("the id of an image");
        }
        List<Segment> segments = new ArrayList<>();
        Set<Integer> used = new HashSet<>();
        for (JsonValue info : element.member("segments_info").elements()) {
            Segment segment = segment(info);
            if (!used.add(segment.id())) {
                throw info.member("id").wrong("an id that no segment of the image before it has");
            }
            if (!categories.contains(segment.categoryId())) {
                throw info.member("category_id").wrong("the id of a category");
            }
            segments.add(segment);
        }
        return new PanopticImage(image, element.member("file_name").text(), segments);
    }

    private static Segment segment(JsonValue info) throws UnreadableJsonException {
        return new Segment(info.member("id").integer(1, Segment.GREATEST_ID), info.member("category_id").integer(1, Integer.MAX_VALUE),
                info.member("area").wholeNumber(0, Long.MAX_VALUE), DatasetReader.box(info.member("bbox")),
                info.optional("iscrowd").isPresent() && info.member("iscrowd").integer(0, 1) == 1);
    }
}
