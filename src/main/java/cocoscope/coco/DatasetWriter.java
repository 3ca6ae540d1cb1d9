package cocoscope.coco;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;

/// Writes datasets with every key that some reader requires, and without a time stamp: the same bytes on every machine.
public final class DatasetWriter {
    private DatasetWriter() {}

    /// Writes a whole COCO file entry by entry, without keeping any in memory; leaves the stream open.
    public static void write(OutputStream out, Iterable<ImageEntry> images, Iterable<Annotation> annotations, List<Category> categories)
            throws IOException {
        write(out, _ -> { }, images, annotations, categories);
    }

    /// @param first writes the members that come first
    public static void write(OutputStream out, Consumer<JsonGenerator> first, Iterable<ImageEntry> images,
            Iterable<Annotation> annotations, List<Category> categories) throws IOException {
        JsonOutput.write(out, LineBreaks.ofMembersAndElements(), json -> {
            json.writeStartObject();
            first.accept(json);
            writeHead(images, json);
            json.writeArrayPropertyStart("annotations");
            annotations.forEach(annotation -> AnnotationJson.write(annotation, json));
            json.writeEndArray();
            writeCategories(categories, json);
            json.writeEndObject();
        });
    }

    /// Writes a whole COCO file from entries that are already text, with the same bytes as from the entries; leaves the stream open.
    public static void writeLines(OutputStream out, EntryLines images, EntryLines annotations, List<Category> categories)
            throws IOException {
        try {
            JsonOutput.write(out, LineBreaks.ofMembersAndElements(), json -> {
                json.writeStartObject();
                writeInfo(json);
                writeLicenses(json);
                writeLines("images", images, json);
                writeLines("annotations", annotations, json);
                writeCategories(categories, json);
                json.writeEndObject();
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static void writeLines(String list, EntryLines lines, JsonGenerator json) {
        json.writeArrayPropertyStart(list);
        try {
            lines.forEach(json::writeRawValue);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        json.writeEndArray();
    }

    /// Everything before the annotations.
    static void writeHead(Iterable<ImageEntry> images, JsonGenerator json) {
        writeInfo(json);
        writeLicenses(json);
        json.writeArrayPropertyStart("images");
        images.forEach(image -> write(image, json));
        json.writeEndArray();
    }

    static void writeCategories(List<Category> categories, JsonGenerator json) {
        json.writeArrayPropertyStart("categories");
        categories.forEach(category -> CategoryJson.write(category, json));
        json.writeEndArray();
    }

    private static void writeInfo(JsonGenerator json) {
        json.writeObjectPropertyStart("info");
        json.writeNumberProperty("year", 0);
        json.writeStringProperty("version", "1.0");
        json.writeStringProperty("description", "Converted from masks by Cocoscope");
        json.writeStringProperty("contributor", "");
        json.writeStringProperty("url", "");
        json.writeStringProperty("date_created", "");
        json.writeEndObject();
    }

    private static void writeLicenses(JsonGenerator json) {
        json.writeArrayPropertyStart("licenses");
        json.writeStartObject();
        json.writeNumberProperty("id", 1);
        json.writeStringProperty("name", "Unknown");
        json.writeStringProperty("url", "");
        json.writeEndObject();
        json.writeEndArray();
    }

    static void write(ImageEntry image, JsonGenerator json) {
        json.writeStartObject();
        json.writeNumberProperty("id", image.id());
        json.writeNumberProperty("width", image.width());
        json.writeNumberProperty("height", image.height());
        json.writeStringProperty("file_name", image.fileName());
        json.writeNumberProperty("license", 1);
        json.writeStringProperty("date_captured", "");
        json.writeEndObject();
    }
}
