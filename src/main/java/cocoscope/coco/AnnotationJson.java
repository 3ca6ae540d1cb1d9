package cocoscope.coco;

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
        json.writeNumberProperty("area", annotation.area());
        json.writeName("bbox");
        int[] box = {annotation.box().x(), annotation.box().y(), annotation.box().width(), annotation.box().height()};
        json.writeArray(box, 0, box.length);
        json.writeNumberProperty("iscrowd", annotation.crowd() ? 1 : 0);
        json.writeEndObject();
    }
}
