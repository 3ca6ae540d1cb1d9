package cocoscope.mask.rule;

import java.util.List;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;

/// How the values of a mask become categories.
public sealed interface LabelRule {
    /// The category of the only object of a mask that was not given a name.
    String OBJECT = "object";

    /// The default: decided from the values of all masks of a run. The background is a value of the masks or a color 0xRRGGBB,
    /// which is looked up in palette and gray masks; an empty one is detected.
    ///
    /// @param category of the object, if there is only one
    record Automatic(OptionalInt background, String category) implements LabelRule {
        public Automatic() {
            this(OptionalInt.empty());
        }

        public Automatic(OptionalInt background) {
            this(background, OBJECT);
        }
    }

    /// Values low..high, both included, are the object; all others when inverted. Colors count by their luma,
    /// palette masks by their index.
    ///
    /// A band up to [#TOP] also contains all larger ids.
    record Band(int low, int high, boolean inverted, String category) implements LabelRule {
        /// The maximum level of 16 bits.
        public static final int TOP = 0xFFFF;

        /// Whether a level is from low to high.
        public boolean holds(int level) {
            return level >= low && (level <= high || high >= TOP);
        }
    }

    /// A band from the threshold of each mask, found by Otsu's method, to the maximum; below the threshold when inverted.
    record Otsu(boolean inverted, String category) implements LabelRule {}

    /// A table of gray levels or palette indices (0xRRGGBB in color masks). A value in neither the table nor the
    /// background is unmapped. An empty background means 0, unless 0 is in the table.
    record Values(List<Entry> entries, OptionalInt background) implements LabelRule {
        public Values {
            entries = List.copyOf(entries);
        }
    }

    /// A table of colors 0xRRGGBB; in palette masks looked up by the palette's color, in gray masks of at most 8 bits
    /// by three equal channels. The background as in [Values].
    record Colors(List<Entry> entries, OptionalInt background) implements LabelRule {
        public Colors {
            entries = List.copyOf(entries);
        }
    }

    /// A value or color and the category that it becomes.
    record Entry(int value, String category) {}

    /// The categories that the rule names, one per value of a table; none where each mask has its own.
    default List<String> categories() {
        return switch (this) {
            case Automatic _ -> List.of();
            case Band band -> List.of(band.category);
            case Otsu otsu -> List.of(otsu.category);
            case Values values -> values.entries.stream().map(Entry::category).toList();
            case Colors colors -> colors.entries.stream().map(Entry::category).toList();
        };
    }

    /// The same rule with renamed categories.
    default LabelRule renamed(UnaryOperator<String> name) {
        return switch (this) {
            case Automatic(OptionalInt background, String category) -> new Automatic(background, name.apply(category));
            case Band(int low, int high, boolean inverted, String category) -> new Band(low, high, inverted, name.apply(category));
            case Otsu(boolean inverted, String category) -> new Otsu(inverted, name.apply(category));
            case Values(List<Entry> entries, OptionalInt background) -> new Values(renamed(entries, name), background);
            case Colors(List<Entry> entries, OptionalInt background) -> new Colors(renamed(entries, name), background);
        };
    }

    private static List<Entry> renamed(List<Entry> entries, UnaryOperator<String> name) {
        return entries.stream().map(entry -> new Entry(entry.value, name.apply(entry.category))).toList();
    }
}
