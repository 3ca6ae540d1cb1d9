package cocoscope.app.browser;

import cocoscope.coco.lint.finding.Finding;
import cocoscope.coco.lint.finding.FindingKind;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/// Which repairs are written. Unless a person says otherwise, these are all but those that take out annotations.
///
/// @param kinds  what is said of all repairs of a kind
/// @param single what is said of one, which comes before
public record RepairChoice(Map<FindingKind, Boolean> kinds, Map<FindingPlace, Boolean> single) {
    public static final RepairChoice DEFAULT = new RepairChoice(Map.of(), Map.of());

    public RepairChoice {
        kinds = Map.copyOf(kinds);
        single = Map.copyOf(single);
    }

    /// One finding of a file.
    public record FindingPlace(FindingKind kind, String path) {
        static FindingPlace of(Finding finding) {
            return new FindingPlace(finding.kind(), finding.path());
        }
    }

    /// Whether the repair of a finding is written, if it has one.
    ///
    /// @param removes whether that takes out an annotation
    public boolean includes(Finding finding, boolean removes) {
        return !finding.repair().isEmpty()
                && single.getOrDefault(FindingPlace.of(finding), kinds.getOrDefault(finding.kind(), !removes));
    }

    public RepairChoice with(Finding finding, boolean included) {
        Map<FindingPlace, Boolean> changed = new HashMap<>(single);
        changed.put(FindingPlace.of(finding), included);
        return new RepairChoice(kinds, changed);
    }

    /// What was said of single repairs of the kind is forgotten.
    public RepairChoice with(FindingKind kind, boolean included) {
        Map<FindingKind, Boolean> changed = new EnumMap<>(FindingKind.class);
        changed.putAll(kinds);
        changed.put(kind, included);
        Map<FindingPlace, Boolean> others = new HashMap<>(single);
        others.keySet().removeIf(place -> place.kind() == kind);
        return new RepairChoice(changed, others);
    }

    /// How many repairs of a kind are written.
    public int count(FindingKind kind, FoundProblems found) {
        FoundProblems.Count count = found.count(kind);
        RepairChoice byKind = new RepairChoice(kinds, Map.of());
        int others = kinds.containsKey(kind) ? kinds.get(kind) ? count.repairs() : 0 : count.repairs() - count.removals();
        return others + found.findings().stream().filter(finding -> finding.kind() == kind).mapToInt(finding -> {
            boolean removes = found.removals().contains(finding);
            return (includes(finding, removes) ? 1 : 0) - (byKind.includes(finding, removes) ? 1 : 0);
        }).sum();
    }

    /// How many repairs are written.
    public int count(FoundProblems found) {
        return found.counts().keySet().stream().mapToInt(kind -> count(kind, found)).sum();
    }
}
