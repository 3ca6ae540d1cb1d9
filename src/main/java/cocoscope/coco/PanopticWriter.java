package cocoscope.coco;

import tools.jackson.core.JsonGenerator;

/// Writes panoptic files with every key that some reader insists on.
final class PanopticWriter {
    private PanopticWriter() {}

    static void write(Panoptic panoptic, JsonGenerator json) {
        json.writeStartObject();
        DatasetWriter.writeHead(panoptic.images().stream().map(PanopticImage::image).toList(), json);
        json.writeArrayPropertyStart("annotations");
        panoptic.images().forEach(image -> write(image, json));
        json.writeEndArray();
        DatasetWriter.writeCategories(panoptic.categories(), json);
        json.writeEndObject();
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
