package cocoscope.app;

import cocoscope.convert.Converter;
import cocoscope.convert.Recipe;
import cocoscope.decode.MaskDecoder;
import cocoscope.decode.PictureDecoder;
import cocoscope.decode.UnreadableImageException;
import cocoscope.mask.Mask;
import cocoscope.mask.UnusableRuleException;
import cocoscope.project.ConvertedMask;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.stream.IntStream;

/// Converts the masks of many documents by one recipe, several at a time.
final class BatchConversion {
    private static final int MOST_WORKERS = 4;

    private final List<Document> documents;
    private final Recipe recipe;
    private final ExportNames names;
    private final AtomicReferenceArray<Outcome> outcomes;
    private final AtomicInteger next = new AtomicInteger();
    private final AtomicInteger done = new AtomicInteger();
    private volatile boolean cancelled;

    private sealed interface Outcome {
        record Converted(ConvertedMask mask) implements Outcome {}

        record Failed(ExportFailure failure) implements Outcome {}
    }

    /// @param documents that have masks
    BatchConversion(List<Document> documents, Recipe recipe, ExportNames names) {
        this.documents = documents;
        this.recipe = recipe;
        this.names = names;
        outcomes = new AtomicReferenceArray<>(documents.size());
    }

    /// Converts all, and returns when that is done or cancelled.
    ///
    /// @param progress runs after each document
    void run(Executor workers, Runnable progress) {
        int count = Math.min(MOST_WORKERS, Runtime.getRuntime().availableProcessors());
        CompletableFuture.allOf(IntStream.range(0, count)
                .mapToObj(_ -> CompletableFuture.runAsync(() -> work(progress), workers))
                .toArray(CompletableFuture<?>[]::new)).join();
    }

    /// Leaves out what has not begun.
    void cancel() {
        cancelled = true;
    }

    boolean isCancelled() {
        return cancelled;
    }

    int done() {
        return done.get();
    }

    List<ConvertedMask> converted() {
        List<ConvertedMask> masks = new ArrayList<>();
        for (int i = 0; i < outcomes.length(); i++) {
            if (outcomes.get(i) instanceof Outcome.Converted(ConvertedMask mask)) {
                masks.add(mask);
            }
        }
        return masks;
    }

    List<ExportFailure> failures() {
        List<ExportFailure> failures = new ArrayList<>();
        for (int i = 0; i < outcomes.length(); i++) {
            if (outcomes.get(i) instanceof Outcome.Failed(ExportFailure failure)) {
                failures.add(failure);
            }
        }
        return failures;
    }

    List<Document> convertedDocuments() {
        return IntStream.range(0, outcomes.length())
                .filter(i -> outcomes.get(i) instanceof Outcome.Converted).mapToObj(documents::get).toList();
    }

    private void work(Runnable progress) {
        Converter converter = new Converter();
        for (int i = next.getAndIncrement(); i < documents.size() && !cancelled; i = next.getAndIncrement()) {
            outcomes.set(i, convert(documents.get(i), converter));
            done.incrementAndGet();
            progress.run();
        }
    }

    private Outcome convert(Document document, Converter converter) {
        Path file = document.mask().orElseThrow();
        try {
            Mask mask = MaskDecoder.read(file);
            if (document.picture().isPresent()) {
                PictureDecoder.Size size = PictureDecoder.sizeOf(document.picture().get());
                SizeMismatchException.check(document.picture().get(), size, file, mask);
            }
            return new Outcome.Converted(ConvertedMask.of(names.of(document), converter.convert(mask, recipe)));
        } catch (UnreadableImageException | SizeMismatchException problem) {
            return new Outcome.Failed(new ExportFailure(file, Optional.empty(), Objects.requireNonNull(problem.getMessage())));
        } catch (UnusableRuleException _) {
            return new Outcome.Failed(new ExportFailure(file, Optional.of(Preview.Cause.of(recipe.rule())), ""));
        } catch (OutOfMemoryError _) {
            return new Outcome.Failed(new ExportFailure(file, Optional.of(Preview.Cause.OUT_OF_MEMORY), ""));
        }
    }
}
