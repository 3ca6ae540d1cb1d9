package cocoscope.coco.compare;

import cocoscope.geometry.Box;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/// Matches the annotations of one image: first those that are the same, then those of one category by falling IoU, then those that are
/// left of any category, then objects that moved: of one category and one id in both files. Whatever has no match is missing or extra.
final class AnnotationMatcher {
    private static final Comparator<Candidate> BEST_FIRST = Comparator.comparingDouble(Candidate::iou).reversed()
            .thenComparingInt(Candidate::first).thenComparingInt(Candidate::second);

    private final String image;
    private final List<ComparedAnnotation> first;
    private final List<ComparedAnnotation> second;
    private final boolean[] matched;
    private final boolean[] taken;
    private final Map<Integer, AnnotationDifference> changes = new TreeMap<>();

    /// @param image file name
    AnnotationMatcher(String image, List<ComparedAnnotation> first, List<ComparedAnnotation> second) {
        this.image = image;
        this.first = first;
        this.second = second;
        matched = new boolean[first.size()];
        taken = new boolean[second.size()];
    }

    /// What two annotations have in common that are the same.
    ///
    /// @param covers how they are written, or the pixels, or their id
    private record What(String category, boolean crowd, Object covers) {}

    private record Candidate(int first, int second, double iou, long common) {}

    /// @param minIou of two annotations that are taken for one
    void match(double minIou, Tallies tallies) {
        matchSame(tallies);
        matchChanged(minIou, true);
        matchChanged(minIou, false);
        matchMoved();
        for (int here = 0; here < matched.length; here++) {
            if (!matched[here]) {
                tallies.add(AnnotationDifference.missing(image, first.get(here)));
            } else if (changes.containsKey(here)) {
                tallies.add(changes.get(here));
            }
        }
        for (int there = 0; there < taken.length; there++) {
            if (!taken[there]) {
                tallies.add(AnnotationDifference.extra(image, second.get(there)));
            }
        }
    }

    /// Of those that are written alike no pixel has to be looked at.
    private void matchSame(Tallies tallies) {
        matchSame(tallies, annotation -> annotation.written().map(written -> new What(annotation.category(), annotation.crowd(), written)));
        matchSame(tallies, annotation -> Optional.of(new What(annotation.category(), annotation.crowd(), annotation.runs())));
    }

    private void matchSame(Tallies tallies, Function<ComparedAnnotation, Optional<What>> key) {
        if (!hasUnmatched()) {
            return;
        }
        Map<What, List<Integer>> places = new HashMap<>();
        for (int there = taken.length - 1; there >= 0; there--) {
            int index = there;
            if (!taken[there]) {
                key.apply(second.get(there)).ifPresent(what -> places.computeIfAbsent(what, _ -> new ArrayList<>()).add(index));
            }
        }
        for (int here = 0; here < matched.length && !places.isEmpty(); here++) {
            List<Integer> same = matched[here] ? List.of() : key.apply(first.get(here)).map(places::get).orElse(List.of());
            if (!same.isEmpty()) {
                matched[here] = true;
                taken[same.removeLast()] = true;
                tallies.same(first.get(here));
            }
        }
    }

    private boolean hasUnmatched() {
        for (boolean is : matched) {
            if (!is) {
                return true;
            }
        }
        return false;
    }

    private void matchChanged(double minIou, boolean ofOneCategory) {
        for (Candidate best : candidates(minIou, ofOneCategory)) {
            if (!matched[best.first] && !taken[best.second]) {
                matched[best.first] = true;
                taken[best.second] = true;
                changes.put(best.first, changed(best));
            }
        }
    }

    private void matchMoved() {
        Map<What, Integer> places = new HashMap<>();
        for (int there = 0; there < taken.length; there++) {
            ComparedAnnotation other = second.get(there);
            if (!taken[there] && other.hasId()) {
                places.put(new What(other.category(), other.crowd(), other.id()), there);
            }
        }
        for (int here = 0; here < matched.length && !places.isEmpty(); here++) {
            ComparedAnnotation mine = first.get(here);
            Integer there = matched[here] || !mine.hasId() ? null : places.remove(new What(mine.category(), mine.crowd(), mine.id()));
            if (there != null) {
                matched[here] = true;
                taken[there] = true;
                long common = mine.runs().common(second.get(there).runs());
                changes.put(here, changed(new Candidate(here, there,
                        (double) common / Math.max(1, mine.runs().area() + second.get(there).runs().area() - common), common)));
            }
        }
    }

    private List<Candidate> candidates(double minIou, boolean ofOneCategory) {
        List<Candidate> candidates = new ArrayList<>();
        Box[] boxes = boxes();
        for (int here = 0; here < matched.length; here++) {
            if (matched[here]) {
                continue;
            }
            ComparedAnnotation mine = first.get(here);
            Box box = mine.runs().box();
            for (int there = 0; there < taken.length; there++) {
                ComparedAnnotation other = second.get(there);
                if (!taken[there] && box.overlaps(boxes[there]) && (!ofOneCategory || mine.category().equals(other.category()))) {
                    long common = mine.runs().common(other.runs());
                    double iou = (double) common / (mine.runs().area() + other.runs().area() - common);
                    if (common > 0 && iou >= minIou) {
                        candidates.add(new Candidate(here, there, iou, common));
                    }
                }
            }
        }
        candidates.sort(BEST_FIRST);
        return candidates;
    }

    private Box[] boxes() {
        Box[] boxes = new Box[taken.length];
        for (int there = 0; there < taken.length; there++) {
            boxes[there] = taken[there] ? Box.EMPTY : second.get(there).runs().box();
        }
        return boxes;
    }

    private AnnotationDifference changed(Candidate pair) {
        ComparedAnnotation mine = first.get(pair.first);
        ComparedAnnotation other = second.get(pair.second);
        return new AnnotationDifference(AnnotationDifference.Kind.CHANGED, image, Optional.of(AnnotationDifference.Side.of(mine)),
                Optional.of(AnnotationDifference.Side.of(other)),
                pair.iou, mine.runs().area() - pair.common, other.runs().area() - pair.common);
    }
}
