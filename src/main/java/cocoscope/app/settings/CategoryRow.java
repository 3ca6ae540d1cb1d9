package cocoscope.app.settings;

import cocoscope.coco.Category;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SequencedSet;

/// A category as it is being edited.
///
/// @param id     as it was typed; any whole number
/// @param origin the names by which rules and images know it
/// @param uses   values and images that become this category
public record CategoryRow(int id, String name, String supercategory, OptionalInt color, Optional<Boolean> isthing,
        SequencedSet<String> origin, int uses) {
    /// What is wrong with a row among others.
    public enum Trouble { NONE, NO_NAME, NAME_TWICE, ID_TOO_SMALL, ID_TWICE }

    static CategoryRow of(Category category, SequencedSet<String> origin, int uses) {
        return new CategoryRow(category.id(), category.name(), category.supercategory(), category.color(), category.isthing(), origin,
                uses);
    }

    public CategoryRow withId(int id) {
        return new CategoryRow(id, name, supercategory, color, isthing, origin, uses);
    }

    public CategoryRow withName(String name) {
        return new CategoryRow(id, name.strip(), supercategory, color, isthing, origin, uses);
    }

    public CategoryRow withSupercategory(String supercategory) {
        return new CategoryRow(id, name, supercategory.strip(), color, isthing, origin, uses);
    }

    public CategoryRow withColor(OptionalInt color) {
        return new CategoryRow(id, name, supercategory, color, isthing, origin, uses);
    }

    public CategoryRow withIsthing(Optional<Boolean> isthing) {
        return new CategoryRow(id, name, supercategory, color, isthing, origin, uses);
    }

    CategoryRow withOrigin(SequencedSet<String> origin, int uses) {
        return new CategoryRow(id, name, supercategory, color, isthing, origin, uses);
    }

    Category category() {
        return new Category(id, name, supercategory, color, isthing);
    }
}
