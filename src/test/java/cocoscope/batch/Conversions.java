package cocoscope.batch;

import cocoscope.convert.Conversion;
import cocoscope.convert.Converter;
import cocoscope.convert.Recipe;
import cocoscope.mask.TextMask;
import cocoscope.mask.rule.LabelRule;
import cocoscope.mask.rule.LabelRule.Entry;
import cocoscope.mask.rule.UnusableRuleException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// Small masks, converted: `a` is a cat, `b` a dog.
public final class Conversions {
    public static final Recipe CATS_AND_DOGS = Recipe.DEFAULT.withRule(
            new LabelRule.Values(List.of(new Entry(1, "cat"), new Entry(2, "dog")), OptionalInt.of(0)));

    private Conversions() {}

    public static ConvertedMask of(String fileName, Recipe recipe, String... rows) throws UnusableRuleException {
        return ConvertedMask.of(fileName, conversion(recipe, rows));
    }

    public static Conversion conversion(Recipe recipe, String... rows) throws UnusableRuleException {
        return new Converter().convert(TextMask.gray(rows), recipe);
    }

    public static BatchInput input(String fileName) {
        return new BatchInput(Path.of(fileName), Optional.empty(), fileName);
    }
}
