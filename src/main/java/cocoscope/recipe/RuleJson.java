package cocoscope.recipe;

import cocoscope.coco.Expected;
import cocoscope.coco.JsonValue;
import cocoscope.coco.UnreadableJsonException;
import cocoscope.mask.decision.Given;
import cocoscope.mask.rule.LabelRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;

/// A rule in a recipe file.
final class RuleJson {
    private static final int MAX_COLOR = 0xFFFFFF;

    private RuleJson() {}

    static LabelRule read(JsonValue rule) throws UnreadableJsonException {
        JsonValue kind = rule.member("kind");
        switch (kind.text()) {
            case "automatic" -> {
                rule.allowOnly(Set.of("kind", "background", "category"));
                return new LabelRule.Automatic(openBackground(rule), rule.optional("category").isPresent() ? category(rule)
                        : LabelRule.OBJECT);
            }
            case "band" -> {
                rule.allowOnly(Set.of("kind", "low", "high", "inverted", "category"));
                int low = rule.member("low").integer(0, Integer.MAX_VALUE);
                return new LabelRule.Band(low, rule.member("high").integer(low, Integer.MAX_VALUE), inverted(rule), category(rule));
            }
            case "otsu" -> {
                rule.allowOnly(Set.of("kind", "inverted", "category"));
                return new LabelRule.Otsu(inverted(rule), category(rule));
            }
            case "values" -> {
                rule.allowOnly(Set.of("kind", "background", "entries"));
                return new LabelRule.Values(entries(rule, "value"), background(rule, "value"));
            }
            case "colors" -> {
                rule.allowOnly(Set.of("kind", "background", "entries"));
                return new LabelRule.Colors(entries(rule, "color"), background(rule, "color"));
            }
            default -> throw kind.wrong(ExpectedSetting.ONE_OF, "automatic, band, otsu, values, colors");
        }
    }

    static void write(LabelRule rule, JsonGenerator json) {
        json.writeObjectPropertyStart("rule");
        switch (rule) {
            case LabelRule.Automatic(var background, String category) -> {
                json.writeStringProperty("kind", "automatic");
                background.ifPresent(value -> writeBackground(value, json));
                if (!category.equals(LabelRule.OBJECT)) {
                    json.writeStringProperty("category", category);
                }
            }
            case LabelRule.Band(int low, int high, boolean inverted, String category) -> {
                json.writeStringProperty("kind", "band");
                json.writeNumberProperty("low", low);
                json.writeNumberProperty("high", high);
                json.writeBooleanProperty("inverted", inverted);
                json.writeStringProperty("category", category);
            }
            case LabelRule.Otsu(boolean inverted, String category) -> {
                json.writeStringProperty("kind", "otsu");
                json.writeBooleanProperty("inverted", inverted);
                json.writeStringProperty("category", category);
            }
            case LabelRule.Values(var entries, var background) -> {
                json.writeStringProperty("kind", "values");
                background.ifPresent(value -> json.writeNumberProperty("background", value));
                writeEntries(entries, json, entry -> json.writeNumberProperty("value", entry.value()));
            }
            case LabelRule.Colors(var entries, var background) -> {
                json.writeStringProperty("kind", "colors");
                background.ifPresent(color -> json.writeStringProperty("background", hexadecimal(color)));
                writeEntries(entries, json, entry -> json.writeStringProperty("color", hexadecimal(entry.value())));
            }
        }
        json.writeEndObject();
    }

    private static void writeEntries(List<LabelRule.Entry> entries, JsonGenerator json, Consumer<LabelRule.Entry> key) {
        json.writeArrayPropertyStart("entries");
        for (LabelRule.Entry entry : entries) {
            json.writeStartObject();
            key.accept(entry);
            json.writeStringProperty("category", entry.category());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static boolean inverted(JsonValue rule) throws UnreadableJsonException {
        Optional<JsonValue> inverted = rule.optional("inverted");
        return inverted.isPresent() && inverted.get().truth();
    }

    private static String category(JsonValue object) throws UnreadableJsonException {
        JsonValue category = object.member("category");
        if (category.text().isBlank()) {
            throw category.wrong(Expected.NAME);
        }
        return category.text();
    }

    private static List<LabelRule.Entry> entries(JsonValue rule, String key) throws UnreadableJsonException {
        List<LabelRule.Entry> entries = new ArrayList<>();
        for (JsonValue element : rule.member("entries").elements()) {
            element.allowOnly(Set.of(key, "category"));
            entries.add(new LabelRule.Entry(value(element.member(key), key), category(element)));
        }
        return entries;
    }

    private static OptionalInt background(JsonValue rule, String key) throws UnreadableJsonException {
        Optional<JsonValue> background = rule.optional("background");
        return background.isPresent() ? OptionalInt.of(value(background.get(), key)) : OptionalInt.empty();
    }

    /// The automatic rule can have none for its background.
    private static OptionalInt openBackground(JsonValue rule) throws UnreadableJsonException {
        Optional<JsonValue> background = rule.optional("background");
        boolean none = background.isPresent() && background.get().isText() && background.get().text().equals("none");
        return none ? OptionalInt.of(Given.NONE) : background(rule, "value");
    }

    private static void writeBackground(int value, JsonGenerator json) {
        if (value == Given.NONE) {
            json.writeStringProperty("background", "none");
        } else {
            json.writeNumberProperty("background", value);
        }
    }

    private static int value(JsonValue value, String key) throws UnreadableJsonException {
        if (key.equals("value")) {
            return value.integer(0, MAX_COLOR);
        }
        if (!value.text().matches("#[0-9a-fA-F]{6}")) {
            throw value.wrong(ExpectedSetting.COLOR);
        }
        return Integer.parseInt(value.text(), 1, 7, 16);
    }

    private static String hexadecimal(int color) {
        return String.format("#%06x", color);
    }
}
