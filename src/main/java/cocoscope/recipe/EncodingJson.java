package cocoscope.recipe;

import cocoscope.coco.JsonValue;
import cocoscope.coco.UnreadableJsonException;
import cocoscope.mask.MaskEncoding;
import cocoscope.mask.SizeFit;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.core.JsonGenerator;

/// A coding in a recipe file.
final class EncodingJson {
    private static final int MAX_COLOR = 0xFFFFFF;

    private EncodingJson() {}

    static MaskEncoding read(JsonValue object) throws UnreadableJsonException {
        object.allowOnly(Set.of("channel", "numbers", "page", "upright", "ignored", "fit"));
        MaskEncoding defaults = MaskEncoding.DEFAULT;
        Optional<JsonValue> page = object.optional("page");
        Optional<JsonValue> upright = object.optional("upright");
        Set<Integer> ignored = new TreeSet<>();
        Optional<JsonValue> values = object.optional("ignored");
        if (values.isPresent()) {
            for (JsonValue value : values.get().elements()) {
                ignored.add(value.integer(0, MAX_COLOR));
            }
        }
        return new MaskEncoding(RecipeFile.word(object, "channel", defaults.channel()),
                RecipeFile.word(object, "numbers", defaults.numbers()),
                page.isPresent() ? OptionalInt.of(page.get().integer(MaskEncoding.EACH_PAGE, Integer.MAX_VALUE)) : defaults.page(),
                upright.isPresent() ? upright.get().truth() : defaults.upright(), ignored, RecipeFile.word(object, "fit", defaults.fit()));
    }

    static void write(MaskEncoding coding, JsonGenerator json) {
        json.writeObjectPropertyStart("coding");
        json.writeStringProperty("channel", EnumNames.of(coding.channel()));
        json.writeStringProperty("numbers", EnumNames.of(coding.numbers()));
        coding.page().ifPresent(page -> json.writeNumberProperty("page", page));
        json.writeBooleanProperty("upright", coding.upright());
        json.writeArrayPropertyStart("ignored");
        coding.ignored().stream().sorted().forEach(json::writeNumber);
        json.writeEndArray();
        if (coding.fit() != SizeFit.NONE) {
            json.writeStringProperty("fit", EnumNames.of(coding.fit()));
        }
        json.writeEndObject();
    }
}
