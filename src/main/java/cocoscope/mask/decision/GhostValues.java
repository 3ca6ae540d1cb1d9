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
        List<MaskEvidence> changed = mixed.stream().filter(mask -> !mask.exact()).toList();
        Set<Integer> ghosts = new HashSet<>();
        if (colors || 2 * changed.size() <= mixed.size() || masks.stream().anyMatch(mask -> mask.samples() != Samples.GRAY)) {
            return ghosts;
        }
        TreeSet<Integer> levels = new TreeSet<>();
        changed.forEach(mask -> mask.values().forEach(value -> levels.add(value.value())));
        for (MaskEvidence mask : mixed) {
            for (ValueEvidence value : mask.values()) {
                if (mask.exact() && !levels.contains(value.value()) && value.share() < LITTLE
                        && levels.lower(value.value()) != null && levels.higher(value.value()) != null) {
                    ghosts.add(value.value());
                }
            }
        }
        return ghosts;
    }
}
