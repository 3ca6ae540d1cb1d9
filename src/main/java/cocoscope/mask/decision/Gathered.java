package cocoscope.mask.decision;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The evidence of many masks, summed per kind, so that it takes memory per kind and not per mask.
public final class Gathered {
    private final Map<MaskKind, MaskEvidence> byKind = new LinkedHashMap<>();
    private int masks;

    /// @param mask one mask, or several of the same kind
    public void add(MaskEvidence mask) {
        byKind.merge(mask.kind(), mask, MaskEvidence::plus);
        masks += mask.masks();
    }

    public int masks() {
        return masks;
    }

    /// One per kind, in the order in which the kinds were first seen.
    public List<MaskEvidence> evidence() {
        return List.copyOf(byKind.values());
    }
}
