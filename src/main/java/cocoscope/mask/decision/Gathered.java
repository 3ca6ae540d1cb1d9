package cocoscope.mask.decision;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What many masks tell, one sum for each kind: its size is that of their kinds, however many masks there are.
public final class Gathered {
    private final Map<MaskKind, MaskEvidence> byKind = new LinkedHashMap<>();
    private int masks;

    /// @param mask one, or several of a kind
    public void add(MaskEvidence mask) {
        byKind.merge(mask.kind(), mask, MaskEvidence::plus);
        masks += mask.masks();
    }

    public int masks() {
        return masks;
    }

    /// One for each kind, in the order in which the kinds were first seen.
    public List<MaskEvidence> evidence() {
        return List.copyOf(byKind.values());
    }
}
