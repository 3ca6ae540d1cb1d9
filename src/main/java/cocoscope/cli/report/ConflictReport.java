package cocoscope.cli.report;

import cocoscope.coco.merge.Conflict;
import java.io.PrintWriter;
import java.util.EnumMap;
import java.util.Map;

/// Prints the conflicts of a merge, the first few of each kind.
public final class ConflictReport {
    private static final int MAX_PER_KIND = 5;

    private final PrintWriter err;
    private final Map<Conflict.Kind, Long> counts = new EnumMap<>(Conflict.Kind.class);

    public ConflictReport(PrintWriter err) {
        this.err = err;
    }

    public void add(Conflict conflict) {
        if (counts.merge(conflict.kind(), 1L, Long::sum) <= MAX_PER_KIND) {
            err.println(conflict.file() + ": at " + conflict.place() + ", " + sentence(conflict));
        }
    }

    /// How many more there are than were printed.
    public void finish() {
        counts.forEach((kind, count) -> {
            if (count > MAX_PER_KIND) {
                err.println("... and " + (count - MAX_PER_KIND) + " more " + switch (kind) {
                    case IMAGE_SIZE -> "images of another size, which are also kept.";
                    case SUPERCATEGORY -> "categories with another supercategory, which is left out.";
                    case DUPLICATE -> "annotations that already exist and are left out.";
                    case MEMBER -> "members that differ and are left out.";
                });
            }
        });
    }

    public long count() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    private static String sentence(Conflict conflict) {
        return switch (conflict.kind()) {
            case IMAGE_SIZE -> "%s has %s pixels here but %s in an earlier file; both images are kept, so remove the wrong one."
                    .formatted(conflict.name(), conflict.here(), conflict.kept());
            case SUPERCATEGORY -> "the supercategory of %s is \"%s\" here but \"%s\" in an earlier file, which is kept."
                    .formatted(conflict.name(), conflict.here(), conflict.kept());
            case DUPLICATE -> "annotation %s is already in an earlier file, with the same category and segmentation; it is left out."
                    .formatted(conflict.name());
            case MEMBER -> "\"%s\" differs from that of %s, which is kept.".formatted(conflict.name(), conflict.kept());
        };
    }
}
