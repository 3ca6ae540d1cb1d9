package cocoscope.batch;

import cocoscope.convert.OpenRecipe;
import cocoscope.convert.Recipe;
import cocoscope.mask.decision.Decision;
import cocoscope.mask.decision.MaskEvidence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The decisions of a run, one a recipe, from the masks that were seen so far. For several threads at once.
final class RunDecisions {
    private final Map<Recipe, List<MaskEvidence>> seen = new HashMap<>();
    private final Map<Recipe, Decision> soFar = new HashMap<>();

    /// What is decided when this mask has been seen, too: anew where it has a value of its own, and whenever there are twice as many masks.
    synchronized Decision with(MaskEvidence mask, Recipe recipe) {
        List<MaskEvidence> masks = seen.computeIfAbsent(recipe, _ -> new ArrayList<>());
        masks.add(mask);
        Decision known = soFar.getOrDefault(recipe, Decision.NONE);
        if (!known.covers(mask) || Integer.bitCount(masks.size()) == 1) {
            known = Decision.of(masks, OpenRecipe.given(recipe));
            soFar.put(recipe, known);
        }
        return known;
    }

    /// From all masks.
    synchronized Map<Recipe, Decision> all() {
        Map<Recipe, Decision> all = new HashMap<>();
        seen.forEach((recipe, masks) -> all.put(recipe, Decision.of(masks, OpenRecipe.given(recipe))));
        return all;
    }
}
