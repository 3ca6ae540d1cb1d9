package cocoscope.coco.merge;

import cocoscope.coco.tape.Edit;
import cocoscope.coco.tape.JsonTokens;
import cocoscope.coco.tape.LenientJson;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.LongUnaryOperator;

/// The edits of one entry that give it other ids and references.
final class NewIds {
    private final JsonTokens tokens;
    private final List<Edit> edits = new ArrayList<>(3);

    NewIds(JsonTokens tokens) {
        this.tokens = tokens;
    }

    /// Replaces a number where it changes; what is there as text or a fraction and stays is not touched.
    ///
    /// @param at index on the tokens, or [JsonTokens#NONE]
    NewIds replace(int at, LongUnaryOperator id) {
        OptionalLong old = LenientJson.wholeNumber(tokens, at);
        if (old.isPresent()) {
            long given = id.applyAsLong(old.getAsLong());
            if (given != old.getAsLong()) {
                edits.add(new Edit(tokens.start(at), tokens.end(at), Long.toString(given)));
            }
        }
        return this;
    }

    /// In the order of the file.
    List<Edit> edits() {
        edits.sort(Comparator.comparingLong(Edit::start));
        return edits;
    }
}
