package cocoscope.coco.lint;

import cocoscope.coco.tape.CocoParser;
import cocoscope.coco.tape.ImageSize;
import cocoscope.coco.tape.Quotes;
import cocoscope.coco.tape.Refusal;
import cocoscope.coco.tape.RefusedFileException;
import cocoscope.coco.tape.SourceText;
import cocoscope.coco.tape.JsonTokens;
import cocoscope.coco.tape.WholeNumbers;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/// What a file holds as a whole: whether it is JSON and COCO, and what annotations refer to, which may come after them.
///
/// A thread of its own reads it, so that entries can be checked at the same time. What is asked for waits until it is known, which is
/// soon where images and categories come before annotations. When the file turns out to be unreadable, what was told does not count.
final class Contents {
    private static final String IMAGES = "images";
    private static final String CATEGORIES = "categories";
    private static final int MOST_KEYS = 6;
    private static final int FEWEST_CROWDS = 10;

    private final Map<Long, ImageSize> images = new HashMap<>();
    private final Set<Long> categories = new HashSet<>();
    private final Set<String> lists = ConcurrentHashMap.newKeySet();
    private final Map<Part, CompletableFuture<?>> known = new EnumMap<>(Part.class);
    private final CompletableFuture<Void> reading;
    private final boolean converted;
    private boolean sound = true;
    private boolean results;
    private boolean panoptic;
    private long greatestId;
    private long annotations;
    private long runs;
    private long crowdRuns;

    /// What becomes known one after the other.
    private enum Part { IMAGES, CATEGORIES, FIRST_ANNOTATION, ALL }

    /// Starts to read a file.
    Contents(SourceText text) {
        for (Part part : Part.values()) {
            known.put(part, new CompletableFuture<>());
        }
        converted = text.isConverted();
        reading = CompletableFuture.runAsync(() -> read(text), task -> Thread.ofPlatform().daemon().start(task));
    }

    private void read(SourceText text) {
        try {
            CocoParser.<RuntimeException>read(text, this::read);
        } catch (RefusedFileException e) {
            throw new CompletionException(e);
        } finally {
            tell(Part.values());
        }
    }

    private void tell(Part... parts) {
        for (Part part : parts) {
            Objects.requireNonNull(known.get(part)).complete(null);
        }
    }

    private void await(Part part) {
        Objects.requireNonNull(known.get(part)).join();
    }

    /// @throws RefusedFileException when the file cannot be read
    void requireReadable() throws RefusedFileException {
        try {
            reading.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RefusedFileException refused) {
                throw refused;
            }
            throw e;
        }
    }

    /// Waits until all is read.
    boolean isReadable() {
        return reading.handle((_, trouble) -> trouble == null).join();
    }

    /// Whether the file was not UTF-8.
    boolean isConverted() {
        return converted;
    }

    /// A bare list of detections.
    boolean isResults() {
        await(Part.ALL);
        return results;
    }

    /// Whether annotations have segments, as the first one tells.
    boolean isPanoptic() {
        await(Part.FIRST_ANNOTATION);
        return panoptic;
    }

    /// Whether there is a list of images, categories or annotations.
    boolean has(String list) {
        await(switch (list) {
            case IMAGES -> Part.IMAGES;
            case CATEGORIES -> Part.CATEGORIES;
            default -> Part.ALL;
        });
        return lists.contains(list);
    }

    Map<Long, ImageSize> images() {
        await(Part.IMAGES);
        return images;
    }

    /// Whether every image has an id of its own, so that an unknown id belongs to no image.
    boolean hasSoundImages() {
        await(Part.IMAGES);
        return sound;
    }

    Set<Long> categories() {
        await(Part.CATEGORIES);
        return categories;
    }

    long annotations() {
        await(Part.ALL);
        return annotations;
    }

    /// The greatest id of an annotation, at least 0.
    long greatestId() {
        await(Part.ALL);
        return greatestId;
    }

    /// Whether annotations seem to be crowds only because they are run lengths: most are both, none is run lengths and
    /// no crowd, and they are too many for chance.
    boolean takesRunsForCrowds() {
        await(Part.ALL);
        return runs == crowdRuns && crowdRuns >= FEWEST_CROWDS && 2 * crowdRuns > annotations;
    }

    private void read(JsonParser json) throws RefusedFileException {
        JsonToken token = json.nextToken();
        if (token == null) {
            throw new RefusedFileException(Refusal.SYNTAX, "$", "1", "1", "there is nothing in it");
        }
        switch (token) {
            case START_OBJECT -> dataset(json);
            case START_ARRAY -> results(json);
            default -> throw new RefusedFileException(Refusal.NOT_A_DATASET, "$", json.getString());
        }
        if (json.nextToken() != null) {
            throw new RefusedFileException(Refusal.SYNTAX, "$", Integer.toString(json.currentTokenLocation().getLineNr()),
                    Integer.toString(json.currentTokenLocation().getColumnNr()), "something follows its end");
        }
    }

    private void dataset(JsonParser json) throws RefusedFileException {
        List<String> keys = new ArrayList<>();
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String key = json.currentName();
            keys.add(key);
            json.nextToken();
            switch (key) {
                case IMAGES -> {
                    JsonTokens tape = new JsonTokens();
                    list(json, key, () -> image(json, tape));
                    tell(Part.IMAGES);
                }
                case CATEGORIES -> {
                    JsonTokens tape = new JsonTokens();
                    list(json, key, () -> category(json, tape));
                    tell(Part.CATEGORIES);
                }
                case "annotations" -> list(json, key, () -> annotation(json));
                default -> json.skipChildren();
            }
        }
        if (!lists.contains(IMAGES) && !lists.contains("annotations")) {
            throw new RefusedFileException(Refusal.NOT_A_DATASET, "$", named(keys));
        }
    }

    private static String named(List<String> keys) {
        return keys.isEmpty() ? "{}" : String.join(", ", keys.stream().limit(MOST_KEYS).map(Quotes::of).toList());
    }

    private void results(JsonParser json) throws RefusedFileException {
        results = true;
        tell(Part.IMAGES, Part.CATEGORIES, Part.FIRST_ANNOTATION);
        JsonTokens tape = new JsonTokens();
        long index = 0;
        while (json.nextToken() != JsonToken.END_ARRAY) {
            requireObject(json, "$", index++);
            if (index > 1) {
                json.skipChildren();
            } else {
                tape.read(json);
                requireDetection(tape);
            }
        }
        annotations = index;
        if (index == 0) {
            throw new RefusedFileException(Refusal.BARE_LIST, "$", "[]");
        }
    }

    private static void requireDetection(JsonTokens tape) throws RefusedFileException {
        if (tape.member(0, "image_id") == JsonTokens.NONE || tape.member(0, "score") == JsonTokens.NONE) {
            List<String> keys = new ArrayList<>();
            for (int at = 1; at < tape.after(0); at = tape.after(at + 1)) {
                keys.add(tape.text(at));
            }
            throw new RefusedFileException(Refusal.BARE_LIST, "$", named(keys));
        }
    }

    private void list(JsonParser json, String name, Runnable element) throws RefusedFileException {
        if (json.currentToken() != JsonToken.START_ARRAY) {
            throw new RefusedFileException(Refusal.LIST_TYPE, "$." + name);
        }
        lists.add(name);
        for (long index = 0; json.nextToken() != JsonToken.END_ARRAY; index++) {
            requireObject(json, "$." + name, index);
            element.run();
        }
    }

    private static void requireObject(JsonParser json, String list, long index) throws RefusedFileException {
        if (json.currentToken() != JsonToken.START_OBJECT) {
            json.skipChildren();
            throw new RefusedFileException(Refusal.LIST_TYPE, list + "[" + index + "]");
        }
    }

    private void image(JsonParser json, JsonTokens tape) {
        tape.read(json);
        OptionalLong id = WholeNumbers.of(tape, tape.member(0, "id"));
        ImageSize size = ImageSize.of(WholeNumbers.of(tape, tape.member(0, "width")), WholeNumbers.of(tape, tape.member(0, "height")));
        sound &= id.isPresent() && images.put(id.getAsLong(), size) == null;
    }

    private void category(JsonParser json, JsonTokens tape) {
        tape.read(json);
        WholeNumbers.of(tape, tape.member(0, "id")).ifPresent(categories::add);
    }

    private void annotation(JsonParser json) {
        boolean isRuns = false;
        boolean isCrowd = false;
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String key = json.currentName();
            JsonToken value = json.nextToken();
            switch (key) {
                case "id" -> {
                    if (value == JsonToken.VALUE_NUMBER_INT && json.getNumberType() != JsonParser.NumberType.BIG_INTEGER) {
                        greatestId = Math.max(greatestId, json.getLongValue());
                    }
                }
                case "segmentation" -> isRuns = value == JsonToken.START_OBJECT;
                case "iscrowd" -> isCrowd = value == JsonToken.VALUE_TRUE
                        || value == JsonToken.VALUE_NUMBER_INT && json.getNumberType() == JsonParser.NumberType.INT && json.getIntValue() == 1;
                case "segments_info" -> panoptic |= annotations == 0;
                default -> { }
            }
            json.skipChildren();
        }
        if (annotations++ == 0) {
            tell(Part.FIRST_ANNOTATION);
        }
        runs += isRuns ? 1 : 0;
        crowdRuns += isRuns && isCrowd ? 1 : 0;
    }
}
