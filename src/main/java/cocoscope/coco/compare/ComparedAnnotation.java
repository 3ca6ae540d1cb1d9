package cocoscope.coco.compare;

import cocoscope.coco.index.SegmentationRaster.Covered;
import cocoscope.mask.runs.RunLengthEncoding;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// An annotation as far as it is compared. Pixels of a file's annotation are made when they are asked for, since most annotations of two
/// files are written with the same numbers. Belongs to one thread.
public final class ComparedAnnotation {
    /// The entry of an annotation that is in no file.
    public static final int NO_ENTRY = -1;

    private final int entry;
    private final long id;
    private final String category;
    private final boolean crowd;
    private final Optional<Covered> written;
    private @Nullable RunLengthEncoding runs;

    /// @param id       as its file has it; 0 without one
    /// @param category the name
    /// @param runs     the pixels that readers see
    public ComparedAnnotation(long id, String category, boolean crowd, RunLengthEncoding runs) {
        this(NO_ENTRY, id, category, crowd, Optional.empty());
        this.runs = runs;
    }

    /// @param entry its index in the file
    ComparedAnnotation(int entry, long id, String category, boolean crowd, Covered written) {
        this(entry, id, category, crowd, Optional.of(written));
    }

    private ComparedAnnotation(int entry, long id, String category, boolean crowd, Optional<Covered> written) {
        this.entry = entry;
        this.id = id;
        this.category = category;
        this.crowd = crowd;
        this.written = written;
    }

    public long id() {
        return id;
    }

    /// Its index in the file, or [#NO_ENTRY].
    int entry() {
        return entry;
    }

    /// Whether a file gives it an id, by which it may be known in another.
    boolean hasId() {
        return entry != NO_ENTRY && id != 0;
    }

    public String category() {
        return category;
    }

    public boolean crowd() {
        return crowd;
    }

    /// How its file writes it; equal where the numbers are.
    Optional<Covered> written() {
        return written;
    }

    public RunLengthEncoding runs() {
        if (runs == null) {
            runs = written.orElseThrow().runs();
        }
        return runs;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ComparedAnnotation annotation && id == annotation.id && crowd == annotation.crowd
                && category.equals(annotation.category) && runs().equals(annotation.runs());
    }

    @Override
    public int hashCode() {
        return Objects.hash(id, category, crowd);
    }

    @Override
    public String toString() {
        return id + " " + category + (crowd ? " (crowd) " : " ") + runs();
    }
}
