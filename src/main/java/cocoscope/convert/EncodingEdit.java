package cocoscope.convert;

import cocoscope.convert.Recipe.Instances;
import cocoscope.mask.Channel;
import cocoscope.mask.MaskEncoding;
import cocoscope.mask.SizeFit;
import cocoscope.mask.ValueEncoding;
import cocoscope.mask.rule.LabelRule;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;

/// Recipes that read the samples of a file in another way. A rule for values that no longer are what they were makes no sense,
/// so that the automatic one takes its place.
public final class EncodingEdit {
    private static final int MAX_COLOR = 0xFFFFFF;

    private EncodingEdit() {}

    /// Numbered objects are one annotation each.
    public static Recipe withNumbers(Recipe recipe, ValueEncoding numbers) {
        boolean counted = recipe.encoding().numbers().haveInstances();
        Instances instances = numbers.haveInstances() ? Instances.VALUE : counted ? Recipe.DEFAULT.instances() : recipe.instances();
        return with(recipe, recipe.encoding().withNumbers(numbers)).withInstances(instances);
    }

    public static Recipe withChannel(Recipe recipe, Channel channel) {
        return with(recipe, recipe.encoding().withChannel(channel));
    }

    public static Recipe withPage(Recipe recipe, OptionalInt page) {
        return with(recipe, recipe.encoding().withPage(page));
    }

    public static Recipe withUpright(Recipe recipe, boolean upright) {
        return recipe.withEncoding(recipe.encoding().withUpright(upright));
    }

    public static Recipe withFit(Recipe recipe, SizeFit fit) {
        return recipe.withEncoding(recipe.encoding().withFit(fit));
    }

    public static Recipe withIgnored(Recipe recipe, Set<Integer> ignored) {
        return recipe.withEncoding(recipe.encoding().withIgnored(ignored));
    }

    /// The values or colors in a list such as `255, #e0e0c0`; empty when it is no such list.
    public static Optional<Set<Integer>> values(String list) {
        Set<Integer> values = new TreeSet<>();
        for (String word : list.strip().split("[,\\s]+")) {
            if (word.matches("#[0-9A-Fa-f]{6}")) {
                values.add(Integer.parseInt(word.substring(1), 16));
            } else if (word.matches("\\d{1,8}") && Integer.parseInt(word) <= MAX_COLOR) {
                values.add(Integer.parseInt(word));
            } else if (!word.isEmpty()) {
                return Optional.empty();
            }
        }
        return Optional.of(values);
    }

    private static Recipe with(Recipe recipe, MaskEncoding coding) {
        return recipe.withEncoding(coding).withRule(new LabelRule.Automatic());
    }
}
