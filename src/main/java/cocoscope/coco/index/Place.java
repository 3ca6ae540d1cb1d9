package cocoscope.coco.index;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The entry that a JSON path leads into.
///
/// @param segment the segment of a panoptic annotation, 0 where the path names none
public record Place(List list, int entry, int segment) {
    private static final Pattern PATH =
            Pattern.compile("\\$(?:\\.(images|categories|annotations))?\\[(\\d{1,9})](?:\\.segments_info\\[(\\d{1,9})])?.*");

    /// The lists of a file; a bare list is one of annotations.
    public enum List { IMAGES, CATEGORIES, ANNOTATIONS }

    public static Optional<Place> of(String path) {
        Matcher parts = PATH.matcher(path);
        if (!parts.matches()) {
            return Optional.empty();
        }
        List list = switch (parts.group(1)) {
            case "images" -> List.IMAGES;
            case "categories" -> List.CATEGORIES;
            case null, default -> List.ANNOTATIONS;
        };
        return Optional.of(new Place(list, Integer.parseInt(parts.group(2)),
                parts.group(3) == null ? 0 : Integer.parseInt(parts.group(3))));
    }
}
