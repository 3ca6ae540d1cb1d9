package cocoscope.cli.options;

import cocoscope.convert.Recipe;
import cocoscope.mask.Channel;
import cocoscope.mask.MaskEncoding;
import cocoscope.mask.SizeFit;
import cocoscope.mask.ValueEncoding;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// What the samples of files say, as far as it is said on the command line.
public final class EncodingOptions {
    private static final String EACH = "each";
    private static final String APPLIED = "applied";
    private static final String STORED = "stored";

    @Option(names = "--channel", paramLabel = "all|red|green|blue|alpha", description = "channel that holds the mask (default: all)")
    private @Nullable Channel channel;

    @Option(names = "--coding", paramLabel = "plain|panoptic|class1000|class256|red-green|bitmask|bits",
            description = "plain: values are categories (default); panoptic: ids R + 256 G + 65536 B; class1000, class256: category * "
                    + "1000 or 256 + instance; red-green: category in red, instance in green; bitmask: category in red, instance in blue "
                    + "and alpha; bits: a mask per bit")
    private @Nullable ValueEncoding numbers;

    @Option(names = "--page", paramLabel = "N|each",
            description = "page of a TIFF file or frame of a GIF file; each: all of them, as masks of one image")
    private @Nullable String page;

    @Option(names = "--ignore", paramLabel = "V,V,...",
            description = "values or colors that mean 'not labeled', such as 255; they are left out and counted")
    private @Nullable String ignored;

    @Option(names = "--orientation", paramLabel = "stored|applied",
            description = "use masks and pictures as stored (default), or apply their orientation tags")
    private @Nullable String orientation;

    @Option(names = "--fit", paramLabel = "none|scale|crop",
            description = "for a mask and a picture of different sizes: none: refuse it (default); scale: resize it by nearest "
                    + "neighbor if one size is a whole multiple of the other; crop: crop or extend it at the right and bottom by up to 3 "
                    + "pixels")
    private @Nullable SizeFit fit;

    /// The recipe with all that was said. Numbered objects are one annotation each, unless instances were chosen.
    ///
    /// @throws UsageException when an option makes no sense
    public Recipe applyTo(Recipe given) throws UsageException {
        MaskEncoding coding = given.encoding();
        if (channel != null) {
            coding = coding.withChannel(channel);
        }
        if (page != null) {
            coding = coding.withPage(OptionalInt.of(page(page)));
        }
        if (ignored != null) {
            coding = coding.withIgnored(values(ignored));
        }
        if (orientation != null) {
            if (!orientation.equals(APPLIED) && !orientation.equals(STORED)) {
                throw new UsageException("--orientation must be stored or applied");
            }
            coding = coding.withUpright(orientation.equals(APPLIED));
        }
        if (fit != null) {
            coding = coding.withFit(fit);
        }
        Recipe recipe = given;
        if (numbers != null) {
            coding = coding.withNumbers(numbers);
            recipe = numbers.haveInstances() ? recipe.withInstances(Recipe.Instances.VALUE) : recipe;
        }
        return recipe.withEncoding(coding);
    }

    private static int page(String text) throws UsageException {
        if (text.equals(EACH)) {
            return MaskEncoding.EACH_PAGE;
        }
        if (!text.matches("[1-9]\\d{0,5}")) {
            throw new UsageException("--page: '" + text + "' is neither a page number nor 'each'");
        }
        return Integer.parseInt(text);
    }

    private static Set<Integer> values(String text) throws UsageException {
        Set<Integer> values = new TreeSet<>();
        for (String word : text.split(",", -1)) {
            OptionalInt color = Table.color(word.strip());
            OptionalInt value = color.isPresent() ? color : Table.value(word.strip());
            values.add(value.orElseThrow(() -> new UsageException("--ignore: '" + word
                    + "' is neither a value like 255 nor a color like #e0e0c0")));
        }
        return values;
    }
}
