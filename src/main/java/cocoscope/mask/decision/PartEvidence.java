package cocoscope.mask.decision;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;

/// What masks of one kind tell together.
///
/// @param masks  all of them, those of one kind together or apart
/// @param colors whether their values are colors
/// @param drawn  the level that each value stands for: itself, or the level of the folder that compression moved it from
/// @param levels that were drawn, ascending, with what the masks of more than one value hold of them
/// @param ghosts values that are no levels
record PartEvidence(List<MaskEvidence> masks, boolean colors, Map<Integer, Integer> drawn, TreeMap<Integer, Sum> levels,
        Set<Integer> ghosts) {
    private static final int DIFFERENT_COUNTS = 3;
    private static final int MIN_OBJECTS = 3;
    private static final double MOST_MASKS = 0.8;
    private static final double COMPONENTS_OF_HIDDEN_OBJECTS = 2;

    /// Means over masks of more than one value.
    ///
    /// @param masks that have the level, and no other masks are counted
    record Sum(int masks, double share, double frame) {
        private static final Sum NONE = new Sum(0, 0, 0);

        private Sum plus(ValueEvidence value, int more, int mixed) {
            return new Sum(masks + more, share + value.share() / mixed, frame + value.frame() / mixed);
        }
    }

    static PartEvidence of(List<MaskEvidence> masks, boolean colors) {
        List<MaskEvidence> seen = colors ? masks.stream().map(MaskEvidence::asColors).toList() : masks;
        Set<Integer> ghosts = GhostValues.of(seen, colors);
        Map<Integer, Integer> drawn = FolderLevels.of(seen, colors);
        int mixed = count(mixed(seen));
        TreeMap<Integer, Sum> levels = new TreeMap<>();
        for (MaskEvidence mask : seen) {
            for (int i = 0; i < mask.values().size(); i++) {
                int value = mask.kind().values().get(i);
                if (!ghosts.contains(value)) {
                    Sum before = levels.getOrDefault(drawn.get(value), Sum.NONE);
                    levels.put(drawn.get(value), mask.isUniform() ? before : before.plus(mask.values().get(i), mask.masks(), mixed));
                }
            }
        }
        return new PartEvidence(seen, colors, drawn, levels, ghosts);
    }

    static int count(List<MaskEvidence> masks) {
        return masks.stream().mapToInt(MaskEvidence::masks).sum();
    }

    private static List<MaskEvidence> mixed(List<MaskEvidence> masks) {
        return masks.stream().filter(mask -> !mask.isUniform()).toList();
    }

    double share(int level) {
        return levels.getOrDefault(level, Sum.NONE).share();
    }

    double frame(int level) {
        return levels.getOrDefault(level, Sum.NONE).frame();
    }

    boolean isInNearlyAll(int level) {
        return levels.getOrDefault(level, Sum.NONE).masks() >= 0.95 * count(mixed(masks));
    }

    boolean isExact() {
        return masks.stream().allMatch(mask -> mask.kind().exact());
    }

    /// Bits of the deepest mask.
    int bits() {
        return masks.stream().mapToInt(mask -> mask.kind().bits()).max().orElse(0);
    }

    /// Whether there are masks of one value, and this is the value of each.
    boolean isAllOfEachUniform(int level) {
        List<MaskEvidence> uniform = masks.stream().filter(MaskEvidence::isUniform).toList();
        return !uniform.isEmpty() && uniform.stream().allMatch(mask -> drawn.getOrDefault(mask.kind().values().getFirst(),
                Given.NONE) == level);
    }

    Contacts contacts() {
        return masks.stream().map(MaskEvidence::contacts).reduce(Contacts.NONE, Contacts::plus);
    }

    /// Whether values are numbers of objects: far too many for classes, or counting up from 1 in nearly every mask, up to another
    /// number in each, in few components.
    boolean areObjects() {
        if (colors || !isExact() || CategoryNumbers.factor(masks.getFirst().kind().samples(), bits(),
                values().stream().mapToInt(Integer::intValue).toArray()) > 1) {
            return false;
        }
        boolean one = components().separate();
        if (masks.stream().anyMatch(mask -> mask.values().size() > MaskEvidence.MAX_CATEGORIES)) {
            return one;
        }
        List<MaskEvidence> mixed = mixed(masks);
        List<MaskEvidence> counting = mixed.stream().filter(mask -> ObjectNumbers.count(mask.kind().values()).isPresent()).toList();
        Set<Integer> counts = new HashSet<>();
        counting.forEach(mask -> ObjectNumbers.count(mask.kind().values()).ifPresent(counts::add));
        int most = counts.stream().mapToInt(Integer::intValue).max().orElse(0);
        if (counting.size() == mixed.size() && one) {
            return most >= ObjectNumbers.CERTAIN || most >= ObjectNumbers.MIN_VALUES && counts.size() >= DIFFERENT_COUNTS;
        }
        return count(counting) >= MOST_MASKS * count(mixed) && counts.size() > DIFFERENT_COUNTS && most >= 2 * ObjectNumbers.MIN_VALUES
                && components().count() <= COMPONENTS_OF_HIDDEN_OBJECTS * masks.stream()
                .mapToLong(mask -> mask.components().masks() * ObjectNumbers.objects(mask.kind().values())).sum();
    }

    private Components components() {
        return masks.stream().map(MaskEvidence::components).reduce(Components.NONE, Components::plus);
    }

    /// Whether a value in each mask is one component, each mask has the first of the values, and there are several, so that nobody can
    /// tell for sure whether they are classes.
    boolean mayBeObjects() {
        List<Integer> objects = values().stream().filter(level -> level != 0).toList();
        return objects.size() >= MIN_OBJECTS && components().masks() > 0 && components().separate()
                && masks.stream().allMatch(mask -> hasFirst(mask.kind().values(), objects));
    }

    private static boolean hasFirst(List<Integer> values, List<Integer> objects) {
        List<Integer> own = values.stream().filter(value -> value != 0).toList();
        return own.equals(objects.subList(0, Math.min(own.size(), objects.size())));
    }

    /// The level of the background that a person named, in the first mask that has it.
    OptionalInt named() {
        return masks.stream().mapToInt(mask -> mask.kind().ground()).filter(ground -> ground != Given.NONE)
                .map(ground -> drawn.getOrDefault(ground, ground))
                .findFirst();
    }

    /// Pixels of each level, in all masks.
    Map<Integer, Long> pixels() {
        Map<Integer, Long> pixels = new TreeMap<>();
        for (MaskEvidence mask : masks) {
            for (int i = 0; i < mask.values().size(); i++) {
                pixels.merge(drawn.get(mask.kind().values().get(i)), mask.values().get(i).pixels(), Long::sum);
            }
        }
        return pixels;
    }

    List<Integer> values() {
        return new ArrayList<>(levels.keySet());
    }
}
