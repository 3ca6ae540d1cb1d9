package cocoscope.coco.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// Counts what is the same, and keeps what is not.
final class Tallies {
    private final List<AnnotationDifference> differences = new ArrayList<>();
    private final SortedMap<String, Tally> categories = new TreeMap<>();

    void same(ComparedAnnotation annotation) {
        categories.merge(annotation.category(), Tally.SAME, Tally::plus);
    }

    void add(AnnotationDifference difference) {
        differences.add(difference);
        categories.merge(difference.side().category(), Tally.of(difference), Tally::plus);
    }

    List<AnnotationDifference> differences() {
        return differences;
    }

    SortedMap<String, Tally> categories() {
        return categories;
    }
}
