package cocoscope.app.objects;

import cocoscope.geometry.Box;
import cocoscope.mask.object.DecidedObjects.Outcome;
import cocoscope.mask.object.KnownObject;
import cocoscope.mask.object.ObjectDecision;
import java.util.Optional;

/// One row of the list of decisions.
///
/// @param place   of the decision among those of its image
/// @param outcome what became of it; empty while that is not known
public record DecisionRow(int place, ObjectDecision decision, Optional<Outcome> outcome) {
    /// The first object that it is about.
    public KnownObject object() {
        return decision.objects().getFirst();
    }

    /// Around all its objects, as they were.
    public Box box() {
        return decision.objects().stream().map(object -> object.pixels().box()).reduce(Box::around).orElse(Box.EMPTY);
    }

    /// The pixels of all its objects, as they were.
    public long area() {
        return decision.objects().stream().mapToLong(object -> object.pixels().area()).sum();
    }
}
