package cocoscope.batch;

import cocoscope.convert.Conversion;
import cocoscope.convert.Recipe;
import cocoscope.decode.samples.PixelMemory;
import cocoscope.decode.samples.UnreadableImageException;
import cocoscope.mask.decision.Decision;
import cocoscope.mask.rule.UnusableRuleException;
import cocoscope.message.Message;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Converts many masks by one recipe, or by their own. What is wrong with one of them does not stop the others.
public final class Batch {
    private Batch() {}

    /// What became of a mask.
    public sealed interface Outcome {
        record Converted(BatchInput input, ConvertedMask mask, List<Message> warnings) implements Outcome {
            public Converted {
                warnings = List.copyOf(warnings);
            }
        }

        /// @param reason names the file, what is wrong and what to do
        record Failed(BatchInput input, Message reason) implements Outcome {}

        /// The files are sound, but the recipe makes nothing of them.
        ///
        /// @param reason names the file, what is wrong and what to do
        record Unusable(BatchInput input, Message reason) implements Outcome {}
    }

    /// @param outcomes one an input, in their order
    /// @param decision on the masks whose meaning the recipe of the run leaves to be decided
    public record Result(List<Outcome> outcomes, Decision decision) {
        public Result {
            outcomes = List.copyOf(outcomes);
        }
    }

    /// As [#run(List, Recipe, Resources, Runnable)], with the default resources.
    public static Result run(List<BatchInput> inputs, Recipe recipe, int workers, Runnable finished) throws InterruptedException {
        return run(inputs, recipe, Resources.of(workers), finished);
    }

    /// Converts each mask under what is decided so far, and in the end once more those of which the last decision makes something else.
    ///
    /// @param finished is run after each mask, on the worker's thread
    /// @throws InterruptedException after which nothing goes on in the background
    public static Result run(List<BatchInput> inputs, Recipe recipe, Resources resources, Runnable finished) throws InterruptedException {
        RunDecisions decisions = new RunDecisions();
        MemoryGate gate = new MemoryGate(PixelMemory.allowed() / 2);
        try (ExecutorService executor = Executors.newFixedThreadPool(resources.workers())) {
            List<DecidedOutcome> drafts = all(executor, inputs.stream().<Callable<DecidedOutcome>>map(input -> () -> {
                Recipe own = input.recipe().orElse(recipe);
                DecidedOutcome draft = convert(input, own, gate, resources, decisions.of(own));
                finished.run();
                return draft;
            }).toList());
            Map<Recipe, Decision> decided = decisions.all();
            boolean some = drafts.stream().anyMatch(draft -> draft.outcome() instanceof Outcome.Converted);
            List<Outcome> outcomes = all(executor, drafts.stream().<Callable<Outcome>>map(draft -> () -> {
                BatchInput input = draft.input();
                Recipe own = input.recipe().orElse(recipe);
                Decision decision = decided.getOrDefault(own, Decision.NONE);
                if (some && MissingAlpha.is(draft, own)) {
                    Recipe mended = MissingAlpha.mended(own);
                    return MissingAlpha.told(convert(input, mended, gate, resources, MissingAlpha.decider(decision, mended)).outcome());
                }
                return draft.under(decision).orElseGet(() ->
                        convert(input, own, gate, resources, MaskConversion.Decider.of(decision)).outcome());
            }).toList());
            return new Result(outcomes, decided.getOrDefault(recipe, Decision.NONE));
        }
    }

    private static <T> List<T> all(ExecutorService executor, List<Callable<T>> tasks) throws InterruptedException {
        List<T> results = new ArrayList<>(tasks.size());
        try {
            for (Future<T> future : executor.invokeAll(tasks)) {
                results.add(future.get());
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
        return results;
    }

    /// What becomes of a mask that is converted already.
    public static Outcome outcome(BatchInput input, Conversion conversion) {
        return conversion.recipe().floor().below() == Recipe.Below.FAIL && conversion.leastFaithful().isPresent()
                ? new Outcome.Failed(input, belowFloor(input, conversion, conversion.leastFaithful().getAsInt()))
                : new Outcome.Converted(input, ConvertedMask.of(input, conversion), List.of());
    }

    private static Message belowFloor(BatchInput input, Conversion conversion, int region) {
        return BatchProblem.BELOW_FLOOR.with(input.mask(), region + 1, conversion.category(region), conversion.regions().area(region),
                BigDecimal.valueOf(conversion.fidelityOf(region).iou()).setScale(4, RoundingMode.DOWN).toPlainString(),
                conversion.recipe().floor().iou());
    }

    private static DecidedOutcome convert(BatchInput input, Recipe recipe, MemoryGate gate, Resources resources,
            MaskConversion.Decider decider) {
        MaskConversion conversion = new MaskConversion(input, recipe, decider);
        return new DecidedOutcome(input, outcome(input, gate, resources, conversion), conversion.decided());
    }

    private static Outcome outcome(BatchInput input, MemoryGate gate, Resources resources, MaskConversion conversion) {
        try {
            return conversion.run(gate, resources);
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
