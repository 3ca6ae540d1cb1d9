package cocoscope.batch;

import cocoscope.batch.Batch.Outcome;
import cocoscope.convert.OpenRecipe;
import cocoscope.convert.Recipe;
import cocoscope.decode.FileFacts;
import cocoscope.decode.samples.UnreadableImageException;
import cocoscope.mask.Channel;
import cocoscope.mask.decision.Decision;
import cocoscope.mask.decision.MaskEvidence;
import cocoscope.message.Message;
import java.util.ArrayList;
import java.util.List;

/// A file without alpha among masks that are in the alpha channel: it is read by all channels, and said.
final class MissingAlpha {
    private MissingAlpha() {}

    static boolean is(DecidedOutcome draft, Recipe recipe, FileBytes files) {
        return recipe.encoding().channel() == Channel.ALPHA && draft.outcome() instanceof Outcome.Failed && !hasAlpha(draft.input(), files);
    }

    private static boolean hasAlpha(BatchInput input, FileBytes files) {
        try {
            return FileFacts.of(files.of(input.mask())).alpha();
        } catch (UnreadableImageException _) {
            return true;
        }
    }

    static Recipe mended(Recipe recipe) {
        return recipe.withEncoding(recipe.encoding().withChannel(Channel.ALL));
    }

    static Outcome told(Outcome outcome) {
        if (!(outcome instanceof Outcome.Converted(BatchInput input, ConvertedMask mask, List<Message> warnings))) {
            return outcome;
        }
        List<Message> more = new ArrayList<>(warnings);
        more.add(BatchProblem.NO_ALPHA.with(input.mask()));
        return new Outcome.Converted(input, mask, more);
    }

    /// The decision on the others where it holds for the file, else one on the file alone.
    static MaskConversion.Decider decider(Decision others, Recipe recipe) {
        return new MaskConversion.Decider() {
            @Override
            public Decision on(MaskEvidence mask) {
                return others.covers(mask.kind()) ? others : Decision.of(List.of(mask), OpenRecipe.given(recipe));
            }

            @Override
            public void saw(MaskEvidence mask, Decision by) {}
        };
    }
}
