package cocoscope.coco;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import tools.jackson.core.JsonGenerator;

/// One category as JSON, in COCO files and recipe files alike.
public final class CategoryJson {
    private static final Pattern HEXADECIMAL = Pattern.compile("#[0-9a-fA-F]{6}");
    private static final int HEX = 16;

    private CategoryJson() {}

    public static void write(Category category, JsonGenerator json) {
        json.writeStartObject();
        json.writeNumberProperty("id", category.id());
        json.writeStringProperty("name", category.name());
        json.writeStringProperty("supercategory", category.supercategory());
        category.isthing().ifPresent(thing -> json.writeNumberProperty("isthing", thing ? 1 : 0));
        category.color().ifPresent(color -> {
            json.writeName("color");
            json.writeArray(new int[] {color >> 16, color >> 8 & 0xff, color & 0xff}, 0, 3);
        });
        json.writeEndObject();
    }

    static Category read(JsonValue element) throws UnreadableJsonException {
        JsonValue name = element.member("name");
        if (name.text().isBlank()) {
            throw name.wrong(Expected.NAME);
        }
        Optional<JsonValue> supercategory = element.optional("supercategory");
        Optional<JsonValue> color = element.optional("color");
        Optional<JsonValue> thing = element.optional("isthing");
        return new Category(element.member("id").integer(1, Integer.MAX_VALUE), name.text(),
                supercategory.isPresent() ? supercategory.get().text() : "",
                color.isPresent() ? OptionalInt.of(color(color.get())) : OptionalInt.empty(),
                thing.isPresent() ? Optional.of(truth(thing.get())) : Optional.empty());
    }

    /// COCO has three numbers; several programs write `"#rrggbb"`.
    private static int color(JsonValue value) throws UnreadableJsonException {
        if (value.isText() && HEXADECIMAL.matcher(value.text()).matches()) {
            return Integer.parseInt(value.text(), 1, value.text().length(), HEX);
        }
        List<JsonValue> parts = value.isArray() ? value.elements() : List.of();
        if (parts.size() != 3) {
            throw value.wrong(Expected.COLOR_PARTS);
        }
        return parts.get(0).integer(0, 255) << 16 | parts.get(1).integer(0, 255) << 8 | parts.get(2).integer(0, 255);
    }

    /// COCO has 1 and 0; several programs write `true` and `false`.
    private static boolean truth(JsonValue value) throws UnreadableJsonException {
        return value.isBoolean() ? value.truth() : value.integer(0, 1) == 1;
    }
}
