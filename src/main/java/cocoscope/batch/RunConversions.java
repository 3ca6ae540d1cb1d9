package cocoscope.batch;

import cocoscope.batch.Batch.Outcome;
import cocoscope.batch.limit.MemoryGate;
import cocoscope.batch.limit.Resources;
import cocoscope.batch.limit.TimeLimit;
import cocoscope.convert.OpenRecipe;
import cocoscope.convert.Recipe;
import cocoscope.decode.samples.UnreadableImageException;
import cocoscope.mask.Channel;
import cocoscope.mask.decision.Decision;
import cocoscope.mask.rule.UnusableRuleException;
import cocoscope.message.Message;
import java.util.List;
import java.util.Optional;

/// Converts the masks of a run. What is wrong with one is its outcome.
///
/// @param gate      that masks pass before their pixels are read
/// @param resources that each may take
/// @param limit     that the time of each has
/// @param store     that keeps the annotations
/// @param files     the bytes of masks and pictures
record RunConversions(MemoryGate gate, Resources resources, TimeLimit limit, AnnotationStore store, FileBytes files) {
    /// @param decider that decides so far
    DecidedOutcome draft(BatchInput input, Recipe recipe, MaskConversion.Decider decider) {
        DecidedOutcome draft = convert(input, recipe, decider);
        return new DecidedOutcome(input, kept(draft.outcome()), store.shared(draft.decided()));
    }

    /// Whether what a mask tells decides on others, too.
    static boolean matterToOthers(Recipe recipe) {
        return OpenRecipe.isOpen(recipe) || recipe.encoding().channel() == Channel.ALPHA;
    }

    /// Reads a mask of another shard for what it tells; what it is converted to is empty.
    Outcome evidence(BatchInput input, Recipe recipe, MaskConversion.Decider decider) {
        return outcome(input, MaskConversion.evidence(input, recipe, decider, files));
    }

    /// What becomes of a mask in the end.
    ///
    /// @param decision on all masks of the run
    /// @param some     whether any mask was converted
    Outcome last(DecidedOutcome draft, Recipe recipe, Decision decision, boolean some) {
        BatchInput input = draft.input();
        if (some && MissingAlpha.is(draft, recipe, files)) {
            return mended(input, recipe, decision);
        }
        Optional<Outcome> known = draft.under(decision);
        return known.isPresent() ? known.get() : kept(convert(input, recipe, MaskConversion.Decider.of(decision)).outcome());
    }

    /// What becomes of a mask without the alpha channel that others have.
    Outcome mended(BatchInput input, Recipe recipe, Decision decision) {
        Recipe mended = MissingAlpha.mended(recipe);
        return kept(MissingAlpha.told(convert(input, mended, MissingAlpha.decider(decision, mended)).outcome()));
    }

    private Outcome kept(Outcome outcome) {
        return outcome instanceof Outcome.Converted(BatchInput input, ConvertedMask mask, List<Message> warnings)
                ? new Outcome.Converted(input, store.keep(mask), warnings) : outcome;
    }

    private DecidedOutcome convert(BatchInput input, Recipe recipe, MaskConversion.Decider decider) {
        MaskConversion conversion = new MaskConversion(input, recipe, decider, files);
        return new DecidedOutcome(input, outcome(input, conversion), conversion.decided());
    }

    private Outcome outcome(BatchInput input, MaskConversion conversion) {
        try {
            return conversion.run(gate, resources, limit);
        } catch (UnreadableImageException e) {
            return new Outcome.Failed(input, e.explanation());
        } catch (UnusableRuleException e) {
            return new Outcome.Unusable(input, BatchProblem.UNUSABLE.with(input.mask(), e.explanation()));
        } catch (OutOfMemoryError _) {
            return new Outcome.Failed(input, BatchProblem.OUT_OF_MEMORY.with(input.mask()));
        } catch (RuntimeException e) {
            return new Outcome.Failed(input, BatchProblem.DEFECT.with(input.mask(), e));
        }
    }
}
