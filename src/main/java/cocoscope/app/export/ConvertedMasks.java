package cocoscope.app.export;

import cocoscope.app.images.ImageItem;
import cocoscope.app.work.Task;
import cocoscope.batch.BatchInput;
import cocoscope.convert.Recipe;
import java.io.IOException;
import java.lang.ref.SoftReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The masks of the last export, as long as memory allows, so that another form, another try and the next dialog convert none anew.
final class ConvertedMasks {
    private SoftReference<@Nullable Known> last = new SoftReference<>(null);

    /// Tells whether a file was written since.
    private record Stamp(long size, long modified) {
        static Stamp of(Path file) {
            try {
                return new Stamp(Files.size(file), Files.getLastModifiedTime(file).to(TimeUnit.NANOSECONDS));
            } catch (IOException _) {
                return new Stamp(-1, 0);
            }
        }
    }

    /// All that masks are converted from: what the project says, and the files as they were.
    private record Source(List<BatchInput> inputs, Recipe recipe, List<Stamp> stamps) {
        static Source of(List<BatchInput> inputs, Recipe recipe) {
            return new Source(inputs, recipe, inputs.stream().flatMap(input -> Stream.concat(Stream.of(input.mask()),
                    input.picture().stream()))
                    .map(Stamp::of).toList());
        }
    }

    private record Known(Source source, ConvertedImages batch) {}

    /// Runs in the background.
    ///
    /// @param finished hears on the view's thread how many were converted
    synchronized ConvertedImages of(List<ImageItem> items, Recipe recipe, ExportNames names, IntConsumer finished, Task task)
            throws InterruptedException {
        Source source = Source.of(names.inputs(), recipe);
        Known known = last.get();
        if (known != null && known.source.equals(source)) {
            return known.batch;
        }
        ConvertedImages batch = ConvertedImages.run(items, recipe, names, finished, task);
        last = new SoftReference<>(new Known(source, batch));
        return batch;
    }
}
