package cocoscope.batch;

import cocoscope.batch.limit.MemoryGate;
import cocoscope.batch.limit.Resources;
import cocoscope.batch.limit.TimeLimit;
import cocoscope.convert.Conversion;
import cocoscope.convert.Recipe;
import cocoscope.decode.samples.ImageBytes;
import cocoscope.decode.samples.PixelMemory;
import cocoscope.mask.decision.Decision;
import cocoscope.message.Message;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.IntConsumer;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/// Converts many masks by one recipe, or each by its own. A failure of one mask does not stop the others.
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

        /// The files can be read, but the recipe does not fit them.
        ///
        /// @param reason names the file, what is wrong and what to do
        record Unusable(BatchInput input, Message reason) implements Outcome {}
    }

    /// @param outcomes one per input, in the order of the inputs
    /// @param decision on the masks whose meaning the recipe of the run leaves to be decided
    public record Result(List<Outcome> outcomes, Decision decision) {
        public Result {
            outcomes = Collections.unmodifiableList(outcomes);
        }

        /// The converted masks. Those whose annotations are in a file are created on each access.
        public List<ConvertedMask> masks() {
            return new MasksOfOutcomes(outcomes);
        }
    }

    /// As [#run(List, Recipe, Resources, Runnable)], with the default resources.
    public static Result run(List<BatchInput> inputs, Recipe recipe, int workers, Runnable finished) throws InterruptedException {
        return run(inputs, recipe, Resources.of(workers), finished);
    }

    /// As [#run(List, Recipe, Shard, Resources, Runnable, AnnotationStore)], as a whole and with all annotations in memory.
    public static Result run(List<BatchInput> inputs, Recipe recipe, Resources resources, Runnable finished) throws InterruptedException {
        return run(inputs, recipe, Shard.WHOLE, resources, finished, AnnotationStore.inMemory());
    }

    /// Converts each mask under what is decided so far, and in the end once more those of which the last decision makes something else.
    ///
    /// @param inputs   of the whole run: the masks of other shards are decided on, too, where there is something to decide
    /// @param finished runs after each mask, on the worker's thread
    /// @param store    that keeps the annotations of each mask, once it is converted
    /// @return the outcomes of the shard
    /// @throws InterruptedException when interrupted; no work goes on in the background after that
    /// @throws java.io.UncheckedIOException when the store cannot be written
    public static Result run(List<BatchInput> inputs, Recipe recipe, Shard shard, Resources resources, Runnable finished,
            AnnotationStore store) throws InterruptedException {
        RunDecisions decisions = new RunDecisions();
        Predicate<String> images = shard.images(inputs);
        try (TimeLimit limit = new TimeLimit(); ExecutorService executor = Executors.newFixedThreadPool(resources.workers())) {
            RunConversions conversions = new RunConversions(new MemoryGate(PixelMemory.allowed() / 2), resources, limit, store,
                    ImageBytes::read);
            OutcomeTable outcomes = new OutcomeTable(inputs, store);
            AtomicReferenceArray<List<DecidedOutcome.Decided>> decided = new AtomicReferenceArray<>(inputs.size());
            AtomicBoolean some = new AtomicBoolean();
            forEach(executor, resources.workers(), inputs.size(), index -> {
                BatchInput input = inputs.get(index);
                Recipe own = input.recipe().orElse(recipe);
                if (images.test(input.fileName())) {
                    DecidedOutcome draft = conversions.draft(input, own, decisions.of(own));
                    outcomes.set(index, draft.outcome());
                    decided.set(index, draft.decided());
                    some.compareAndSet(false, draft.outcome() instanceof Outcome.Converted);
                } else if (RunConversions.matterToOthers(own)) {
                    some.compareAndSet(false, conversions.evidence(input, own, decisions.of(own)) instanceof Outcome.Converted);
                }
                finished.run();
            });
            Map<Recipe, Decision> last = decisions.all();
            int[] own = IntStream.range(0, inputs.size()).filter(outcomes::has).toArray();
            forEach(executor, resources.workers(), own.length, index -> {
                DecidedOutcome draft = new DecidedOutcome(inputs.get(own[index]), outcomes.get(own[index]), decided.get(own[index]));
                Recipe used = draft.input().recipe().orElse(recipe);
                Outcome outcome = conversions.last(draft, used, last.getOrDefault(used, Decision.NONE), some.get());
                if (outcome != draft.outcome()) {
                    outcomes.set(own[index], outcome);
                }
            });
            return new Result(outcomes.of(own), last.getOrDefault(recipe, Decision.NONE));
        }
    }

    /// Runs a task for each number below `count`; every worker takes the next one, so that nothing is held for those that wait.
    private static void forEach(ExecutorService executor, int workers, int count, IntConsumer task) throws InterruptedException {
        AtomicInteger next = new AtomicInteger();
        Callable<Boolean> worker = () -> {
            for (int index = next.getAndIncrement(); index < count && !Thread.interrupted(); index = next.getAndIncrement()) {
                task.accept(index);
            }
            return true;
        };
        try {
            for (Future<Boolean> future : executor.invokeAll(Collections.nCopies(Math.min(workers, Math.max(1, count)), worker))) {
                future.get();
            }
        } catch (ExecutionException e) {
            if (e.getCause() instanceof UncheckedIOException failed) {
                throw failed;
            }
            throw new IllegalStateException(e.getCause());
        }
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
}
