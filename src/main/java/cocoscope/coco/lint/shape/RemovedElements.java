package cocoscope.coco.lint.shape;

import cocoscope.coco.tape.Edit;
import cocoscope.coco.tape.JsonTokens;
import java.util.List;

/// Removes elements of an array among tokens, each with one comma, so that what stays is an array again.
final class RemovedElements {
    private final JsonTokens tokens;
    private final int array;
    private boolean kept;

    RemovedElements(JsonTokens tokens, int array) {
        this.tokens = tokens;
        this.array = array;
    }

    /// An element that stays.
    void keep() {
        kept = true;
    }

    /// The repair that removes an element. Elements are told in their order.
    List<Edit> remove(int element) {
        if (kept) {
            return List.of(Edit.removal(tokens.end(before(element)), tokens.end(element)));
        }
        int next = tokens.after(element);
        return List.of(Edit.removal(tokens.start(element), next < tokens.after(array) ? tokens.start(next) : tokens.end(element)));
    }

    private int before(int element) {
        int before = array + 1;
        while (tokens.after(before) < element) {
            before = tokens.after(before);
        }
        return before;
    }
}
