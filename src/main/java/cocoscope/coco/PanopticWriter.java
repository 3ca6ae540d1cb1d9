package cocoscope.coco;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import tools.jackson.core.JsonGenerator;

/// Writes panoptic files with every key that some reader insists on.
public final class PanopticWriter {
    private PanopticWriter() {}

    /// Writes a whole file, one image after the other, and holds none of them; leaves the stream open.
    ///
    /// @param entries the images alone
    public static void write(OutputStream out, Iterable<ImageEntry> entries, Iterable<PanopticImage> images, List<Category> categories)
            throws IOException {
        JsonOutput.write(out, LineBreaks.ofMembersAndElements(), json -> {
            json.writeStartObject();
            DatasetWriter.writeHead(entries, json);
            json.writeArrayPropertyStart("annotations");
            images.forEach(image -> write(image, json));
            json.writeEndArray();
            DatasetWriter.writeCategories(categories, json);
            json.writeEndObject();
        });
    }

    private static void write(PanopticImage image, JsonGenerator json) {
        json.writeStartObject();
        json.writeNumberProperty("image_id", image.image().id());
        json.writeStringProperty("file_name", image.mask());
        json.writeArrayPropertyStart("segments_info");
        image.segments().forEach(segment -> write(segment, json));
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void write(Segment segment, JsonGenerator json) {
        json.writeStartObject();
        json.writeNumberProperty("id", segment.id());
        json.writeNumberProperty("category_id", segment.categoryId());
        AnnotationJson.writeExtent(segment.area(), segment.box(), segment.crowd(), json);
        json.writeEndObject();
    }
}
