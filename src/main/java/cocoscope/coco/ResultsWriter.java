package cocoscope.coco;

import tools.jackson.core.JsonGenerator;

/// Writes results with the keys that the format names, and no other: pycocotools would take an area from a box.
final class ResultsWriter {
    private ResultsWriter() {}

    static void write(Results results, JsonGenerator json) {
        json.writeStartArray();
        for (Results.Detection detection : results.detections()) {
            json.writeStartObject();
            json.writeNumberProperty("image_id", detection.imageId());
            json.writeNumberProperty("category_id", detection.categoryId());
            json.writeName("segmentation");
            SegmentationJson.write(detection.segmentation(), json);
            json.writeNumberProperty("score", detection.score());
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
