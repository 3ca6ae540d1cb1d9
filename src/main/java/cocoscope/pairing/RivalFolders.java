package cocoscope.pairing;

import cocoscope.pairing.ImagePair.PairReason;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Folders that each have a mask for the same pictures, where what some of them show is no object of its own: a field of view, a grown
/// copy, an outline. Such masks are set aside, and those of the other folder are kept.
final class RivalFolders {
    private static final int SAMPLES = 3;
    private static final double SAME = 0.97;
    private static final double ALL = 0.98;
    private static final double MIN_VIEW = 0.2;
    /// Fields of view that differ a little from picture to picture are so alike.
    private static final double ALIKE = 0.85;
    private static final double MIN_ALIKE_VIEW = 0.4;
    /// An outline is so thick, and a grown copy has so many pixels more, at most.
    private static final int LINE = 4;
    private static final int GROWTH = 12;
    private static final double MIN_GROWTH = 1.05;
    private static final double MIN_INSIDE = 0.2;
    /// So much of the object with a border of a pixel is in a grown copy: it grows on all sides.
    private static final double MOST = 0.95;

    private final Map<Path, Map<Path, Path>> maskOf = new LinkedHashMap<>();
    private final Map<Path, Optional<MaskShape>> shapes = new HashMap<>();

    private RivalFolders(List<ImagePair> pairs) {
        for (ImagePair pair : pairs) {
            Path folder = pair.mask().map(Path::getParent).orElse(null);
            if (pair.isComplete() && pair.category().isEmpty() && folder != null) {
                maskOf.computeIfAbsent(folder, _ -> new LinkedHashMap<>()).put(pair.picture().orElseThrow(), pair.mask().orElseThrow());
            }
        }
    }

    static List<ImagePair> ranked(List<ImagePair> pairs) {
        RivalFolders folders = new RivalFolders(pairs);
        Map<Path, PairReason> aside = folders.aside();
        return aside.isEmpty() ? pairs : pairs.stream().map(pair -> pair.mask().map(Path::getParent).map(aside::get)
                .map(reason -> new ImagePair(Optional.empty(), pair.mask(), reason)).orElse(pair)).toList();
    }

    private Map<Path, PairReason> aside() {
        Map<Path, PairReason> aside = new HashMap<>();
        for (Path one : maskOf.keySet()) {
            for (Path other : maskOf.keySet()) {
                if (!one.equals(other) && !aside.containsKey(one) && !aside.containsKey(other)) {
                    reason(one, other).ifPresent(reason -> aside.put(other, reason));
                }
            }
        }
        return aside;
    }

    /// Why the masks of the other folder are no objects, as those of the one show.
    private Optional<PairReason> reason(Path one, Path other) {
        List<Path> common = maskOf.getOrDefault(one, Map.of()).keySet().stream().filter(maskOf.getOrDefault(other, Map.of())::containsKey)
                .limit(SAMPLES).toList();
        List<MaskShape> kept = shapes(one, common);
        List<MaskShape> rivals = shapes(other, common);
        if (common.size() < 2 || kept.size() < common.size() || rivals.size() < common.size()) {
            return Optional.empty();
        }
        if (areAlike(rivals, SAME, MIN_VIEW) && !areAlike(kept, SAME, MIN_VIEW)) {
            return Optional.of(PairReason.FIELD_OF_VIEW);
        }
        boolean outlines = true;
        boolean copies = true;
        boolean views = areAlike(rivals, ALIKE, MIN_ALIKE_VIEW) && !areAlike(kept, ALIKE, 0);
        for (int i = 0; i < common.size(); i++) {
            outlines &= kept.get(i).hasSizeOf(rivals.get(i)) && isOutline(rivals.get(i), kept.get(i));
            views &= kept.get(i).shareIn(rivals.get(i)) >= ALL;
            copies &= kept.get(i).hasSizeOf(rivals.get(i)) && isGrownCopy(rivals.get(i), kept.get(i));
        }
        return views ? Optional.of(PairReason.FIELD_OF_VIEW) : outlines ? Optional.of(PairReason.OUTLINE)
                : copies ? Optional.of(PairReason.GROWN_COPY)
                : Optional.empty();
    }

    private List<MaskShape> shapes(Path folder, List<Path> pictures) {
        List<MaskShape> found = new ArrayList<>();
        for (Path picture : pictures) {
            Path mask = maskOf.getOrDefault(folder, Map.of()).get(picture);
            if (mask != null) {
                shapes.computeIfAbsent(mask, MaskShape::of).ifPresent(found::add);
            }
        }
        return found;
    }

    private static boolean areAlike(List<MaskShape> shapes, double share, double min) {
        MaskShape first = shapes.getFirst();
        return first.area() >= min * first.width() * first.height() && shapes.stream().allMatch(shape -> shape.hasSizeOf(first)
                && shape.shareIn(first) >= share && first.shareIn(shape) >= share);
    }

    private static boolean isOutline(MaskShape line, MaskShape object) {
        MaskShape inside = object.shrunk(LINE);
        return line.area() > 0 && inside.area() >= MIN_INSIDE * object.area() && line.shareIn(object.grown(LINE)) >= ALL
                && line.shareIn(inside) <= 1 - ALL && object.without(object.shrunk(1)).shareIn(line.grown(LINE)) >= ALL;
    }

    private static boolean isGrownCopy(MaskShape copy, MaskShape object) {
        return object.area() > 0 && copy.area() >= MIN_GROWTH * object.area() && object.grown(1).shareIn(copy) >= MOST
                && copy.shareIn(object.grown(GROWTH)) >= ALL;
    }
}
