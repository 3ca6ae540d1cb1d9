package cocoscope.coco;

import cocoscope.geometry.Ring;
import cocoscope.mask.runs.RunLengthEncoding;
import java.util.Arrays;
import tools.jackson.core.JsonGenerator;

/// A segmentation as JSON, always in one line.
public final class SegmentationJson {
    private static final double MAX_INTEGER = 1L << 53;

    private SegmentationJson() {}

    /// The bytes of the value as it stands in a file, counted without writing it.
    public static long bytes(Segmentation segmentation) {
        return switch (segmentation) {
            case Segmentation.Outline(var polygon) -> listed(polygon.rings().stream().mapToLong(SegmentationJson::bytes).sum(),
                    polygon.rings().size());
            case Segmentation.CompressedRuns(var runs) -> {
                String counts = runs.compressed();
                yield bytes(runs, 2 + counts.length() + counts.chars().filter(character -> character == '\\').count());
            }
            case Segmentation.PlainRuns(var runs) -> {
                int[] counts = runs.counts();
                yield bytes(runs, listed(Arrays.stream(counts).mapToLong(SegmentationJson::digits).sum(), counts.length));
            }
        };
    }

    private static long bytes(RunLengthEncoding runs, long counts) {
        return "{\"size\": , \"counts\": }".length() + listed(digits(runs.height()) + digits(runs.width()), 2) + counts;
    }

    private static long bytes(Ring ring) {
        long digits = 0;
        for (int vertex = 0; vertex < ring.size(); vertex++) {
            digits += digits(ring.x(vertex)) + digits(ring.y(vertex));
        }
        return listed(digits, 2 * ring.size());
    }

    /// The bytes of a list of so many values, which take `values` together.
    private static long listed(long values, int size) {
        return "[]".length() + values + (long) ", ".length() * Math.max(0, size - 1);
    }

    private static long digits(double number) {
        return isWhole(number) ? digits((long) number) : Double.toString(number).length();
    }

    private static long digits(long number) {
        long digits = number < 0 ? 2 : 1;
        for (long rest = number / 10; rest != 0; rest /= 10) {
            digits++;
        }
        return digits;
    }

    private static boolean isWhole(double number) {
        return number == Math.rint(number) && Math.abs(number) <= MAX_INTEGER;
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
        if (isWhole(number)) {
            json.writeNumber((long) number);
        } else {
            json.writeNumber(number);
        }
    }
}
