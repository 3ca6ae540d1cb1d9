package cocoscope.coco;

import cocoscope.geometry.Box;
import java.io.StringWriter;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.json.JsonFactory;

/// One annotation as JSON.
public final class AnnotationJson {
    private AnnotationJson() {}

    /// The annotation as it stands in a COCO file, one member a line.
    public static String of(Annotation annotation) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(JsonOutput.printedWith(LineBreaks.ofMembers()), text)) {
            write(annotation, json);
        }
        return text.toString();
    }

    static void write(Annotation annotation, JsonGenerator json) {
        json.writeStartObject();
        json.writeNumberProperty("id", annotation.id());
        json.writeNumberProperty("image_id", annotation.imageId());
        json.writeNumberProperty("category_id", annotation.categoryId());
        json.writeName("segmentation");
        SegmentationJson.write(annotation.segmentation(), json);
        writeExtent(annotation.area(), annotation.box(), annotation.crowd(), json);
        json.writeEndObject();
    }

    static void writeExtent(long area, Box box, boolean crowd, JsonGenerator json) {
        json.writeNumberProperty("area", area);
        json.writeName("bbox");
        int[] numbers = {box.x(), box.y(), box.width(), box.height()};
        json.writeArray(numbers, 0, numbers.length);
        json.writeNumberProperty("iscrowd", crowd ? 1 : 0);
    }
}
