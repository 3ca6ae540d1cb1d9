package cocoscope.coco;

import cocoscope.input.InputFile;
import cocoscope.input.UnreadableInputException;
import cocoscope.message.Reason;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A value of a JSON file that knows where it stands, so that what is wrong with it can be told.
///
/// Nothing is converted: `"7"` and `7.5` are no integers, a key that is there twice is an error.
public final class JsonValue {
    private static final int LONGEST_QUOTE = 40;

    private final Path file;
    private final String path;
    private final JsonNode node;

    private JsonValue(Path file, String path, JsonNode node) {
        this.file = file;
        this.path = path;
        this.node = node;
    }

    public static JsonValue read(Path file) throws UnreadableJsonException {
        try {
            return read(file, InputFile.bytes(file));
        } catch (UnreadableInputException e) {
            throw new UnreadableJsonException(file, e.explanation());
        }
    }

    /// @param file that the text is of or stands for
    /// @param text in UTF-8
    public static JsonValue read(Path file, byte[] text) throws UnreadableJsonException {
        JsonMapper mapper = JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();
        try {
            return new JsonValue(file, "$", mapper.readTree(text));
        } catch (JacksonException e) {
            throw invalid(file, e);
        }
    }

    private static UnreadableJsonException invalid(Path file, JacksonException e) {
        int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
        return new UnreadableJsonException(file, e instanceof StreamConstraintsException ? JsonProblem.BEYOND_BOUNDS.with(line)
                : JsonProblem.INVALID.with(line, firstLine(e.getOriginalMessage())));
    }

    public boolean isArray() {
        return node.isArray();
    }

    public boolean isObject() {
        return node.isObject();
    }

    public boolean isText() {
        return node.isString();
    }

    public boolean isBoolean() {
        return node.isBoolean();
    }

    /// A member that has to be there.
    public JsonValue member(String name) throws UnreadableJsonException {
        return optional(name).orElseThrow(() -> new UnreadableJsonException(file, JsonProblem.MISSING.with(path, name)));
    }

    public Optional<JsonValue> optional(String name) throws UnreadableJsonException {
        if (!node.isObject()) {
            throw wrong(Expected.OBJECT);
        }
        return Optional.ofNullable(node.get(name)).map(member -> new JsonValue(file, path + "." + name, member));
    }

    /// @throws UnreadableJsonException when the object has a member of another name
    public void allowOnly(Set<String> names) throws UnreadableJsonException {
        for (String name : node.propertyNames()) {
            if (!names.contains(name)) {
                throw new UnreadableJsonException(file, JsonProblem.UNKNOWN.with(path, name));
            }
        }
    }

    public List<JsonValue> elements() throws UnreadableJsonException {
        if (!node.isArray()) {
            throw wrong(Expected.ARRAY);
        }
        List<JsonValue> elements = new ArrayList<>(node.size());
        for (JsonNode element : node.values()) {
            elements.add(new JsonValue(file, path + "[" + elements.size() + "]", element));
        }
        return elements;
    }

    public String text() throws UnreadableJsonException {
        if (!node.isString()) {
            throw wrong(Expected.TEXT);
        }
        return node.stringValue();
    }

    public boolean truth() throws UnreadableJsonException {
        if (!node.isBoolean()) {
            throw wrong(Expected.TRUTH);
        }
        return node.booleanValue();
    }

    /// A whole number from `min` to `max`.
    public int integer(int min, int max) throws UnreadableJsonException {
        return (int) wholeNumber(min, max);
    }

    /// A whole number from `min` to `max`.
    public long wholeNumber(long min, long max) throws UnreadableJsonException {
        if (!node.isIntegralNumber() || !node.canConvertToLong() || node.longValue() < min || node.longValue() > max) {
            throw wrong(Expected.WHOLE_NUMBER, min, max);
        }
        return node.longValue();
    }

    public double number() throws UnreadableJsonException {
        if (!node.isNumber() || !Double.isFinite(node.doubleValue())) {
            throw wrong(Expected.NUMBER);
        }
        return node.doubleValue();
    }

    /// The complaint that something else was expected here.
    public UnreadableJsonException wrong(Reason expected, Object... facts) {
        String found = node.toString();
        String quote = found.length() > LONGEST_QUOTE ? found.substring(0, LONGEST_QUOTE) + "..." : found;
        return new UnreadableJsonException(file, JsonProblem.EXPECTED.with(path, expected.with(facts), quote));
    }

    /// Without where something began, which the parser tells in words of its own.
    private static String firstLine(String message) {
        return message.lines().findFirst().orElse("").replaceFirst("\\s*\\(.*\\[Source.*", "");
    }
}
