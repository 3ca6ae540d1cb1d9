package cocoscope.coco;

import java.io.IOException;
import java.io.OutputStream;
import tools.jackson.core.JsonGenerator;

/// Writes results with the keys that the format names, and no other: pycocotools would take an area from a box.
public final class ResultsWriter {
    private ResultsWriter() {}

    /// Writes a whole file, one detection after the other, and holds none of them; leaves the stream open.
    public static void write(OutputStream out, Iterable<Results.Detection> detections) throws IOException {
        JsonOutput.write(out, LineBreaks.ofElements(), json -> {
            json.writeStartArray();
            detections.forEach(detection -> write(detection, json));
            json.writeEndArray();
        });
    }

    private static void write(Results.Detection detection, JsonGenerator json) {
        json.writeStartObject();
        json.writeNumberProperty("image_id", detection.imageId());
        json.writeNumberProperty("category_id", detection.categoryId());
        json.writeName("segmentation");
        SegmentationJson.write(detection.segmentation(), json);
        json.writeNumberProperty("score", detection.score());
        json.writeEndObject();
    }
}
