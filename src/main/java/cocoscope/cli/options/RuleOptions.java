package cocoscope.cli.options;

import cocoscope.batch.BatchInputs;
import cocoscope.convert.KnownMapping;
import cocoscope.convert.Recipe;
import cocoscope.mask.decision.Given;
import cocoscope.mask.palette.KnownPalette;
import cocoscope.mask.rule.LabelRule;
import cocoscope.recipe.EnumNames;
import cocoscope.recipe.RecipeFile;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// How the values of masks become categories, as far as it is said on the command line.
public final class RuleOptions {
    @Option(names = "--threshold", paramLabel = "N",
            description = "minimum value of the object (for 'brighter than 127' use 128)")
    private @Nullable Integer threshold;

    @Option(names = "--band", paramLabel = "LO:HI", converter = LevelRange.TextConverter.class,
            description = "values of the object, from LO to HI inclusive")
    private @Nullable LevelRange band;

    @Option(names = "--otsu", description = "find the threshold of each mask with Otsu's method")
    private boolean otsu;

    @Option(names = "--invert", description = "select everything outside the threshold or band")
    private boolean invert;

    @Option(names = "--category", paramLabel = "NAME",
            description = "category of the object (default: object)")
    private @Nullable String category;

    @Option(names = "--values", paramLabel = "TABLE", converter = Table.OfValues.class,
            description = "category of each value, such as \"100=cat,200=dog\"; a number on the right is a category id")
    private @Nullable Table values;

    @Option(names = "--colors", paramLabel = "TABLE", converter = Table.OfColors.class,
            description = "category of each color, such as \"#ff0000=roof,#0000ff=water\"")
    private @Nullable Table colors;

    @Option(names = "--palette", paramLabel = "voc|ade20k|cityscapes|cityscapes-train|camvid|coco-stuff",
            description = "classes of a published dataset, by color in color masks and by number in all others")
    private @Nullable KnownPalette palette;

    @Option(names = "--background", paramLabel = "V|none",
            description = "value or color of the background, or none (default: 0 unless it is in the table; without a rule, decided from "
                    + "the masks)")
    private @Nullable String background;

    /// The rule, if one was given; a background alone changes that of `given`.
    ///
    /// @throws UsageException when options contradict each other
    public Optional<LabelRule> rule(LabelRule given) throws UsageException {
        long rules = Stream.of(threshold != null, band != null, otsu, values != null, colors != null, palette != null).filter(it -> it)
                .count();
        if (rules > 1) {
            throw new UsageException("Only one of --threshold, --band, --otsu, --values, --colors and --palette can be used");
        }
        boolean object = threshold != null || band != null || otsu;
        if (!object && invert) {
            throw new UsageException("--invert needs --threshold, --band or --otsu");
        }
        if (rules > 0 && !object && category != null) {
            throw new UsageException("--category names the object of a threshold or of two-level masks; "
                    + "the tables of --values, --colors and --palette name their own");
        }
        if ((object || palette != null) && background != null) {
            throw new UsageException("--background cannot be combined with --threshold, --band or --otsu");
        }
        if (rules == 0 && (background != null || category != null)) {
            return Optional.of(withObject(background == null ? given : withBackground(given)));
        }
        return Optional.ofNullable(object ? objectRule() : tableRule());
    }

    /// The settings with the table of the palette, if one was named: the first mask that can be read tells which.
    ///
    /// @throws UsageException when the palette has no such table
    public RecipeFile withPalette(RecipeFile settings, BatchInputs inputs) throws UsageException {
        if (palette == null) {
            return settings;
        }
        Recipe recipe = settings.recipe();
        boolean colors = inputs.areColors(recipe.encoding());
        Optional<Recipe> mapped = KnownMapping.applied(palette, recipe, colors);
        if (mapped.isEmpty()) {
            throw new UsageException("--palette " + EnumNames.of(palette) + " has no "
                    + (KnownMapping.isByColor(recipe, colors) ? "colors" : "numbers")
                    + ", but the masks contain nothing else");
        }
        return new RecipeFile(mapped.get(), settings.categories());
    }

    private LabelRule withBackground(LabelRule given) throws UsageException {
        OptionalInt color = Table.color(text());
        OptionalInt value = text().equals("none") ? OptionalInt.of(Given.NONE)
                : background(color.isPresent() ? color : Table.value(text()), "a value like 255, a color like #000000, or none");
        return switch (given) {
            case LabelRule.Automatic(_, String object) -> new LabelRule.Automatic(value, object);
            case LabelRule.Values(var entries, _) -> new LabelRule.Values(entries, value);
            case LabelRule.Colors(var entries, _) -> new LabelRule.Colors(entries, value);
            case LabelRule.Band _, LabelRule.Otsu _ ->
                    throw new UsageException("--background needs a table or the automatic rule, but the recipe has neither");
        };
    }

    /// The rule with the name of its object.
    private LabelRule withObject(LabelRule given) throws UsageException {
        if (category == null) {
            return given;
        }
        return switch (given) {
            case LabelRule.Automatic(var found, _) -> new LabelRule.Automatic(found, object());
            case LabelRule.Band(int low, int high, boolean inverted, _) -> new LabelRule.Band(low, high, inverted, object());
            case LabelRule.Otsu(boolean inverted, _) -> new LabelRule.Otsu(inverted, object());
            case LabelRule.Values _, LabelRule.Colors _ ->
                    throw new UsageException("--category names the object of a threshold or of two-level masks, but the recipe has a table");
        };
    }

    private String object() throws UsageException {
        String name = category == null ? LabelRule.OBJECT : category.strip();
        if (name.isEmpty()) {
            throw new UsageException("--category needs a name");
        }
        return name;
    }

    private LabelRule objectRule() throws UsageException {
        String name = object();
        if (threshold != null) {
            if (threshold < 0 || threshold > LevelRange.TOP) {
                throw new UsageException("--threshold must be between 0 and " + LevelRange.TOP);
            }
            return new LabelRule.Band(threshold, LevelRange.TOP, invert, name);
        }
        return band != null ? new LabelRule.Band(band.low(), band.high(), invert, name) : new LabelRule.Otsu(invert, name);
    }

    private @Nullable LabelRule tableRule() throws UsageException {
        if (values != null) {
            return new LabelRule.Values(values.entries(), background(Table.value(text()), "a value like 255"));
        }
        return colors == null ? null
                : new LabelRule.Colors(colors.entries(), background(Table.color(text()), "a color like #000000"));
    }

    private String text() {
        return background == null ? "" : background;
    }

    private OptionalInt background(OptionalInt read, String expected) throws UsageException {
        if (background != null && read.isEmpty()) {
            throw new UsageException("--background: '" + background + "' is not " + expected);
        }
        return read;
    }
}
