package cocoscope.app.images;

import cocoscope.convert.Recipe;
import cocoscope.mask.Mask;
import java.util.Optional;

/// What the mask that is shown is converted from.
///
/// @param object the category of objects that the rule does not name
public record MaskInput(Mask mask, Optional<String> object, Recipe recipe) {
    public boolean isOfSameMask(MaskInput other) {
        return mask == other.mask && object.equals(other.object);
    }
}
