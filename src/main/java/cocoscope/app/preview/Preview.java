package cocoscope.app.preview;

import cocoscope.convert.Conversion;
import cocoscope.mask.rule.LabelRule;
import java.util.Optional;

/// What the window knows of the current document's conversion.
public sealed interface Preview {
    /// There is no mask to convert.
    record None() implements Preview {}

    /// The first conversion of a newly opened mask is on its way.
    record Loading() implements Preview {}

    /// The regions of the newest recipe; its polygons are on their way.
    record Draft(Conversion result) implements Preview {}

    record Ready(Conversion result) implements Preview {}

    /// The newest recipe makes nothing of the mask; the last conversion that it had stays on the screen.
    record Failed(Cause cause, Optional<Conversion> lastGood) implements Preview {}

    /// Why a recipe makes nothing of a mask: the values do not tell what it means, or none of them is in the table.
    enum Cause {
        NO_CLEAR_RULE,
        /// Many values without a color and without traces of compression.
        LOOKS_LIKE_INSTANCES,
        /// Many colors.
        LOOKS_LIKE_A_PHOTO,
        NOTHING_MAPPED,
        OUT_OF_MEMORY,
        /// A defect of the program; what is known of it is in the log.
        UNEXPECTED;

        /// Why a rule is unusable: one that a person chose lacks the values, the automatic one is at a loss.
        public static Cause of(LabelRule unusable) {
            return unusable instanceof LabelRule.Automatic ? NO_CLEAR_RULE : NOTHING_MAPPED;
        }
    }

    /// What there is to show.
    default Optional<Conversion> conversion() {
        return switch (this) {
            case None _, Loading _ -> Optional.empty();
            case Draft(Conversion result) -> Optional.of(result);
            case Ready(Conversion result) -> Optional.of(result);
            case Failed(_, Optional<Conversion> lastGood) -> lastGood;
        };
    }
}
