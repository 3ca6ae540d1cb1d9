package cocoscope.mask.decision;

import java.util.List;
import java.util.Map;

/// @param masks   how many there are
/// @param uniform how many of them have one value only
/// @param pixels  of each level, in all masks
record MaskCounts(int masks, int uniform, Map<Integer, Long> pixels) {
    MaskCounts {
        pixels = Map.copyOf(pixels);
    }

    static MaskCounts of(List<MaskEvidence> masks, Map<Integer, Long> pixels) {
        int uniform = PartEvidence.count(masks.stream().filter(MaskEvidence::isUniform).toList());
        return new MaskCounts(PartEvidence.count(masks), uniform, pixels);
    }
}
