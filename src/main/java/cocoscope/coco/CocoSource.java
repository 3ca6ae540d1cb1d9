package cocoscope.coco;

import cocoscope.input.BoundedInput;
import cocoscope.input.InputFile;
import cocoscope.input.InputProblem;
import cocoscope.input.UnreadableInputException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A COCO detection file of any program as its bytes stand, so that it can be added to and all that nobody touches stays as it is.
///
/// Less is asked of it than [DatasetReader] asks: ids may be 0, sizes may be missing, and what is written in an annotation is looked at
/// only when that is needed.
public final class CocoSource {

    private final Path file;
    private final List<ImageEntry> images = new ArrayList<>();
    private final List<Known> annotations = new ArrayList<>();
    private final List<Category> categories = new ArrayList<>();
    private final List<Place> places = new ArrayList<>();

    /// An annotation of the file.
    ///
    /// @param start its first byte
    /// @param end   the byte after its last
    public record Known(long id, int imageId, int categoryId, boolean crowd, long start, long end) {}

    /// A list of the file: the byte after its bracket, and where the entries are of which the first two tell how they are separated.
    record Place(String name, long start, long end, List<long[]> firstEntries, long lastEnd) {}

    private CocoSource(Path file) {
        this.file = file;
    }

    public static CocoSource read(Path file) throws UnreadableJsonException {
        CocoSource source = new CocoSource(file);
        JsonMapper mapper = JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();
        requireFile(file);
        try (InputStream in = new BufferedInputStream(new BoundedInput(Files.newInputStream(file), Files.size(file)), 1 << 16);
             JsonParser parser = mapper.createParser(in)) {
            source.read(parser);
        } catch (IOException _) {
            throw new UnreadableJsonException(file, InputProblem.UNREADABLE.with());
        } catch (JacksonException e) {
            throw JsonValue.invalid(file, e);
        }
        for (String name : List.of("images", "annotations", "categories")) {
            if (source.places.stream().noneMatch(place -> place.name().equals(name))) {
                throw new UnreadableJsonException(file, JsonProblem.NOT_DETECTION_WITHOUT.with(name));
            }
        }
        return source;
    }

    public Path file() {
        return file;
    }

    public List<ImageEntry> images() {
        return List.copyOf(images);
    }

    public List<Known> annotations() {
        return List.copyOf(annotations);
    }

    /// Of several of one name the first.
    public List<Category> categories() {
        return List.copyOf(categories);
    }

    List<Place> places() {
        return places;
    }

    /// The segmentation of an annotation, unless it is none that a reader could use.
    public Optional<Segmentation> segmentation(Known annotation, ImageEntry image) {
        try {
            JsonNode node = new JsonMapper().readTree(bytes(annotation.start(), annotation.end()));
            return Optional.of(DatasetReader.segmentation(JsonValue.of(file, "$", node).member("segmentation"), image));
        } catch (UnreadableJsonException _) {
            return Optional.empty();
        }
    }

    private static void requireFile(Path file) throws UnreadableJsonException {
        try {
            InputFile.require(file);
        } catch (UnreadableInputException e) {
            throw new UnreadableJsonException(file, e.explanation());
        }
    }

    byte[] bytes(long start, long end) {
        ByteBuffer bytes = ByteBuffer.allocate(Math.toIntExact(end - start));
        try (FileChannel channel = FileChannel.open(file)) {
            while (bytes.hasRemaining() && channel.read(bytes, start + bytes.position()) >= 0) {
                // Reads until all is there.
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.array();
    }

    private void read(JsonParser parser) throws UnreadableJsonException {
        if (parser.nextToken() != JsonToken.START_OBJECT || parser.currentTokenLocation().getByteOffset() < 0) {
            throw new UnreadableJsonException(file, JsonProblem.NOT_DETECTION.with());
        }
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            if (value == JsonToken.START_ARRAY && (name.equals("images") || name.equals("annotations") || name.equals("categories"))) {
                readList(name, parser);
            } else {
                parser.skipChildren();
            }
        }
        parser.nextToken();
    }

    private void readList(String name, JsonParser parser) throws UnreadableJsonException {
        long start = parser.currentLocation().getByteOffset();
        List<long[]> firstEntries = new ArrayList<>();
        long lastEnd = start;
        int index = 0;
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            long entryStart = parser.currentTokenLocation().getByteOffset();
            JsonNode node = parser.readValueAsTree();
            long entryEnd = parser.currentLocation().getByteOffset();
            accept(name, JsonValue.of(file, "$." + name + "[" + index++ + "]", node), entryStart, entryEnd);
            if (firstEntries.size() < 2) {
                firstEntries.add(new long[] {entryStart, entryEnd});
            }
            lastEnd = entryEnd;
        }
        places.add(new Place(name, start, parser.currentTokenLocation().getByteOffset(), firstEntries, lastEnd));
    }

    private void accept(String list, JsonValue entry, long start, long end) throws UnreadableJsonException {
        switch (list) {
            case "images" -> images.add(new ImageEntry(id(entry, "id"), size(entry, "width"), size(entry, "height"),
                    entry.member("file_name").text()));
            case "annotations" -> {
                Optional<JsonValue> crowd = entry.optional("iscrowd");
                annotations.add(new Known(entry.member("id").wholeNumber(0, Long.MAX_VALUE), id(entry, "image_id"),
                        id(entry, "category_id"),
                        crowd.isPresent() && (crowd.get().isBoolean() ? crowd.get().truth() : crowd.get().integer(0, 1) == 1), start, end));
            }
            default -> {
                Category category = new Category(id(entry, "id"), entry.member("name").text(), "");
                if (categories.stream().noneMatch(other -> other.name().equals(category.name()))) {
                    categories.add(category);
                }
            }
        }
    }

    private static int id(JsonValue entry, String name) throws UnreadableJsonException {
        return entry.member(name).integer(0, Integer.MAX_VALUE);
    }

    /// 0 where it is missing.
    private static int size(JsonValue entry, String name) throws UnreadableJsonException {
        Optional<JsonValue> size = entry.optional(name);
        return size.isPresent() ? size.get().integer(1, Integer.MAX_VALUE) : 0;
    }
}
