package cocoscope.project;

import cocoscope.coco.JsonValue;
import cocoscope.coco.UnreadableJsonException;
import cocoscope.mask.Channel;
import cocoscope.mask.Coding;
import cocoscope.mask.Numbers;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.core.JsonGenerator;

/// A coding in a recipe file.
final class CodingJson {
    private static final int GREATEST = 0xFFFFFF;

    private CodingJson() {}

    static Coding read(JsonValue object) throws UnreadableJsonException {
        object.allowOnly(Set.of("channel", "numbers", "page", "upright", "ignored"));
        Coding usual = Coding.DEFAULT;
        Optional<JsonValue> page = object.optional("page");
        Optional<JsonValue> upright = object.optional("upright");
        Set<Integer> ignored = new TreeSet<>();
        Optional<JsonValue> values = object.optional("ignored");
        if (values.isPresent()) {
            for (JsonValue value : values.get().elements()) {
                ignored.add(value.integer(0, GREATEST));
            }
        }
        return new Coding(RecipeFile.word(object, "channel", usual.channel()), RecipeFile.word(object, "numbers", usual.numbers()),
                page.isPresent() ? OptionalInt.of(page.get().integer(Coding.EACH_PAGE, Integer.MAX_VALUE)) : usual.page(),
                upright.isPresent() ? upright.get().truth() : usual.upright(), ignored);
    }

    static void write(Coding coding, JsonGenerator json) {
        json.writeObjectPropertyStart("coding");
        json.writeStringProperty("channel", Words.of(coding.channel()));
        json.writeStringProperty("numbers", Words.of(coding.numbers()));
        coding.page().ifPresent(page -> json.writeNumberProperty("page", page));
        json.writeBooleanProperty("upright", coding.upright());
        json.writeArrayPropertyStart("ignored");
        coding.ignored().stream().sorted().forEach(json::writeNumber);
        json.writeEndArray();
        json.writeEndObject();
    }
}
