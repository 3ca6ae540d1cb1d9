package cocoscope.batch;

import cocoscope.batch.Batch.Outcome;
import cocoscope.batch.limit.MemoryGate;
import cocoscope.batch.limit.Resources;
import cocoscope.batch.limit.TimeLimit;
import cocoscope.convert.Recipe;
import cocoscope.decode.samples.ImageBytes;
import cocoscope.decode.samples.PixelMemory;
import cocoscope.decode.samples.UnreadableImageException;
import cocoscope.mask.decision.Decision;
import cocoscope.mask.decision.MaskEvidence;
import cocoscope.mask.decision.MaskKind;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;

/// The steps of a run one mask at a time, for runs whose masks are on several machines: each mask is converted under what was decided
/// before it, and, once somebody has decided on all, those of which that makes something else once more.
///
/// For one thread.
public final class SeparateConversions implements AutoCloseable {
    private final Recipe recipe;
    private final TimeLimit limit = new TimeLimit();
    private final RunConversions conversions;
    private final RunDecisions decisions = new RunDecisions();
    private volatile Map<Path, byte[]> files = Map.of();

    public SeparateConversions(Recipe recipe, Resources resources) {
        this.recipe = recipe;
        conversions = new RunConversions(new MemoryGate(PixelMemory.allowed() / 2), resources, limit, AnnotationStore.inMemory(),
                this::read);
    }

    /// What becomes of a file under what was decided before it.
    ///
    /// @param told        one per mask in the file whose meaning was left to be decided
    /// @param missesAlpha whether it fails for having no alpha, and is converted by all channels where others have some
    public record Draft(Outcome outcome, List<Told> told, boolean missesAlpha) {
        public Draft {
            told = List.copyOf(told);
        }

        /// Whether a mask that told this stays as it is under a decision on all masks.
        public static boolean stands(MaskKind mask, Decision before, Decision decision) {
            return before.choose(mask).equals(decision.choose(mask));
        }
    }

    /// What a mask tells, and the decision that it was converted by.
    public record Told(MaskEvidence mask, Decision decision) {}

    /// @param read the bytes of the mask, and of its picture if there is one
    public Draft draft(BatchInput input, Map<Path, byte[]> read) {
        files = read;
        List<Told> told = new CopyOnWriteArrayList<>();
        MaskConversion.Decider decider = decisions.of(recipe);
        DecidedOutcome draft = conversions.draft(input, recipe, new MaskConversion.Decider() {
            @Override
            public Decision on(MaskEvidence mask) {
                return decider.on(mask);
            }

            @Override
            public void saw(MaskEvidence mask, Decision decision) {
                told.add(new Told(mask, decision));
                decider.saw(mask, decision);
            }
        });
        return new Draft(draft.outcome(), told.stream().limit(draft.decided().size()).toList(),
                MissingAlpha.is(draft, recipe, conversions.files()));
    }

    /// What becomes of a file in the end.
    ///
    /// @param decision    on all masks of the run
    /// @param missesAlpha of its draft, where another mask was converted
    public Outcome last(BatchInput input, Map<Path, byte[]> read, Decision decision, boolean missesAlpha) {
        files = read;
        return missesAlpha ? conversions.mended(input, recipe, decision)
                : conversions.draft(input, recipe, MaskConversion.Decider.of(decision)).outcome();
    }

    private ImageBytes read(Path file) throws UnreadableImageException {
        return ImageBytes.of(file, Objects.requireNonNull(files.get(file)));
    }

    @Override
    public void close() {
        limit.close();
    }
}
