package cocoscope.mask.decision;

import cocoscope.mask.Mask.Samples;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// What the values of all masks of a run mean: decided together, so that a value is the same category everywhere.
///
/// Masks of colors and masks of numbers are parted; gray masks that have gray values of the colors count among them.
///
/// @param parts of one kind each; none where there is no mask
public record Decision(List<Part> parts) {
    public static final Decision NONE = new Decision(List.of());

    public Decision {
        parts = List.copyOf(parts);
    }

    public static Decision of(List<MaskEvidence> masks, Given given) {
        List<MaskEvidence> colored = new ArrayList<>();
        List<MaskEvidence> numbered = new ArrayList<>();
        Set<Integer> palette = palette(masks);
        for (MaskEvidence mask : masks) {
            (isColored(mask.kind(), palette) ? colored : numbered).add(mask);
        }
        List<Part> parts = new ArrayList<>();
        if (!colored.isEmpty()) {
            parts.add(Part.of(colored, true, given));
        }
        if (!numbered.isEmpty()) {
            parts.add(Part.of(numbered, false, given));
        }
        return new Decision(parts);
    }

    /// @param mask of one of those that were decided on
    public Choice choose(MaskKind mask) {
        if (parts.size() == 1) {
            return parts.getFirst().choose(mask);
        }
        Set<Integer> palette = new HashSet<>();
        parts.stream().filter(Part::colors).forEach(part -> palette.addAll(part.drawn().drawn().keySet()));
        return parts.stream().filter(part -> part.colors() == isColored(mask, palette)).findFirst().orElseThrow().choose(mask);
    }

    /// Whether the decision can be made for one more mask as it is: of levels that are a category or an object each there may be more.
    public boolean covers(MaskKind mask) {
        return parts.stream().anyMatch(part -> part.covers(mask));
    }

    /// Whether nothing is an object.
    public boolean isEmpty() {
        return parts.stream().allMatch(part -> part.meaning() == Part.Meaning.NOTHING);
    }

    private static Set<Integer> palette(List<MaskEvidence> masks) {
        Set<Integer> palette = new HashSet<>();
        masks.stream().map(MaskEvidence::kind).filter(kind -> kind.samples() == Samples.COLOR)
                .forEach(kind -> palette.addAll(kind.values()));
        if (!palette.isEmpty()) {
            palette.add(0);
        }
        return palette;
    }

    /// A file of colors is read as gray where no pixel has a color.
    private static boolean isColored(MaskKind mask, Set<Integer> palette) {
        return mask.samples() == Samples.COLOR || mask.samples() == Samples.GRAY && mask.top() <= 255 && !palette.isEmpty()
                && palette.containsAll(mask.asColors().values());
    }
}
