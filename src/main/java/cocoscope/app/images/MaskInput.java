package cocoscope.app.images;

import cocoscope.convert.Recipe;
import cocoscope.mask.Mask;
import cocoscope.mask.decision.Decision;
import java.util.Optional;

/// What the mask that is shown is converted from.
///
/// @param object   the category of objects that the rule does not name
/// @param decision on all open masks; [Decision#NONE] where there is none
public record MaskInput(Mask mask, Optional<String> object, Recipe recipe, Decision decision) {
    /// Decided on alone.
    public MaskInput(Mask mask, Optional<String> object, Recipe recipe) {
        this(mask, object, recipe, Decision.NONE);
    }

    public boolean isOfSameMask(MaskInput other) {
        return mask == other.mask && object.equals(other.object);
    }
}
