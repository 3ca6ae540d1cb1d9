package cocoscope.mask.decision;

import cocoscope.mask.rule.LabelRule;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What a decision makes of one mask.
///
/// @param rule     with nothing left to decide
/// @param ignored  values that are left out and counted
/// @param objects  whether each value is an object of its own
/// @param category the category of each value of the mask that has one
/// @param levels   that the mask has to be read by; none where it is well read
public record Choice(LabelRule rule, Set<Integer> ignored, boolean objects, Map<Integer, String> category, List<Integer> levels) {
    public Choice {
        ignored = Set.copyOf(ignored);
        category = Map.copyOf(category);
        levels = List.copyOf(levels);
    }

    /// The names that make this choice of another one, where only names differ; empty where the mask has to be converted again.
    public Optional<Map<String, String>> renaming(Choice to) {
        if (objects != to.objects || !ignored.equals(to.ignored) || !levels.equals(to.levels) || !category.keySet()
                .equals(to.category.keySet())) {
            return Optional.empty();
        }
        Map<String, String> names = new HashMap<>();
        for (Map.Entry<Integer, String> entry : category.entrySet()) {
            String name = to.category.getOrDefault(entry.getKey(), "");
            if (!names.merge(entry.getValue(), name, (one, _) -> one).equals(name)) {
                return Optional.empty();
            }
        }
        return new HashSet<>(names.values()).size() == names.size() ? Optional.of(names) : Optional.empty();
    }
}
