package cocoscope.coco.panoptic;

import cocoscope.coco.Category;
import cocoscope.coco.tape.JsonTokens;
import cocoscope.coco.tape.LenientJson;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// The categories of a panoptic file; of several of one id the first. What is odd about one, such as its color, counts as not stated.
final class CategoryEntries {
    private static final Pattern HEXADECIMAL = Pattern.compile("#[0-9a-fA-F]{6}");
    private static final int PARTS = 3;
    private static final int MAX_PART = 255;

    private final SortedMap<Integer, Category> byId = new TreeMap<>();

    void add(JsonTokens tokens) {
        OptionalLong id = LenientJson.wholeNumber(tokens, tokens.member(0, "id"));
        if (id.isPresent() && id.getAsLong() >= 0 && id.getAsLong() <= Integer.MAX_VALUE) {
            int number = (int) id.getAsLong();
            String name = LenientJson.text(tokens, tokens.member(0, "name"));
            byId.putIfAbsent(number, new Category(number, name.isBlank() ? Integer.toString(number) : name,
                    LenientJson.text(tokens, tokens.member(0, "supercategory")), color(tokens, tokens.member(0, "color")),
                    isThing(tokens, tokens.member(0, "isthing"))));
        }
    }

    /// A segment has that category, which is called by its number where the file does not list it.
    void use(int id) {
        byId.computeIfAbsent(id, number -> new Category(number, Integer.toString(number), ""));
    }

    /// Ascending by id.
    List<Category> all() {
        return List.copyOf(byId.values());
    }

    private static Optional<Boolean> isThing(JsonTokens tokens, int at) {
        return tokens.isThere(at) ? Optional.of(LenientJson.isTrue(tokens, at)) : Optional.empty();
    }

    /// COCO has three numbers; several programs write `"#rrggbb"`.
    private static OptionalInt color(JsonTokens tokens, int at) {
        String text = LenientJson.text(tokens, at);
        if (HEXADECIMAL.matcher(text).matches()) {
            return OptionalInt.of(HexFormat.fromHexDigits(text, 1, text.length()));
        }
        if (!tokens.is(at, JsonTokens.Kind.ARRAY) || tokens.count(at) != PARTS) {
            return OptionalInt.empty();
        }
        int color = 0;
        for (int part = at + 1; part < tokens.after(at); part = tokens.after(part)) {
            long value = LenientJson.wholeNumber(tokens, part).orElse(-1);
            if (value < 0 || value > MAX_PART) {
                return OptionalInt.empty();
            }
            color = color << 8 | (int) value;
        }
        return OptionalInt.of(color);
    }
}
