package cocoscope.recipe;

import cocoscope.coco.JsonValue;
import cocoscope.coco.UnreadableJsonException;
import cocoscope.mask.level.Levels;
import cocoscope.mask.level.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import tools.jackson.core.JsonGenerator;

/// A reading in a recipe file.
final class ReadingJson {
    private static final int MAX_LEVEL = 0xFFFF;
    private static final String COLOR = "#[0-9a-fA-F]{6}";

    private ReadingJson() {}

    static Reading read(JsonValue object) throws UnreadableJsonException {
        object.allowOnly(Set.of("method", "levels", "tolerance"));
        Optional<JsonValue> method = object.optional("method");
        Optional<JsonValue> levels = object.optional("levels");
        Optional<JsonValue> tolerance = object.optional("tolerance");
        return new Reading(
                method.isPresent() ? method(method.get()) : Reading.AUTO.method(),
                levels.isPresent() ? levels(levels.get()) : List.of(),
                tolerance.isPresent() ? OptionalInt.of(tolerance.get().integer(0, MAX_LEVEL)) : OptionalInt.empty());
    }

    private static Reading.Method method(JsonValue word) throws UnreadableJsonException {
        return EnumNames.constant(Reading.Method.class, word.text())
                .orElseThrow(() -> word.wrong(ExpectedSetting.ONE_OF, String.join(", ", EnumNames.all(Reading.Method.class))));
    }

    private static List<Integer> levels(JsonValue array) throws UnreadableJsonException {
        List<Integer> levels = new ArrayList<>();
        for (JsonValue element : array.elements()) {
            levels.add(level(element));
        }
        if (levels.size() > Levels.MAX_LEVELS) {
            throw array.wrong(ExpectedSetting.LEVELS, Levels.MAX_LEVELS);
        }
        return levels;
    }

    private static int level(JsonValue element) throws UnreadableJsonException {
        if (!element.isText()) {
            return element.integer(0, MAX_LEVEL);
        }
        if (!element.text().matches(COLOR)) {
            throw element.wrong(ExpectedSetting.NUMBER_OR_COLOR);
        }
        return Integer.parseInt(element.text(), 1, 7, 16);
    }

    static void write(Reading reading, JsonGenerator json) {
        json.writeObjectPropertyStart("reading");
        json.writeStringProperty("method", EnumNames.of(reading.method()));
        json.writeArrayPropertyStart("levels");
        boolean colors = reading.levels().stream().anyMatch(level -> level > MAX_LEVEL);
        for (int level : reading.levels()) {
            if (colors) {
                json.writeString(String.format("#%06x", level));
            } else {
                json.writeNumber(level);
            }
        }
        json.writeEndArray();
        reading.tolerance().ifPresent(tolerance -> json.writeNumberProperty("tolerance", tolerance));
        json.writeEndObject();
    }
}
