package cocoscope.coco.lint;

import cocoscope.coco.lint.finding.Finding;
import cocoscope.coco.lint.finding.FindingSink;
import cocoscope.coco.tape.Edit;
import java.util.List;
import java.util.Optional;

/// Completes findings that remove entries of a list: each takes one comma along, so that what stays is a list again.
///
/// An entry with none that stays before it can go only up to the next one, so its finding waits for that.
final class RemovedEntries {
    private final FindingSink sink;
    private Optional<Finding> waiting = Optional.empty();
    private boolean kept;
    private long start;
    private long end;

    RemovedEntries(FindingSink sink) {
        this.sink = sink;
    }

    /// The next entry starts.
    void next(long nextStart) {
        complete(start, nextStart);
    }

    /// The entry ends.
    ///
    /// @param unusable what is wrong when it has to go
    void end(Optional<Finding> unusable, long entryStart, long entryEnd) {
        long before = end;
        start = entryStart;
        end = entryEnd;
        waiting = unusable;
        if (kept) {
            complete(before, entryEnd);
        }
        kept |= unusable.isEmpty();
    }

    /// The list ends.
    void finish() {
        complete(start, end);
    }

    private void complete(long from, long to) {
        waiting.ifPresent(finding -> sink.add(new Finding(finding.kind(), finding.scope(), finding.path(), finding.id(),
                finding.arguments(), List.of(Edit.removal(from, to)))));
        waiting = Optional.empty();
    }
}
