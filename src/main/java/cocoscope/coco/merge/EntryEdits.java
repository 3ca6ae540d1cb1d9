package cocoscope.coco.merge;

import cocoscope.coco.tape.Edit;
import cocoscope.coco.tape.JsonTokens;
import java.util.List;
import java.util.Optional;

/// What of the entries of one list has to be changed.
@FunctionalInterface
interface EntryEdits {
    /// The edits of an entry in their order, or nothing where it is left out.
    ///
    /// @param file  index of its file; files are told in their order
    /// @param index of the entry in the list of that file
    Optional<List<Edit>> of(int file, long index, JsonTokens entry);
}
