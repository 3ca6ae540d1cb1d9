package cocoscope.coco.lint;

import cocoscope.coco.tape.CocoParser;
import cocoscope.coco.tape.ImageSize;
import cocoscope.coco.tape.Quotes;
import cocoscope.coco.tape.Refusal;
import cocoscope.coco.tape.RefusedFileException;
import cocoscope.coco.tape.SourceText;
import cocoscope.coco.tape.Tape;
import cocoscope.coco.tape.WholeNumbers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/// What a file holds as a whole: whether it is JSON and COCO, and what annotations refer to, which may come after them.
final class Contents {
    private static final int MOST_KEYS = 6;
    private static final int FEWEST_CROWDS = 10;

    private final Map<Long, ImageSize> images = new HashMap<>();
    private final Set<Long> categories = new HashSet<>();
    private final Set<String> lists = new HashSet<>();
    private boolean sound = true;
    private boolean results;
    private boolean panoptic;
    private long greatestId;
    private long annotations;
    private long runs;
    private long crowdRuns;

    private Contents() {}

    /// Reads the whole file once.
    static Contents of(SourceText text) throws RefusedFileException {
        Contents contents = new Contents();
        CocoParser.read(text, contents::read);
        return contents;
    }

    /// A bare list of detections.
    boolean isResults() {
        return results;
    }

    /// Whether annotations have segments.
    boolean isPanoptic() {
        return panoptic;
    }

    /// Whether there is a list of that name.
    boolean has(String list) {
        return lists.contains(list);
    }

    Map<Long, ImageSize> images() {
        return images;
    }

    /// Whether every image has an id of its own, so that an unknown id belongs to no image.
    boolean hasSoundImages() {
        return sound;
    }

    Set<Long> categories() {
        return categories;
    }

    long annotations() {
        return annotations;
    }

    /// The greatest id of an annotation, at least 0.
    long greatestId() {
        return greatestId;
    }

    /// Whether annotations seem to be crowds only because they are run lengths: most are both, none is run lengths and
    /// no crowd, and they are too many for chance.
    boolean takesRunsForCrowds() {
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
                case "images" -> {
                    Tape tape = new Tape();
                    list(json, key, () -> image(json, tape));
                }
                case "categories" -> {
                    Tape tape = new Tape();
                    list(json, key, () -> category(json, tape));
                }
                case "annotations" -> list(json, key, () -> annotation(json));
                default -> json.skipChildren();
            }
        }
        if (!has("images") && !has("annotations")) {
            throw new RefusedFileException(Refusal.NOT_A_DATASET, "$", named(keys));
        }
    }

    private static String named(List<String> keys) {
        return keys.isEmpty() ? "{}" : String.join(", ", keys.stream().limit(MOST_KEYS).map(Quotes::of).toList());
    }

    private void results(JsonParser json) throws RefusedFileException {
        results = true;
        Tape tape = new Tape();
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

    private static void requireDetection(Tape tape) throws RefusedFileException {
        if (tape.member(0, "image_id") == Tape.NONE || tape.member(0, "score") == Tape.NONE) {
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

    private void image(JsonParser json, Tape tape) {
        tape.read(json);
        OptionalLong id = WholeNumbers.of(tape, tape.member(0, "id"));
        ImageSize size = ImageSize.of(WholeNumbers.of(tape, tape.member(0, "width")), WholeNumbers.of(tape, tape.member(0, "height")));
        sound &= id.isPresent() && images.put(id.getAsLong(), size) == null;
    }

    private void category(JsonParser json, Tape tape) {
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
                case "segments_info" -> panoptic = true;
                default -> { }
            }
            json.skipChildren();
        }
        annotations++;
        runs += isRuns ? 1 : 0;
        crowdRuns += isRuns && isCrowd ? 1 : 0;
    }
}
