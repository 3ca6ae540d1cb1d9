package cocoscope.batch;

import cocoscope.convert.OpenRecipe;
import cocoscope.convert.Recipe;
import cocoscope.mask.decision.Decision;
import cocoscope.mask.decision.Gathered;
import cocoscope.mask.decision.MaskEvidence;
import java.util.HashMap;
import java.util.Map;

/// The decisions of a run, one per recipe, from the masks that were seen so far. For several threads at once.
final class RunDecisions {
    private final Map<Recipe, Gathered> seen = new HashMap<>();
    private final Map<Recipe, Decision> soFar = new HashMap<>();

    /// Decides on the masks of a recipe: anew where a mask has a level too many, and whenever there are twice as many masks.
    MaskConversion.Decider of(Recipe recipe) {
        return new MaskConversion.Decider() {
            @Override
            public Decision on(MaskEvidence mask) {
                return with(mask, recipe);
            }

            @Override
            public void saw(MaskEvidence mask, Decision decision) {
                add(mask, recipe);
            }
        };
    }

    private synchronized Decision with(MaskEvidence mask, Recipe recipe) {
        Gathered before = seen.getOrDefault(recipe, new Gathered());
        Decision known = soFar.getOrDefault(recipe, Decision.NONE);
        if (!known.covers(mask.kind()) || Integer.bitCount(before.masks() + 1) == 1) {
            Gathered masks = new Gathered();
            before.evidence().forEach(masks::add);
            masks.add(mask);
            known = Decision.of(masks.evidence(), OpenRecipe.given(recipe));
            soFar.put(recipe, known);
        }
        return known;
    }

    private synchronized void add(MaskEvidence mask, Recipe recipe) {
        seen.computeIfAbsent(recipe, _ -> new Gathered()).add(mask);
    }

    /// From all masks.
    synchronized Map<Recipe, Decision> all() {
        Map<Recipe, Decision> all = new HashMap<>();
        seen.forEach((recipe, masks) -> all.put(recipe, Decision.of(masks.evidence(), OpenRecipe.given(recipe))));
        return all;
    }
}
