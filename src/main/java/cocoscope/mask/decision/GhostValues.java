package cocoscope.mask.decision;

import cocoscope.mask.Mask.Samples;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// Values that a change of size left in a mask which has so few of them that it looks clean: where most masks of a folder were
/// scaled or blurred, a value between two of their levels that covers little is none itself.
final class GhostValues {
    private static final double LITTLE = 0.05;

    private GhostValues() {}

    static Set<Integer> of(List<MaskEvidence> masks, boolean colors) {
        List<MaskEvidence> mixed = masks.stream().filter(mask -> !mask.isUniform()).toList();
        List<MaskEvidence> changed = mixed.stream().filter(mask -> !mask.kind().exact()).toList();
        Set<Integer> ghosts = new HashSet<>();
        if (colors || 2 * PartEvidence.count(changed) <= PartEvidence.count(mixed)
                || masks.stream().anyMatch(mask -> mask.kind().samples() != Samples.GRAY)) {
            return ghosts;
        }
        TreeSet<Integer> levels = new TreeSet<>();
        changed.forEach(mask -> levels.addAll(mask.kind().values()));
        for (MaskEvidence mask : mixed) {
            for (int i = 0; i < mask.values().size(); i++) {
                int value = mask.kind().values().get(i);
                if (mask.kind().exact() && !levels.contains(value) && mask.values().get(i).minShare() < LITTLE
                        && levels.lower(value) != null && levels.higher(value) != null) {
                    ghosts.add(value);
                }
            }
        }
        return ghosts;
    }
}
