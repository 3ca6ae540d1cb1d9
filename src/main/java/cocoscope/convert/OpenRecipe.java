package cocoscope.convert;

import cocoscope.mask.ValueEncoding;
import cocoscope.mask.decision.Choice;
import cocoscope.mask.decision.Decision;
import cocoscope.mask.decision.Given;
import cocoscope.mask.rule.LabelRule;
import java.util.Optional;
import java.util.OptionalInt;

/// Recipes that leave it to be decided what values mean.
public final class OpenRecipe {
    private OpenRecipe() {}

    /// Values that are numbers of objects, and bits, mean what their encoding says.
    public static boolean isOpen(Recipe recipe) {
        return recipe.rule() instanceof LabelRule.Automatic && recipe.encoding().numbers() == ValueEncoding.PLAIN;
    }

    /// What the recipe says all the same.
    public static Given given(Recipe recipe) {
        return recipe.rule() instanceof LabelRule.Automatic(OptionalInt background, String category)
                ? new Given(background, recipe.encoding().ignored(), category)
                : new Given(OptionalInt.empty(), recipe.encoding().ignored(), LabelRule.OBJECT);
    }

    /// The recipe with the decision as its rule, so that no other mask changes it; empty where masks of several kinds have no common rule.
    public static Optional<Recipe> pinned(Recipe recipe, Decision decision) {
        return isOpen(recipe) && decision.parts().size() == 1 ? Optional.of(settled(recipe, decision.parts().getFirst().pinned()))
                : Optional.empty();
    }

    /// The recipe with what was chosen for a mask.
    static Recipe settled(Recipe recipe, Choice choice) {
        Recipe read = choice.levels().isEmpty() ? recipe : recipe.withReading(recipe.reading().withLevels(choice.levels()));
        Recipe settled = read.withRule(choice.rule()).withEncoding(recipe.encoding().withIgnored(choice.ignored()));
        return choice.objects() && recipe.instances() == Recipe.Instances.COMPONENT ? settled.withInstances(Recipe.Instances.VALUE)
                : settled;
    }
}
