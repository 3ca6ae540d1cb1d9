package cocoscope.batch.annotation;

import cocoscope.coco.Segmentation;
import cocoscope.geometry.Box;
import cocoscope.geometry.Polygon;
import cocoscope.geometry.Ring;
import cocoscope.mask.raster.Fidelity;
import cocoscope.mask.runs.RunLengthEncoding;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/// Annotations as bytes that the same program reads again; no form for other programs.
public final class AnnotationBytes {
    private enum Form { OUTLINE, COMPRESSED, PLAIN }

    private AnnotationBytes() {}

    public static byte[] of(List<UnnumberedAnnotation> annotations) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(annotations.size());
            for (UnnumberedAnnotation annotation : annotations) {
                write(annotation, out);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    public static List<UnnumberedAnnotation> read(byte[] bytes) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            int size = in.readInt();
            List<UnnumberedAnnotation> annotations = new ArrayList<>(size);
            for (int i = 0; i < size; i++) {
                annotations.add(readAnnotation(in));
            }
            return annotations;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(UnnumberedAnnotation annotation, DataOutputStream out) throws IOException {
        byte[] name = annotation.category().getBytes(StandardCharsets.UTF_8);
        out.writeInt(name.length);
        out.write(name);
        out.writeInt(annotation.box().x());
        out.writeInt(annotation.box().y());
        out.writeInt(annotation.box().width());
        out.writeInt(annotation.box().height());
        out.writeBoolean(annotation.crowd());
        out.writeBoolean(annotation.segment().isPresent());
        out.writeInt(annotation.segment().orElse(0));
        out.writeLong(annotation.fidelity().area());
        out.writeLong(annotation.fidelity().lost());
        out.writeLong(annotation.fidelity().added());
        write(annotation.region(), out);
        boolean exact = annotation.written().equals(annotation.region());
        out.writeBoolean(exact);
        if (!exact) {
            write(annotation.written(), out);
        }
        switch (annotation.segmentation()) {
            case Segmentation.Outline(Polygon polygon) -> {
                out.writeByte(Form.OUTLINE.ordinal());
                write(polygon, out);
            }
            case Segmentation.CompressedRuns(RunLengthEncoding runs) -> write(Form.COMPRESSED, runs, annotation.region(), out);
            case Segmentation.PlainRuns(RunLengthEncoding runs) -> write(Form.PLAIN, runs, annotation.region(), out);
        }
    }

    private static UnnumberedAnnotation readAnnotation(DataInputStream in) throws IOException {
        String category = new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
        Box box = new Box(in.readInt(), in.readInt(), in.readInt(), in.readInt());
        boolean crowd = in.readBoolean();
        boolean numbered = in.readBoolean();
        int number = in.readInt();
        Fidelity fidelity = new Fidelity(in.readLong(), in.readLong(), in.readLong());
        RunLengthEncoding region = readRuns(in);
        RunLengthEncoding written = in.readBoolean() ? region : readRuns(in);
        Segmentation segmentation = switch (Form.values()[in.readByte()]) {
            case OUTLINE -> new Segmentation.Outline(readPolygon(in));
            case COMPRESSED -> new Segmentation.CompressedRuns(readRuns(region, in));
            case PLAIN -> new Segmentation.PlainRuns(readRuns(region, in));
        };
        return new UnnumberedAnnotation(category, segmentation, box, region, written, fidelity,
                numbered ? OptionalInt.of(number) : OptionalInt.empty(), crowd);
    }

    private static void write(Form form, RunLengthEncoding runs, RunLengthEncoding region, DataOutputStream out) throws IOException {
        out.writeByte(form.ordinal());
        out.writeBoolean(runs.equals(region));
        if (!runs.equals(region)) {
            write(runs, out);
        }
    }

    private static RunLengthEncoding readRuns(RunLengthEncoding region, DataInputStream in) throws IOException {
        return in.readBoolean() ? region : readRuns(in);
    }

    private static void write(RunLengthEncoding runs, DataOutputStream out) throws IOException {
        out.writeInt(runs.height());
        out.writeInt(runs.width());
        int[] counts = runs.counts();
        out.writeInt(counts.length);
        for (int count : counts) {
            writeShort(count, out);
        }
    }

    private static RunLengthEncoding readRuns(DataInputStream in) throws IOException {
        int height = in.readInt();
        int width = in.readInt();
        int[] counts = new int[in.readInt()];
        for (int i = 0; i < counts.length; i++) {
            counts[i] = readShort(in);
        }
        return RunLengthEncoding.of(height, width, counts);
    }

    /// Seven bits a byte, the lowest first.
    private static void writeShort(int number, DataOutputStream out) throws IOException {
        int left = number;
        for (; left >>> 7 != 0; left >>>= 7) {
            out.writeByte(left | 0x80);
        }
        out.writeByte(left);
    }

    private static int readShort(DataInputStream in) throws IOException {
        int number = 0;
        for (int shift = 0; ; shift += 7) {
            int part = in.readByte();
            number |= (part & 0x7F) << shift;
            if (part >= 0) {
                return number;
            }
        }
    }

    private static void write(Polygon polygon, DataOutputStream out) throws IOException {
        out.writeInt(polygon.rings().size());
        for (Ring ring : polygon.rings()) {
            double[] coordinates = ring.toArray();
            boolean single = true;
            for (double coordinate : coordinates) {
                single &= (float) coordinate == coordinate;
            }
            out.writeInt(coordinates.length);
            out.writeBoolean(single);
            for (double coordinate : coordinates) {
                if (single) {
                    out.writeFloat((float) coordinate);
                } else {
                    out.writeDouble(coordinate);
                }
            }
        }
    }

    private static Polygon readPolygon(DataInputStream in) throws IOException {
        List<Ring> rings = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            double[] coordinates = new double[in.readInt()];
            boolean single = in.readBoolean();
            for (int i = 0; i < coordinates.length; i++) {
                coordinates[i] = single ? in.readFloat() : in.readDouble();
            }
            rings.add(new Ring(coordinates));
        }
        return new Polygon(rings);
    }
}
