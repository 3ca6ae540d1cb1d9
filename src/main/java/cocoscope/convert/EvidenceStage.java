package cocoscope.convert;

import cocoscope.mask.decision.Given;
import cocoscope.mask.decision.MaskEvidence;
import cocoscope.mask.level.ReadMask;
import cocoscope.mask.rule.UnusableRuleException;
import org.jspecify.annotations.Nullable;

/// What a mask tells about its values. Keeps what it found last.
final class EvidenceStage {
    private @Nullable ReadMask read;
    private @Nullable Given given;
    private @Nullable MaskEvidence evidence;

    /// @throws UnusableRuleException as [MaskEvidence#of(ReadMask, Given)]
    MaskEvidence of(ReadMask wanted, Given said) throws UnusableRuleException {
        MaskEvidence known = evidence;
        if (known == null || wanted != read || !said.equals(given)) {
            known = MaskEvidence.of(wanted, said);
            read = wanted;
            given = said;
            evidence = known;
        }
        return known;
    }
}
