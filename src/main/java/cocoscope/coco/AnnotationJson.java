package cocoscope.coco;

import cocoscope.geometry.Ring;
import java.io.StringWriter;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.json.JsonFactory;

/// One annotation as JSON.
public final class AnnotationJson {
    private static final double GREATEST_INTEGER = 1L << 53;

    private AnnotationJson() {}

    /// The annotation as it stands in a COCO file, one member a line.
    public static String of(Annotation annotation) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(printedWith(new LineBreaks(false)), text)) {
            write(annotation, json);
        }
        return text.toString();
    }

    static ObjectWriteContext printedWith(PrettyPrinter printer) {
        return new ObjectWriteContext.Base() {
            @Override
            public PrettyPrinter getPrettyPrinter() {
                return printer;
            }

            @Override
            public boolean hasPrettyPrinter() {
                return true;
            }
        };
    }

    static void write(Annotation annotation, JsonGenerator json) {
        json.writeStartObject();
        json.writeNumberProperty("id", annotation.id());
        json.writeNumberProperty("image_id", annotation.imageId());
        json.writeNumberProperty("category_id", annotation.categoryId());
        json.writeName("segmentation");
        switch (annotation.segmentation()) {
            case Segmentation.Outline(var polygon) -> {
                json.writeStartArray();
                polygon.rings().forEach(ring -> write(ring, json));
                json.writeEndArray();
            }
            case Segmentation.CompressedRuns(var runs) -> {
                writeSize(runs.height(), runs.width(), json);
                json.writeStringProperty("counts", runs.compressed());
                json.writeEndObject();
            }
            case Segmentation.PlainRuns(var runs) -> {
                writeSize(runs.height(), runs.width(), json);
                int[] counts = runs.counts();
                json.writeName("counts");
                json.writeArray(counts, 0, counts.length);
                json.writeEndObject();
            }
        }
        json.writeNumberProperty("area", annotation.area());
        json.writeName("bbox");
        int[] box = {annotation.box().x(), annotation.box().y(), annotation.box().width(), annotation.box().height()};
        json.writeArray(box, 0, box.length);
        json.writeNumberProperty("iscrowd", annotation.crowd() ? 1 : 0);
        json.writeEndObject();
    }

    private static void writeSize(int height, int width, JsonGenerator json) {
        json.writeStartObject();
        json.writeName("size");
        json.writeArray(new int[] {height, width}, 0, 2);
    }

    private static void write(Ring ring, JsonGenerator json) {
        json.writeStartArray();
        for (int vertex = 0; vertex < ring.size(); vertex++) {
            writeShortest(ring.x(vertex), json);
            writeShortest(ring.y(vertex), json);
        }
        json.writeEndArray();
    }

    private static void writeShortest(double number, JsonGenerator json) {
        if (number == Math.rint(number) && Math.abs(number) <= GREATEST_INTEGER) {
            json.writeNumber((long) number);
        } else {
            json.writeNumber(number);
        }
    }
}
