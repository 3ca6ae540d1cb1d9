package cocoscope.mask.object;

import cocoscope.mask.object.DecidedObjects.Outcome;
import java.util.ArrayList;
import java.util.List;

/// Applies decisions, one after the other, to the objects that they are about.
record DecisionSteps(ObjectGroups groups, ObjectSearch search) {
    List<Outcome> apply(ObjectRows decisions) {
        List<Outcome> outcomes = new ArrayList<>();
        for (int i = 0; i < decisions.decisions().size(); i++) {
            outcomes.add(apply(decisions.decisions().get(i), decisions.objects().get(i)));
        }
        return outcomes;
    }

    private Outcome apply(ObjectDecision decision, List<ObjectRows.Rows> wanted) {
        List<Integer> found = wanted.stream().map(search::find).filter(group -> group >= 0).distinct().toList();
        if (found.size() < Math.min(2, wanted.size())) {
            return Outcome.LOST;
        }
        int first = found.getFirst();
        switch (decision.kind()) {
            case EXCLUDE -> groups.exclude(first);
            case CATEGORY -> groups.giveCategory(first, decision.category().orElseThrow());
            case CROWD -> groups.markAsCrowd(first);
            case JOIN -> groups.join(found);
            case SPLIT -> {
                if (!groups.split(first)) {
                    return Outcome.LOST;
                }
            }
        }
        return found.size() == wanted.size() ? Outcome.APPLIES : Outcome.IN_PART;
    }
}
