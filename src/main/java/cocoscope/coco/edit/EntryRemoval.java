package cocoscope.coco.edit;

import cocoscope.coco.index.AnnotationList;
import cocoscope.coco.index.ByteRange;
import cocoscope.coco.index.CocoIndex;
import cocoscope.coco.index.Subject;
import cocoscope.coco.lint.finding.Finding;
import cocoscope.coco.tape.Edit;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.OptionalInt;

/// Takes annotations out of the list of a data set or of results, each with one comma.
public final class EntryRemoval {
    private EntryRemoval() {}

    /// The annotation that the repair of a finding takes out as a whole.
    public static OptionalInt of(CocoIndex index, Finding finding) {
        if (finding.repair().size() != 1 || index.kind() == CocoIndex.Kind.PANOPTIC
                || !(index.subject(finding.path()).orElse(null) instanceof Subject.OfAnnotation(int annotation))) {
            return OptionalInt.empty();
        }
        Edit edit = finding.repair().getFirst();
        ByteRange entry = index.annotations().extent(annotation);
        return edit.text().isEmpty() && edit.start() <= entry.start() && edit.end() >= entry.end() ? OptionalInt.of(annotation)
                : OptionalInt.empty();
    }

    /// The edits that take annotations out, in the order of the file.
    static List<Edit> edits(AnnotationList annotations, BitSet removed) {
        List<Edit> edits = new ArrayList<>();
        int firstKept = removed.nextClearBit(0);
        for (int annotation = removed.nextSetBit(0); annotation >= 0; annotation = removed.nextSetBit(annotation + 1)) {
            ByteRange entry = annotations.extent(annotation);
            if (annotation > firstKept) {
                edits.add(Edit.removal(annotations.extent(annotation - 1).end(), entry.end()));
            } else {
                boolean last = annotation + 1 == annotations.size();
                edits.add(Edit.removal(entry.start(), last ? entry.end() : annotations.extent(annotation + 1).start()));
            }
        }
        return edits;
    }
}
