package cocoscope.batch;

import cocoscope.batch.Batch.Outcome;
import cocoscope.convert.Recipe;
import cocoscope.decode.samples.PixelMemory;
import cocoscope.mask.decision.Decision;
import cocoscope.mask.decision.MaskEvidence;
import java.util.ArrayList;
import java.util.List;

/// The steps of a run one mask at a time, for runs whose masks are on several machines: first what each mask tells, then, once somebody
/// has decided on all, its conversion.
public final class SeparateConversions implements AutoCloseable {
    private final Recipe recipe;
    private final TimeLimit limit = new TimeLimit();
    private final RunConversions conversions;

    public SeparateConversions(Recipe recipe, Resources resources) {
        this.recipe = recipe;
        conversions = new RunConversions(new MemoryGate(PixelMemory.allowed() / 2), resources, limit, AnnotationStore.inMemory());
    }

    /// What the masks of a file tell.
    ///
    /// @param usable whether the file can be converted
    public record Evidence(List<MaskEvidence> masks, boolean usable) {
        public Evidence {
            masks = List.copyOf(masks);
        }
    }

    /// Whether there is something that all masks of a run decide together.
    public static boolean areNeeded(Recipe recipe) {
        return RunConversions.matterToOthers(recipe);
    }

    public Evidence evidence(BatchInput input) {
        List<MaskEvidence> masks = new ArrayList<>();
        MaskConversion.Decider alone = new MaskConversion.Decider() {
            private final MaskConversion.Decider decisions = new RunDecisions().of(recipe);

            @Override
            public Decision on(MaskEvidence mask) {
                return decisions.on(mask);
            }

            @Override
            public void saw(MaskEvidence mask) {
                masks.add(mask);
            }
        };
        return new Evidence(masks, conversions.evidence(input, recipe, alone) instanceof Outcome.Converted);
    }

    /// @param decision on all masks of the run
    /// @param some     whether any mask of the run can be converted
    public Outcome convert(BatchInput input, Decision decision, boolean some) {
        return conversions.last(conversions.draft(input, recipe, MaskConversion.Decider.of(decision)), recipe, decision, some);
    }

    @Override
    public void close() {
        limit.close();
    }
}
