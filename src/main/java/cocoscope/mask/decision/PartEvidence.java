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
/// @param masks  all of them
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

        private Sum plus(ValueEvidence value, int mixed) {
            return new Sum(masks + 1, share + value.share() / mixed, frame + value.frame() / mixed);
        }
    }

    static PartEvidence of(List<MaskEvidence> masks, boolean colors) {
        List<MaskEvidence> seen = colors ? masks.stream().map(MaskEvidence::asColors).toList() : masks;
        Set<Integer> ghosts = GhostValues.of(seen, colors);
        Map<Integer, Integer> drawn = FolderLevels.of(seen, colors);
        int mixed = (int) seen.stream().filter(mask -> !mask.isUniform()).count();
        TreeMap<Integer, Sum> levels = new TreeMap<>();
        for (MaskEvidence mask : seen) {
            for (ValueEvidence value : mask.values().stream().filter(value -> !ghosts.contains(value.value())).toList()) {
                Sum before = levels.getOrDefault(drawn.get(value.value()), Sum.NONE);
                levels.put(drawn.get(value.value()), mask.isUniform() ? before : before.plus(value, mixed));
            }
        }
        return new PartEvidence(seen, colors, drawn, levels, ghosts);
    }

    double share(int level) {
        return levels.getOrDefault(level, Sum.NONE).share();
    }

    double frame(int level) {
        return levels.getOrDefault(level, Sum.NONE).frame();
    }

    boolean isInNearlyAll(int level) {
        long mixed = masks.stream().filter(mask -> !mask.isUniform()).count();
        return levels.getOrDefault(level, Sum.NONE).masks() >= 0.95 * mixed;
    }

    boolean isExact() {
        return masks.stream().allMatch(MaskEvidence::exact);
    }

    /// Bits of the deepest mask.
    int bits() {
        return masks.stream().mapToInt(mask -> Integer.SIZE - Integer.numberOfLeadingZeros(mask.top())).max().orElse(0);
    }

    /// Whether there are masks of one value, and this is the value of each.
    boolean isAllOfEachUniform(int level) {
        List<MaskEvidence> uniform = masks.stream().filter(MaskEvidence::isUniform).toList();
        return !uniform.isEmpty() && uniform.stream().allMatch(mask -> drawn.getOrDefault(mask.values().getFirst().value(),
                Given.NONE) == level);
    }

    Contacts contacts() {
        return masks.stream().map(MaskEvidence::contacts).reduce(Contacts.NONE, Contacts::plus);
    }

    /// Whether values are numbers of objects: far too many for classes, or counting up from 1 in nearly every mask, up to another
    /// number in each, in few components.
    boolean areObjects() {
        if (colors || !isExact() || CategoryNumbers.factor(masks.getFirst().samples(), bits(),
                values().stream().mapToInt(Integer::intValue).toArray()) > 1) {
            return false;
        }
        List<MaskEvidence> counted = masks.stream().filter(mask -> mask.components() > 0).toList();
        boolean one = counted.stream().allMatch(mask -> ObjectNumbers.are(mask.values(), mask.components()));
        if (masks.stream().anyMatch(mask -> mask.values().size() > MaskEvidence.MAX_CATEGORIES)) {
            return one;
        }
        List<MaskEvidence> mixed = masks.stream().filter(mask -> !mask.isUniform()).toList();
        Set<Integer> counts = new HashSet<>();
        mixed.forEach(mask -> ObjectNumbers.count(mask.values()).ifPresent(counts::add));
        long counting = mixed.stream().filter(mask -> ObjectNumbers.count(mask.values()).isPresent()).count();
        int most = counts.stream().mapToInt(Integer::intValue).max().orElse(0);
        if (counting == mixed.size() && one) {
            return most >= ObjectNumbers.CERTAIN || most >= ObjectNumbers.MIN_VALUES && counts.size() >= DIFFERENT_COUNTS;
        }
        return counting >= MOST_MASKS * mixed.size() && counts.size() > DIFFERENT_COUNTS && most >= 2 * ObjectNumbers.MIN_VALUES
                && counted.stream().mapToLong(MaskEvidence::components).sum() <= COMPONENTS_OF_HIDDEN_OBJECTS * counted.stream()
                .mapToLong(ObjectNumbers::objects).sum();
    }

    /// Whether a value in each mask is one component, each mask has the first of the values, and there are several, so that nobody can
    /// tell for sure whether they are classes.
    boolean mayBeObjects() {
        List<Integer> objects = values().stream().filter(level -> level != 0).toList();
        return objects.size() >= MIN_OBJECTS && masks.stream().anyMatch(mask -> mask.components() > 0) && masks.stream().allMatch(mask ->
                (mask.components() == 0 || ObjectNumbers.are(mask.values(), mask.components())) && hasFirst(mask, objects));
    }

    private static boolean hasFirst(MaskEvidence mask, List<Integer> objects) {
        List<Integer> own = mask.values().stream().map(ValueEvidence::value).filter(value -> value != 0).toList();
        return own.equals(objects.subList(0, Math.min(own.size(), objects.size())));
    }

    /// The level of the background that a person named, in the first mask that has it.
    OptionalInt named() {
        return masks.stream().mapToInt(MaskEvidence::ground).filter(ground -> ground != Given.NONE)
                .map(ground -> drawn.getOrDefault(ground, ground))
                .findFirst();
    }

    /// Pixels of each level, in all masks.
    Map<Integer, Long> pixels() {
        Map<Integer, Long> pixels = new TreeMap<>();
        masks.forEach(mask -> mask.values().forEach(value -> pixels.merge(drawn.get(value.value()), value.pixels(), Long::sum)));
        return pixels;
    }

    List<Integer> values() {
        return new ArrayList<>(levels.keySet());
    }
}
