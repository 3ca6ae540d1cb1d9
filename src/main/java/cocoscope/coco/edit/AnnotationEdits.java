package cocoscope.coco.edit;

import cocoscope.coco.index.AnnotationList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/// What a person changed in a file: other categories of annotations, and annotations that go. All are told by their indices.
///
/// @param categories the new category of annotations
public record AnnotationEdits(Map<Integer, Integer> categories, Set<Integer> deleted) {
    public static final AnnotationEdits NONE = new AnnotationEdits(Map.of(), Set.of());

    public AnnotationEdits {
        categories = Map.copyOf(categories);
        deleted = Set.copyOf(deleted);
    }

    /// Gives annotations a category; one that they have in the file is no change.
    public AnnotationEdits withCategory(AnnotationList annotations, List<Integer> chosen, int category) {
        Map<Integer, Integer> changed = new HashMap<>(categories);
        for (int annotation : chosen) {
            if (annotations.category(annotation) == category) {
                changed.remove(annotation);
            } else {
                changed.put(annotation, category);
            }
        }
        return new AnnotationEdits(changed, deleted);
    }

    /// Deletes annotations, or takes them back.
    public AnnotationEdits withDeleted(List<Integer> chosen, boolean gone) {
        Set<Integer> changed = new HashSet<>(deleted);
        if (gone) {
            changed.addAll(chosen);
        } else {
            chosen.forEach(changed::remove);
        }
        return new AnnotationEdits(categories, changed);
    }

    /// The category that an annotation was given.
    public OptionalInt category(int annotation) {
        Integer given = categories.get(annotation);
        return given == null ? OptionalInt.empty() : OptionalInt.of(given);
    }

    public int size() {
        return deleted.size() + (int) categories.keySet().stream().filter(annotation -> !deleted.contains(annotation)).count();
    }
}
