package cocoscope.cli;

import cocoscope.batch.Alternatives;
import cocoscope.batch.AnnotationStore;
import cocoscope.batch.Batch;
import cocoscope.batch.Batch.Outcome;
import cocoscope.batch.BatchInputs;
import cocoscope.batch.ConvertedMask;
import cocoscope.batch.Shard;
import cocoscope.batch.limit.Resources;
import cocoscope.cli.report.CommandWording;
import cocoscope.cli.report.Progress;
import cocoscope.cli.report.Report;
import cocoscope.mask.decision.Decision;
import cocoscope.message.Message;
import cocoscope.message.Wording;
import cocoscope.recipe.RecipeFile;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/// The masks of a batch that could be converted, and why each of the others could not.
///
/// @param decision on what was left to be decided
record ConvertedBatch(List<ConvertedMask> masks, List<Message> failures, Decision decision) {
    private static final int MAX_NAMED = 20;

    /// Converts, shows how far it is, and tells warnings and failures as they are known.
    static ConvertedBatch of(BatchInputs inputs, RecipeFile settings, Shard shard, Resources resources, AnnotationStore store,
            MessageOptions messages, PrintWriter err)
            throws InterruptedException {
        Batch.Result result;
        try (Progress progress = new Progress(messages.isQuiet() ? 0 : inputs.inputs().size())) {
            result = Batch.run(inputs.inputs(), settings.recipe(), shard, resources, progress::step, store);
        }
        Wording wording = CommandWording.create();
        // What is wrong with what was named is told once, not by each shard.
        List<Message> failures = new ArrayList<>(shard.number() == 1 ? inputs.problems() : List.of());
        for (Outcome outcome : result.outcomes()) {
            switch (outcome) {
                case Outcome.Failed(_, Message reason) -> failures.add(reason);
                case Outcome.Unusable(_, Message reason) -> failures.add(reason);
                case Outcome.Converted(var input, ConvertedMask mask, List<Message> warnings) -> {
                    if (messages.isVerbose()) {
                        err.println(input.mask() + ": " + Report.count(mask.stored().size(), "annotation") + ".");
                    }
                    warnings.stream().map(wording::of).forEach(err::println);
                    if (!mask.unmapped().isEmpty()) {
                        err.println(Report.unmapped(input.mask(), mask.unmapped(), input.recipe().orElse(settings.recipe()).rule()));
                    }
                }
            }
        }
        (shard.number() == 1 ? inputs.notes() : List.<Message>of()).stream().map(wording::of).forEach(err::println);
        failures.stream().map(wording::of).forEach(err::println);
        Alternatives.of(result.outcomes()).stream().limit(MAX_NAMED).map(Report::alternatives).forEach(err::println);
        return new ConvertedBatch(result.masks(), failures, result.decision());
    }
}
