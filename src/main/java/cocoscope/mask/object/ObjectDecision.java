package cocoscope.mask.object;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// What a person decided on objects of one mask, beyond what its recipe says.
///
/// @param objects  several for [Kind#JOIN], of which the first gives its category; one for all others
/// @param category of [Kind#CATEGORY] only
/// @param layer    of the masks in the file the one that the objects are of, counted from 0
public record ObjectDecision(Kind kind, List<KnownObject> objects, Optional<String> category, int layer) {
    /// Leave out; give another category; make one annotation of several; make one of each connected component; mark as a group that
    /// nobody told apart.
    public enum Kind { EXCLUDE, CATEGORY, JOIN, SPLIT, CROWD }

    public ObjectDecision {
        objects = List.copyOf(objects);
        if (kind == Kind.JOIN ? objects.size() < 2 : objects.size() != 1) {
            throw new IllegalArgumentException(kind + " of " + objects.size() + " objects");
        }
        if (category.isPresent() != (kind == Kind.CATEGORY) || category.filter(String::isBlank).isPresent()) {
            throw new IllegalArgumentException(kind + " with the category " + category);
        }
        if (layer < 0) {
            throw new IllegalArgumentException("There is no layer " + layer);
        }
    }

    /// One without a category, about one object or, to join them, several.
    public static ObjectDecision of(Kind kind, List<KnownObject> objects, int layer) {
        return new ObjectDecision(kind, objects, Optional.empty(), layer);
    }

    public static ObjectDecision category(KnownObject object, String category, int layer) {
        return new ObjectDecision(Kind.CATEGORY, List.of(object), Optional.of(category), layer);
    }

    /// The same with another name for its category.
    public ObjectDecision renamed(UnaryOperator<String> name) {
        return new ObjectDecision(kind, objects, category.map(name), layer);
    }
}
