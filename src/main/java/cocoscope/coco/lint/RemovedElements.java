package cocoscope.coco.lint;

import cocoscope.coco.tape.Edit;
import cocoscope.coco.tape.JsonTokens;
import java.util.List;

/// Removes elements of an array on the tape, each with one comma, so that what stays is an array again.
final class RemovedElements {
    private final JsonTokens tape;
    private final int array;
    private boolean kept;

    RemovedElements(JsonTokens tape, int array) {
        this.tape = tape;
        this.array = array;
    }

    /// An element that stays.
    void keep() {
        kept = true;
    }

    /// The repair that removes an element. Elements are told in their order.
    List<Edit> remove(int element) {
        if (kept) {
            return List.of(Edit.removal(tape.end(before(element)), tape.end(element)));
        }
        int next = tape.after(element);
        return List.of(Edit.removal(tape.start(element), next < tape.after(array) ? tape.start(next) : tape.end(element)));
    }

    private int before(int element) {
        int before = array + 1;
        while (tape.after(before) < element) {
            before = tape.after(before);
        }
        return before;
    }
}
