package cocoscope.coco;

import java.util.function.IntUnaryOperator;

/// Images, annotations and categories as they stand in a COCO file that [DatasetWriter] wrote: one in a line, its ids first. Ids can be
/// changed without reading the rest.
public final class EntryLine {
    private static final String ID = "{\"id\": ";
    private static final String IMAGE = ", \"image_id\": ";
    private static final String CATEGORY = ", \"category_id\": ";

    private EntryLine() {}

    public static String of(ImageEntry image) {
        return JsonOutput.line(json -> DatasetWriter.write(image, json));
    }

    public static String of(Annotation annotation) {
        return JsonOutput.line(json -> AnnotationJson.write(annotation, json));
    }

    public static String of(Category category) {
        return JsonOutput.line(json -> CategoryJson.write(category, json));
    }

    /// The line of an image with another id.
    ///
    /// @throws IllegalArgumentException when it is no such line
    public static String image(String line, int id) {
        return ID + id + line.substring(end(line, ID, 0));
    }

    /// The line of an annotation with other ids.
    ///
    /// @param category maps the id of the category that it has
    /// @throws IllegalArgumentException when it is no such line
    public static String annotation(String line, long id, int imageId, IntUnaryOperator category) {
        int afterId = end(line, ID, 0);
        int afterImage = end(line, IMAGE, afterId);
        int afterCategory = end(line, CATEGORY, afterImage);
        int old = (int) number(line, afterImage + CATEGORY.length(), afterCategory);
        return ID + id + IMAGE + imageId + CATEGORY + category.applyAsInt(old) + line.substring(afterCategory);
    }

    /// The id of the image of an annotation.
    ///
    /// @throws IllegalArgumentException when it is no such line
    public static int imageId(String line) {
        int start = end(line, ID, 0);
        return (int) number(line, start + IMAGE.length(), end(line, IMAGE, start));
    }

    private static long number(String line, int start, int end) {
        return Long.parseLong(line, start, end, 10);
    }

    /// Where the number after a key ends.
    private static int end(String line, String key, int start) {
        int end = start + key.length();
        while (end < line.length() && line.charAt(end) >= '0' && line.charAt(end) <= '9') {
            end++;
        }
        if (!line.startsWith(key, start) || end == start + key.length()) {
            throw new IllegalArgumentException("not an entry of a COCO file of this program");
        }
        return end;
    }
}
