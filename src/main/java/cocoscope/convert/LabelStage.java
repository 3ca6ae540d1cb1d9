package cocoscope.convert;

import cocoscope.mask.MaskEncoding;
import cocoscope.mask.level.ReadMask;
import cocoscope.mask.rule.LabelRule;
import cocoscope.mask.rule.Labeling;
import cocoscope.mask.rule.UnusableRuleException;
import org.jspecify.annotations.Nullable;

/// The second stage of a conversion: the labels of a mask without the names of their categories, and what they were made from.
///
/// @param byValue whether values of one category are kept apart
record LabelStage(ReadMask read, LabelRule rule, MaskEncoding encoding, boolean byValue, Labeling labeling) {
    /// @param last taken where it has the same inputs
    /// @throws UnusableRuleException when the rule makes nothing of this mask
    static LabelStage of(ReadMask read, UnnamedRule rule, Recipe recipe, @Nullable LabelStage last) throws UnusableRuleException {
        boolean byValue = recipe.instances() == Recipe.Instances.VALUE
                || recipe.encoding().numbers().haveInstances() && recipe.instances() == Recipe.Instances.COMPONENT;
        if (last != null && last.read == read && last.rule.equals(rule.rule()) && last.encoding.equals(recipe.encoding())
                && last.byValue == byValue) {
            return last;
        }
        return new LabelStage(read, rule.rule(), recipe.encoding(), byValue, rule.label(read, recipe.encoding(), byValue));
    }
}
