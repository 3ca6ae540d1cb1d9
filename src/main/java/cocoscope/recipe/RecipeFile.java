package cocoscope.recipe;

import cocoscope.coco.Category;
import cocoscope.coco.CategoryReader;
import cocoscope.coco.JsonValue;
import cocoscope.coco.UnreadableJsonException;
import cocoscope.convert.MaskSettings;
import cocoscope.convert.ObjectSettings;
import cocoscope.convert.OutputSettings;
import cocoscope.convert.Recipe;
import cocoscope.files.AtomicFile;
import cocoscope.files.Replacement;
import cocoscope.files.UnwritableFileException;
import cocoscope.mask.runs.Connectivity;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A recipe and its categories, as kept in a file; `src/docs/recipe.md` describes the format.
///
/// @param categories with settled ids; may be empty
public record RecipeFile(Recipe recipe, List<Category> categories) {
    static final int VERSION = 1;
    /// The word for a tolerance without limit.
    static final String ANY = "any";

    private static final Set<String> SETTINGS = Set.of("coding", "reading", "rule", "instances", "connectivity", "min_area",
            "segmentation", "polygons", "simplification", "floor", "profile");
    private static final Set<String> KEYS = Stream.concat(SETTINGS.stream(), Stream.of("version", "categories"))
            .collect(Collectors.toUnmodifiableSet());

    public RecipeFile {
        categories = List.copyOf(categories);
    }

    public static RecipeFile read(Path file) throws UnreadableJsonException {
        return of(JsonValue.read(file));
    }

    /// What [#json] gave.
    ///
    /// @param name of the recipe in what is wrong with it
    public static RecipeFile read(Path name, String json) throws UnreadableJsonException {
        return of(JsonValue.read(name, json.getBytes(StandardCharsets.UTF_8)));
    }

    /// The content of the file.
    public String json() {
        ByteArrayOutputStream json = new ByteArrayOutputStream();
        try {
            RecipeWriter.write(this, json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return json.toString(StandardCharsets.UTF_8);
    }

    private static RecipeFile of(JsonValue root) throws UnreadableJsonException {
        root.member("version").integer(VERSION, VERSION);
        root.allowOnly(KEYS);
        Optional<JsonValue> categories = root.optional("categories");
        return new RecipeFile(settings(root), categories.isPresent() ? CategoryReader.categories(categories.get()) : List.of());
    }

    /// A recipe inside another file: its settings without version and categories.
    public static Recipe recipe(JsonValue object) throws UnreadableJsonException {
        object.allowOnly(SETTINGS);
        return settings(object);
    }

    /// What the object leaves out is as its profile has it, and else as in [Recipe#DEFAULT].
    private static Recipe settings(JsonValue root) throws UnreadableJsonException {
        Recipe byDefault = Recipe.DEFAULT.withProfile(word(root, "profile", Recipe.DEFAULT.profile()));
        Recipe recipe = new Recipe(mask(root, byDefault.mask()), objects(root, byDefault.objects()), output(root, byDefault.output()));
        if (recipe.segmentation() != word(root, "segmentation", byDefault.segmentation())) {
            throw root.member("segmentation").wrong(ExpectedSetting.FORM_OF_PROFILE,
                    EnumNames.of(recipe.segmentation()), EnumNames.of(recipe.profile()));
        }
        return recipe;
    }

    private static MaskSettings mask(JsonValue root, MaskSettings byDefault) throws UnreadableJsonException {
        Optional<JsonValue> encoding = root.optional("coding");
        Optional<JsonValue> reading = root.optional("reading");
        return new MaskSettings(encoding.isPresent() ? EncodingJson.read(encoding.get()) : byDefault.encoding(),
                reading.isPresent() ? ReadingJson.read(reading.get()) : byDefault.reading());
    }

    private static ObjectSettings objects(JsonValue root, ObjectSettings byDefault) throws UnreadableJsonException {
        Optional<JsonValue> rule = root.optional("rule");
        Optional<JsonValue> area = root.optional("min_area");
        return new ObjectSettings(rule.isPresent() ? RuleJson.read(rule.get()) : byDefault.rule(),
                word(root, "instances", byDefault.instances()),
                connectivity(root), area.isPresent() ? area.get().integer(0, Integer.MAX_VALUE) : byDefault.minimumArea());
    }

    private static OutputSettings output(JsonValue root, OutputSettings byDefault) throws UnreadableJsonException {
        return new OutputSettings(word(root, "segmentation", byDefault.segmentation()), word(root, "polygons", byDefault.polygons()),
                simplification(root), floor(root), byDefault.profile());
    }

    public void write(Path file) throws UnwritableFileException {
        write(file, Replacement.KEEPING_PROTECTION);
    }

    /// @param replacement what may be lost of a file that is replaced
    public void write(Path file, Replacement replacement) throws UnwritableFileException {
        AtomicFile.write(file, replacement, out -> RecipeWriter.write(this, out));
    }

    private static Connectivity connectivity(JsonValue root) throws UnreadableJsonException {
        Optional<JsonValue> neighbors = root.optional("connectivity");
        if (neighbors.isEmpty()) {
            return Recipe.DEFAULT.connectivity();
        }
        return switch (neighbors.get().integer(4, 8)) {
            case 4 -> Connectivity.FOUR;
            case 8 -> Connectivity.EIGHT;
            default -> throw neighbors.get().wrong(ExpectedSetting.NEIGHBORS);
        };
    }

    private static Recipe.Simplification simplification(JsonValue root) throws UnreadableJsonException {
        Optional<JsonValue> object = root.optional("simplification");
        Recipe.Simplification defaults = Recipe.Simplification.DEFAULT;
        if (object.isEmpty()) {
            return defaults;
        }
        object.get().allowOnly(Set.of("tolerance", "shared_borders"));
        Optional<JsonValue> tolerance = object.get().optional("tolerance");
        Optional<JsonValue> shared = object.get().optional("shared_borders");
        double pixels = tolerance.isPresent() ? tolerance(tolerance.get()) : defaults.tolerance();
        return new Recipe.Simplification(pixels, shared.isPresent() ? shared.get().truth() : defaults.sharedBorders());
    }

    private static double tolerance(JsonValue value) throws UnreadableJsonException {
        if (value.isText() && value.text().equals(ANY)) {
            return Recipe.Simplification.ANY_TOLERANCE;
        }
        if (value.isText() || value.number() < 0) {
            throw value.wrong(ExpectedSetting.PIXELS_OR_ANY, ANY);
        }
        return value.number();
    }

    private static Recipe.Floor floor(JsonValue root) throws UnreadableJsonException {
        Optional<JsonValue> object = root.optional("floor");
        Recipe.Floor defaults = Recipe.Floor.NONE;
        if (object.isEmpty()) {
            return defaults;
        }
        object.get().allowOnly(Set.of("iou", "below"));
        Optional<JsonValue> iou = object.get().optional("iou");
        double min = iou.isPresent() ? iou.get().number() : defaults.iou();
        if (min < 0 || min > 1) {
            throw iou.orElseThrow().wrong(ExpectedSetting.IOU);
        }
        return new Recipe.Floor(min, word(object.get(), "below", defaults.below()));
    }

    public static <E extends Enum<E>> E word(JsonValue object, String key, E fallback) throws UnreadableJsonException {
        Optional<JsonValue> value = object.optional(key);
        if (value.isEmpty()) {
            return fallback;
        }
        return EnumNames.constant(fallback.getDeclaringClass(), value.get().text())
                .orElseThrow(() -> value.get().wrong(ExpectedSetting.ONE_OF,
                        String.join(", ", EnumNames.all(fallback.getDeclaringClass()))));
    }
}
