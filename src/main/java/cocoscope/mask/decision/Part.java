package cocoscope.mask.decision;

import cocoscope.mask.Mask.Samples;
import cocoscope.mask.rule.LabelRule;
import cocoscope.mask.rule.LabelRule.Entry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// What the values mean in masks of one kind.
///
/// @param counts     masks and pixels
/// @param drawn      the levels
/// @param meaning    what the levels are
/// @param background what is no object
/// @param unlabeled  the value that was found to say "not labeled"
/// @param given      what a person said
/// @param doubts     what may be wrong
public record Part(MaskCounts counts, DrawnLevels drawn, Meaning meaning, Background background, OptionalInt unlabeled, Given given,
                   Set<Doubt> doubts) {
    /// What the levels of masks are.
    public enum Meaning {
        /// There is no object in any mask.
        NOTHING,
        /// One category, on a background.
        OBJECT,
        /// A category a level.
        CATEGORIES,
        /// An object a level, all of one category.
        OBJECTS
    }

    public Part {
        doubts = Set.copyOf(doubts);
    }

    /// How many masks there are.
    public int masks() {
        return counts.masks();
    }

    /// How many of them have one value only.
    public int uniform() {
        return counts.uniform();
    }

    /// Of each level.
    public Map<Integer, Long> pixels() {
        return counts.pixels();
    }

    /// Whether values are colors.
    public boolean colors() {
        return drawn.colors();
    }

    /// Ascending.
    public List<Integer> levels() {
        return drawn.levels();
    }

    /// Values that are no levels; a mask that has some is read again.
    public Set<Integer> ghosts() {
        return drawn.ghosts();
    }

    static Part of(List<MaskEvidence> masks, boolean colors, Given given) {
        PartEvidence evidence = PartEvidence.of(masks, colors);
        OptionalInt unlabeled = given.ignored().isEmpty() ? Unlabeled.of(evidence) : OptionalInt.empty();
        Set<Integer> ignored = new TreeSet<>(given.ignored());
        unlabeled.ifPresent(ignored::add);
        Background background = given.background().isPresent() ? new Background(evidence.named(), Background.Cause.GIVEN)
                : Background.of(evidence, ignored);
        List<Integer> levels = evidence.values();
        long objects = levels.stream().filter(level -> !ignored.contains(level) && level != background.level().orElse(Given.NONE)).count();
        Meaning meaning = objects == 0 ? Meaning.NOTHING
                : objects == 1 && levels.size() <= 2 && levels.stream().noneMatch(ignored::contains) ? Meaning.OBJECT
                : evidence.areObjects() ? Meaning.OBJECTS : Meaning.CATEGORIES;
        return new Part(MaskCounts.of(masks, evidence.pixels()), new DrawnLevels(colors, levels, evidence.drawn(), evidence.ghosts()),
                meaning,
                background, unlabeled, given,
                Doubt.about(evidence, background, meaning, unlabeled.isPresent() || !given.ignored().isEmpty()));
    }

    /// Pixels of the background.
    public long groundPixels() {
        return background.level().isPresent() ? pixels().getOrDefault(background.level().getAsInt(), 0L) : 0;
    }

    /// Pixels that were found to be not labeled.
    public long unlabeledPixels() {
        return unlabeled.isPresent() ? pixels().getOrDefault(unlabeled.getAsInt(), 0L) : 0;
    }

    /// The decision as a rule that no other mask changes.
    public Choice pinned() {
        Set<Integer> ignored = new TreeSet<>(given.ignored());
        unlabeled.ifPresent(ignored::add);
        int ground = background.level().orElse(Given.NONE);
        Map<Integer, String> categories = new TreeMap<>();
        drawn.drawn().forEach((value, level) -> {
            if (level != ground && !ignored.contains(value) && !ghosts().contains(value)) {
                categories.put(value, name(level));
            }
        });
        List<Entry> entries = categories.entrySet().stream().map(entry -> new Entry(entry.getKey(), entry.getValue())).toList();
        boolean two = meaning == Meaning.OBJECT && !colors() && levels().size() == 2;
        LabelRule rule = two ? new LabelRule.Band((levels().getFirst() + levels().getLast() + 1) / 2, Integer.MAX_VALUE,
                ground == levels().getLast(), given.category())
                : colors() ? new LabelRule.Colors(entries, background.level()) : new LabelRule.Values(entries, background.level());
        return new Choice(rule, ignored, meaning == Meaning.OBJECTS, categories, List.of());
    }

    boolean covers(MaskKind mask) {
        boolean open = meaning == Meaning.CATEGORIES || meaning == Meaning.OBJECTS;
        return colors() == (mask.samples() == Samples.COLOR) && (open || drawn.drawn().keySet().containsAll(mask.values()));
    }

    Choice choose(MaskKind mask) {
        MaskKind seen = colors() ? mask.asColors() : mask;
        Map<Integer, String> categories = new HashMap<>();
        List<Entry> entries = new ArrayList<>();
        Set<Integer> ignored = new TreeSet<>(given.ignored());
        unlabeled.ifPresent(ignored::add);
        int ground = groundOf(seen);
        List<Integer> reread = drawn.readingOf(seen);
        List<Integer> values = reread.isEmpty() ? seen.values() : reread;
        for (int value : values) {
            int level = level(value);
            if (value != ground && !ignored.contains(value)) {
                entries.add(new Entry(value, name(level)));
                categories.put(value, name(level));
            }
        }
        OptionalInt none = ground == Given.NONE ? OptionalInt.empty() : OptionalInt.of(ground);
        LabelRule rule = seen.threshold().isPresent() || meaning == Meaning.OBJECT && !colors() && levels().size() == 2
                ? band(seen, ground) : colors() ? new LabelRule.Colors(entries, none) : new LabelRule.Values(entries, none);
        return new Choice(rule, ignored, meaning == Meaning.OBJECTS, categories, reread);
    }

    /// The value that the mask has for the background.
    private int groundOf(MaskKind mask) {
        if (background.cause() == Background.Cause.GIVEN) {
            return mask.ground();
        }
        int ground = background.level().orElse(Given.NONE);
        return mask.values().stream().filter(value -> level(value) == ground).findFirst().orElse(ground);
    }

    private int level(int value) {
        return drawn.drawn().getOrDefault(value, value);
    }

    /// Two levels of the mask where they shade into each other, else those of all masks.
    private LabelRule band(MaskKind mask, int ground) {
        boolean shaded = mask.threshold().isPresent();
        int low = shaded ? level(mask.values().getFirst()) : levels().getFirst();
        int high = shaded ? level(mask.values().getLast()) : levels().getLast();
        boolean inverted = ground == high || ground == mask.values().getLast() && mask.values().size() == 2;
        int threshold = mask.threshold().orElse(mask.exact() && ghosts().isEmpty() ? high : (low + high + 1) / 2);
        return new LabelRule.Band(threshold, mask.top(), inverted, name(inverted ? low : high));
    }

    private String name(int level) {
        return switch (meaning) {
            case OBJECT, OBJECTS -> given.category();
            case NOTHING, CATEGORIES -> colors() ? String.format("color_%06x", level) : "value_" + level;
        };
    }
}
