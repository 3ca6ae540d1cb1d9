package cocoscope.coco.merge;

import cocoscope.coco.tape.JsonTokens;
import java.util.ArrayList;
import java.util.List;

/// Where an annotation refers to categories: as a whole, or with the segments of a panoptic picture.
final class CategoryReferences {
    private CategoryReferences() {}

    /// Indices on the tokens.
    static List<Integer> of(JsonTokens annotation) {
        List<Integer> references = new ArrayList<>(1);
        add(annotation, 0, references);
        int segments = annotation.member(0, "segments_info");
        if (annotation.is(segments, JsonTokens.Kind.ARRAY)) {
            for (int segment = segments + 1; segment < annotation.after(segments); segment = annotation.after(segment)) {
                if (annotation.is(segment, JsonTokens.Kind.OBJECT)) {
                    add(annotation, segment, references);
                }
            }
        }
        return references;
    }

    private static void add(JsonTokens annotation, int object, List<Integer> references) {
        int reference = annotation.member(object, "category_id");
        if (annotation.isThere(reference)) {
            references.add(reference);
        }
    }
}
