package cocoscope.app.images;

import cocoscope.convert.Recipe;
import cocoscope.mask.Mask;
import cocoscope.mask.decision.Decision;
import cocoscope.mask.object.ObjectDecision;
import java.util.List;
import java.util.Optional;

/// What the mask that is shown is converted from.
///
/// @param object   the category of objects that the rule does not name
/// @param decision on all open masks; [Decision#NONE] where there is none
/// @param objects  decisions on single objects of the mask
public record MaskInput(Mask mask, Optional<String> object, Recipe recipe, Decision decision, List<ObjectDecision> objects) {
    public MaskInput {
        objects = List.copyOf(objects);
    }

    /// Decided on alone.
    public MaskInput(Mask mask, Optional<String> object, Recipe recipe) {
        this(mask, object, recipe, Decision.NONE, List.of());
    }

    public boolean isOfSameMask(MaskInput other) {
        return mask == other.mask && object.equals(other.object);
    }
}
