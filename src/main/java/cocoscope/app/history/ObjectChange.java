package cocoscope.app.history;

import cocoscope.app.history.Change.Subject;
import cocoscope.mask.object.ObjectDecision;
import cocoscope.project.ProjectImage;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// Finds what distinguishes the decisions on single objects of two projects.
final class ObjectChange {
    private ObjectChange() {}

    /// Whether decisions are all that changed.
    ///
    /// @param before images of the same files as `after`
    static boolean isBetween(List<ProjectImage> before, List<ProjectImage> after) {
        return before.size() == after.size() && !before.equals(after) && IntStream.range(0, after.size())
                .allMatch(i -> before.get(i).equals(after.get(i).withObjects(before.get(i).objects())));
    }

    static Change between(List<ProjectImage> before, List<ProjectImage> after) {
        List<ObjectDecision> made = without(after, before);
        List<ObjectDecision> removed = without(before, after);
        List<ObjectDecision> told = made.isEmpty() ? removed : made;
        if (told.isEmpty() || told.stream().map(ObjectDecision::kind).distinct().count() > 1 && !made.isEmpty()) {
            return new Change.Plain(Subject.SEVERAL);
        }
        if (made.isEmpty()) {
            return new Change.Objects(Subject.DECISIONS_REMOVED, removed.size(), "");
        }
        List<String> categories = made.stream().flatMap(decision -> decision.category().stream()).distinct().toList();
        return new Change.Objects(subject(made.getFirst().kind()), made.stream().mapToInt(decision -> decision.objects().size()).sum(),
                categories.size() == 1 ? categories.getFirst() : "");
    }

    private static Subject subject(ObjectDecision.Kind kind) {
        return switch (kind) {
            case EXCLUDE -> Subject.EXCLUDED;
            case CATEGORY -> Subject.RECATEGORIZED;
            case JOIN -> Subject.JOINED;
            case SPLIT -> Subject.SPLIT;
            case CROWD -> Subject.CROWDS;
        };
    }

    private static List<ObjectDecision> without(List<ProjectImage> images, List<ProjectImage> others) {
        List<ObjectDecision> left = new ArrayList<>();
        for (int i = 0; i < images.size(); i++) {
            List<ObjectDecision> known = new ArrayList<>(others.get(i).objects());
            images.get(i).objects().stream().filter(decision -> !known.remove(decision)).forEach(left::add);
        }
        return left;
    }
}
