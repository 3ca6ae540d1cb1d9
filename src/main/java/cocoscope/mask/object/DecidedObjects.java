package cocoscope.mask.object;

import cocoscope.mask.runs.Connectivity;
import cocoscope.mask.runs.LabelMap;
import cocoscope.mask.runs.Regions;
import java.util.List;
import java.util.Optional;

/// What decisions on single objects make of the regions of a mask.
///
/// Decisions apply one after the other, so that one may be about what an earlier one made. An object that a decision changed has a label
/// of its own, after those of the rule; one that is left out has none.
///
/// @param ruled    the number of labels that the rule made
/// @param made     what label `ruled + 1 + i` stands for
/// @param outcomes one per decision, in their order
public record DecidedObjects(LabelMap labels, Regions regions, int ruled, List<Made> made, List<Outcome> outcomes, ObjectCounts counts) {
    public DecidedObjects {
        made = List.copyOf(made);
        outcomes = List.copyOf(outcomes);
    }

    /// An object that a decision changed.
    ///
    /// @param label    of the rule that it had, or the first of those that it was joined from
    /// @param category where it got another one
    public record Made(int label, Optional<String> category, boolean crowd) {}

    /// Whether a decision applies: as it was meant, without some of its objects, or no longer at all.
    public enum Outcome { APPLIES, IN_PART, LOST }

    /// Nothing decided.
    public static DecidedObjects none(LabelMap labels, Regions regions) {
        return new DecidedObjects(labels, regions, labels.labels(), List.of(), List.of(), ObjectCounts.NONE);
    }

    /// @param regions      of `labels`, found by the same connectivity, grouping and minimum area
    /// @param minimumArea  as in [Regions#of]
    public static DecidedObjects of(LabelMap labels, Regions regions, ObjectRows decisions, Connectivity connectivity,
            Regions.Grouping grouping, int minimumArea) {
        if (decisions.decisions().isEmpty()) {
            return none(labels, regions);
        }
        ObjectGroups groups = new ObjectGroups(labels, regions);
        List<Outcome> outcomes = new DecisionSteps(groups, new ObjectSearch(labels, regions, groups)).apply(decisions);
        List<Made> made = groups.made();
        LabelMap changed = groups.relabeled();
        return new DecidedObjects(changed, Regions.of(changed, connectivity, grouping, minimumArea, labels.labels()), labels.labels(), made,
                outcomes, groups.counts((int) outcomes.stream().filter(outcome -> outcome != Outcome.APPLIES).count()));
    }

    /// What a label stands for that a decision made; empty for those of the rule.
    public Optional<Made> made(int label) {
        return label > ruled ? Optional.of(made.get(label - ruled - 1)) : Optional.empty();
    }
}
