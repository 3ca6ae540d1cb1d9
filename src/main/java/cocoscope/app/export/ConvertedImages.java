package cocoscope.app.export;

import cocoscope.app.images.ImageItem;
import cocoscope.app.preview.Preview;
import cocoscope.app.work.Task;
import cocoscope.batch.Alternatives;
import cocoscope.batch.Batch;
import cocoscope.batch.Batch.Outcome;
import cocoscope.batch.BatchInput;
import cocoscope.batch.ConvertedMask;
import cocoscope.convert.Recipe;
import cocoscope.message.Message;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;

/// What became of the masks of images.
///
/// @param items        those that were converted, in the order of their masks
/// @param failed       those that were not
/// @param alternatives masks of one image that show the same objects
record ConvertedImages(List<ImageItem> items, List<ConvertedMask> masks, Map<ImageItem, ExportFailure> failed,
        List<Alternatives> alternatives) {
    private static final int MAX_WORKERS = 4;

    ConvertedImages {
        items = List.copyOf(items);
        masks = List.copyOf(masks);
        failed = Collections.unmodifiableMap(new LinkedHashMap<>(failed));
        alternatives = List.copyOf(alternatives);
    }

    List<ExportFailure> failures() {
        return List.copyOf(failed.values());
    }

    /// @param items    that have masks
    /// @param finished hears on the view's thread how many are done
    static ConvertedImages run(List<ImageItem> items, Recipe recipe, ExportNames names, IntConsumer finished, Task task)
            throws InterruptedException {
        AtomicInteger done = new AtomicInteger();
        List<Outcome> outcomes = Batch.run(names.inputs(), recipe, Math.min(MAX_WORKERS, Runtime.getRuntime().availableProcessors()),
                () -> {
            int now = done.incrementAndGet();
            task.report(() -> finished.accept(now));
        }).outcomes();
        return of(items, recipe, outcomes);
    }

    static ConvertedImages of(List<ImageItem> items, Recipe recipe, List<Outcome> outcomes) {
        List<ImageItem> converted = new ArrayList<>();
        List<ConvertedMask> masks = new ArrayList<>();
        Map<ImageItem, ExportFailure> failed = new LinkedHashMap<>();
        for (int i = 0; i < outcomes.size(); i++) {
            switch (outcomes.get(i)) {
                case Outcome.Converted(_, ConvertedMask mask, _) -> {
                    converted.add(items.get(i));
                    masks.add(mask);
                }
                case Outcome.Failed(BatchInput input, Message reason) ->
                        failed.put(items.get(i), new ExportFailure(input.mask(), Optional.empty(), Optional.of(reason)));
                case Outcome.Unusable(BatchInput input, _) ->
                        failed.put(items.get(i),
                                new ExportFailure(input.mask(), Optional.of(Preview.Cause.of(recipe.rule())), Optional.empty()));
            }
        }
        return new ConvertedImages(converted, masks, failed, Alternatives.of(outcomes));
    }

    /// Notes in the list what became of the images.
    ///
    /// @param unchanged whether the project is as it was when they were converted
    void mark(boolean unchanged) {
        for (int i = 0; i < items.size(); i++) {
            items.get(i).setState(!unchanged ? ImageItem.State.CHANGED
                    : masks.get(i).stored().size() == 0 ? ImageItem.State.EMPTY : ImageItem.State.EXPORTED);
        }
        failed.forEach((item, failure) -> item.fail(failure.problem()));
    }

    /// With some annotations of each mask only.
    ConvertedImages only(List<Integer> regions) {
        return new ConvertedImages(items, masks.stream().map(mask -> mask.only(regions)).toList(), failed, alternatives);
    }
}
