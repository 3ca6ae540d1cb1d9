package cocoscope.batch;

import cocoscope.convert.Conversion;
import cocoscope.convert.Recipe;
import cocoscope.decode.samples.UnreadableImageException;
import cocoscope.mask.rule.UnusableRuleException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
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
        /// @param warnings a sentence each
        record Converted(BatchInput input, ConvertedMask mask, List<String> warnings) implements Outcome {
            public Converted {
                warnings = List.copyOf(warnings);
            }
        }

        /// @param reason one sentence that names the file, what is wrong and what to do
        record Failed(BatchInput input, String reason) implements Outcome {}

        /// The files are sound, but the recipe makes nothing of them.
        ///
        /// @param reason one sentence that names the file, what is wrong and which option helps
        record Unusable(BatchInput input, String reason) implements Outcome {}
    }

    /// @param workers  threads, each with a mask of its own in memory
    /// @param finished is run after each mask, on the worker's thread
    /// @return one outcome an input, in their order
    /// @throws InterruptedException after which nothing goes on in the background
    public static List<Outcome> run(List<BatchInput> inputs, Recipe recipe, int workers, Runnable finished)
            throws InterruptedException {
        List<Callable<Outcome>> tasks = inputs.stream().<Callable<Outcome>>map(input -> () -> {
            Outcome outcome = convert(input, recipe);
            finished.run();
            return outcome;
        }).toList();
        List<Outcome> outcomes = new ArrayList<>(inputs.size());
        try (ExecutorService executor = Executors.newFixedThreadPool(workers)) {
            for (Future<Outcome> future : executor.invokeAll(tasks)) {
                outcomes.add(future.get());
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
        return outcomes;
    }

    /// What becomes of a mask that is converted already.
    public static Outcome outcome(BatchInput input, Conversion conversion) {
        return conversion.recipe().floor().below() == Recipe.Below.FAIL && conversion.leastFaithful().isPresent()
                ? new Outcome.Failed(input, belowFloor(input, conversion, conversion.leastFaithful().getAsInt()))
                : new Outcome.Converted(input, ConvertedMask.of(input, conversion), List.of());
    }

    private static String belowFloor(BatchInput input, Conversion conversion, int region) {
        return "%s: annotation %d (%s, %s): IoU %s is below the minimum of %s; use another polygon type, lower the minimum IoU, or allow RLE."
                .formatted(input.mask(), region + 1, conversion.category(region), pixels(conversion.regions().area(region)),
                        BigDecimal.valueOf(conversion.fidelityOf(region).iou()).setScale(4, RoundingMode.DOWN), conversion.recipe().floor().iou());
    }

    private static String pixels(int number) {
        return number == 1 ? "1 pixel" : number + " pixels";
    }

    private static Outcome convert(BatchInput input, Recipe recipe) {
        try {
            return new MaskConversion(input, input.recipe().orElse(recipe)).run();
        } catch (UnreadableImageException e) {
            return new Outcome.Failed(input, String.valueOf(e.getMessage()));
        } catch (UnusableRuleException e) {
            return new Outcome.Unusable(input, input.mask() + " " + e.getMessage() + ".");
        } catch (OutOfMemoryError _) {
            return new Outcome.Failed(input, input.mask() + ": there is not enough memory for this mask; use fewer --jobs.");
        } catch (RuntimeException e) {
            return new Outcome.Failed(input, "%s: Cocoscope itself failed here (%s); please report it with this file."
                    .formatted(input.mask(), e));
        }
    }
}
