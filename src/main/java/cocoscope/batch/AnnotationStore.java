package cocoscope.batch;

import cocoscope.batch.annotation.AnnotationBytes;
import cocoscope.batch.annotation.Annotations;
import cocoscope.batch.annotation.UnnumberedAnnotation;
import cocoscope.coco.Segmentation;
import cocoscope.files.SpillFile;
import cocoscope.geometry.Ring;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/// Keeps the annotations of a run until they are written: in memory while they are few, then in a file, so that the memory of a run
/// does not grow with what its masks hold.
///
/// For several threads at once.
public final class AnnotationStore implements AutoCloseable {
    private static final long MAX_IN_MEMORY = 8L << 20;
    private static final int BYTES_OF_AN_ANNOTATION = 320;
    private static final int MAX_SHARED = 10_000;

    private final SpillFile file;
    private final AtomicLong free;
    private final Map<Object, Object> shared = new ConcurrentHashMap<>();

    private AnnotationStore(Path target, long free) {
        file = SpillFile.besides(target);
        this.free = new AtomicLong(free);
    }

    /// The annotations of one mask are in memory when they are written, so those of a single mask stay there.
    ///
    /// @param masks  of the run
    /// @param target that will be written; with several masks its disk has to have room for about as much once more
    public static AnnotationStore ofRun(int masks, Path target) {
        return masks == 1 ? inMemory() : besides(target, MAX_IN_MEMORY);
    }

    /// @param bytes of annotations that stay in memory
    static AnnotationStore besides(Path target, long bytes) {
        return new AnnotationStore(target, bytes);
    }

    /// Keeps all in memory.
    public static AnnotationStore inMemory() {
        return besides(Path.of(""), Long.MAX_VALUE);
    }

    /// The same mask with its annotations in this store.
    ///
    /// @throws java.io.UncheckedIOException when the file cannot be written
    ConvertedMask keep(ConvertedMask mask) {
        List<UnnumberedAnnotation> annotations = mask.annotations();
        long bytes = annotations.stream().mapToLong(AnnotationStore::bytes).sum();
        if (free.get() >= bytes && free.addAndGet(-bytes) >= 0) {
            return mask;
        }
        free.set(0);
        SpillFile.Extent extent = file.append(AnnotationBytes.of(annotations));
        return new ConvertedMask(mask.fileName(), mask.width(), mask.height(), shared(mask.reading()), shared(mask.targets()),
                inFile(extent.start(), extent.length(), annotations.size(), mask.stored().crowds()), shared(mask.leftOut()), mask.layers());
    }

    /// One value for all that are equal, as far as there are not too many.
    @SuppressWarnings("unchecked")
    <T extends Object> T shared(T value) {
        return shared.size() < MAX_SHARED ? (T) shared.computeIfAbsent(value, it -> it) : (T) shared.getOrDefault(value, value);
    }

    @Override
    public void close() {
        file.close();
    }

    private static long bytes(UnnumberedAnnotation annotation) {
        long numbers = annotation.region().size() + (annotation.written() == annotation.region() ? 0 : annotation.written().size());
        long vertices = annotation.segmentation() instanceof Segmentation.Outline(var polygon)
                ? polygon.rings().stream().mapToLong(Ring::size).sum() : 0;
        return BYTES_OF_AN_ANNOTATION + Integer.BYTES * numbers + 2 * Double.BYTES * vertices;
    }

    InFile inFile(long start, int length, int size, int crowds) {
        return new InFile(file, start, length, size, crowds);
    }

    record InFile(SpillFile file, long start, int length, int size, int crowds) implements Annotations {
        @Override
        public List<UnnumberedAnnotation> read() {
            return AnnotationBytes.read(file.read(new SpillFile.Extent(start, length)));
        }
    }
}
