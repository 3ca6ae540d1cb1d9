package cocoscope.coco;

import cocoscope.geometry.Ring;
import cocoscope.mask.runs.RunLengthEncoding;
import java.io.IOException;
import java.io.UncheckedIOException;
import tools.jackson.core.JsonGenerator;

/// A segmentation as JSON, always in one line.
public final class SegmentationJson {
    private static final double GREATEST_INTEGER = 1L << 53;
    /// A line break and the brackets of the array around the value that is measured.
    private static final int AROUND = 3;

    private SegmentationJson() {}

    /// The bytes of the value as it stands in a file.
    public static long bytes(Segmentation segmentation) {
        ByteCount count = new ByteCount();
        try {
            JsonOutput.write(count, LineBreaks.ofMembers(), json -> {
                json.writeStartArray();
                write(segmentation, json);
                json.writeEndArray();
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return count.bytes() - AROUND;
    }

    static void write(Segmentation segmentation, JsonGenerator json) {
        switch (segmentation) {
            case Segmentation.Outline(var polygon) -> {
                json.writeStartArray();
                polygon.rings().forEach(ring -> write(ring, json));
                json.writeEndArray();
            }
            case Segmentation.CompressedRuns(var runs) -> {
                writeSize(runs, json);
                json.writeStringProperty("counts", runs.compressed());
                json.writeEndObject();
            }
            case Segmentation.PlainRuns(var runs) -> {
                writeSize(runs, json);
                int[] counts = runs.counts();
                json.writeName("counts");
                json.writeArray(counts, 0, counts.length);
                json.writeEndObject();
            }
        }
    }

    private static void writeSize(RunLengthEncoding runs, JsonGenerator json) {
        json.writeStartObject();
        json.writeName("size");
        json.writeArray(new int[] {runs.height(), runs.width()}, 0, 2);
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
