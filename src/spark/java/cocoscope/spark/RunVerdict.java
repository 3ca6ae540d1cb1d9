package cocoscope.spark;

import cocoscope.mask.decision.Decision;
import java.io.Serializable;
import java.util.BitSet;

/// What all masks of a run decided, and which of them it makes something else of.
///
/// @param decision    as text
/// @param again       masks that have to be converted again, by their indexes
/// @param missesAlpha those of them that have no alpha channel, as the others do
record RunVerdict(String decision, BitSet again, BitSet missesAlpha) implements Serializable {
    private static final long serialVersionUID = 1L;

    RunVerdict(Decision decision) {
        this(JsonValues.text(decision), new BitSet(), new BitSet());
    }
}
