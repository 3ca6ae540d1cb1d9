package cocoscope.coco.edit;

import cocoscope.coco.index.ByteRange;
import cocoscope.coco.index.CocoIndex;
import cocoscope.coco.tape.Edit;
import cocoscope.coco.tape.EditedCopy;
import cocoscope.coco.tape.JsonTokens;
import cocoscope.coco.tape.TextRanges;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/// A COCO file with some of its repairs and with what a person changed. Where both are about the same bytes, the person is right.
public final class EditedFile {
    private final CocoIndex index;
    private final List<Edit> edits = new ArrayList<>();

    /// @param removed annotations that repairs take out, by their indices
    /// @param repairs of entries, in any order
    /// @throws IOException also when the file is another one by now
    public EditedFile(CocoIndex index, BitSet removed, List<Edit> repairs, AnnotationEdits changes) throws IOException {
        this.index = index;
        BitSet gone = (BitSet) removed.clone();
        changes.deleted().forEach(gone::set);
        NavigableMap<Long, Edit> settled = new TreeMap<>();
        EntryRemoval.edits(index.annotations(), gone).forEach(edit -> settled.put(edit.start(), edit));
        JsonTokens tokens = new JsonTokens();
        try (TextRanges ranges = index.ranges()) {
            for (Map.Entry<Integer, Integer> change : changes.categories().entrySet()) {
                if (!gone.get(change.getKey())) {
                    ByteRange entry = index.annotations().extent(change.getKey());
                    ranges.read(entry.start(), entry.end(), tokens);
                    Edit edit = category(entry, tokens, id(change.getValue(), repairs));
                    settled.put(edit.start(), edit);
                }
            }
        }
        edits.addAll(settled.values());
        repairs.stream().filter(repair -> isFree(repair, settled)).forEach(edits::add);
        edits.sort(Comparator.comparingLong(Edit::start));
    }

    private static Edit category(ByteRange entry, JsonTokens tokens, String id) {
        int at = tokens.member(0, "category_id");
        return tokens.isThere(at) ? new Edit(tokens.start(at), tokens.end(at), id)
                : Edit.insertion(entry.start() + 1, "\"category_id\": " + id + (tokens.isEmpty(0) ? "" : ", "));
    }

    /// The id of a category, which a repair may give it.
    private String id(int category, List<Edit> repairs) throws IOException {
        String id = Long.toString(index.categories().id(category));
        if (index.categories().isListed(category)) {
            ByteRange entry = index.categories().extent(category);
            for (Edit edit : repairs) {
                if (edit.start() > entry.start() && edit.end() < entry.end() && edit.end() - edit.start() == id.length()
                        && index.text(new ByteRange(edit.start(), id.length())).equals(id)) {
                    return edit.text();
                }
            }
        }
        return id;
    }

    private static boolean isFree(Edit repair, NavigableMap<Long, Edit> settled) {
        Map.Entry<Long, Edit> before = settled.floorEntry(repair.start());
        Map.Entry<Long, Edit> after = settled.higherEntry(repair.start());
        boolean starts = before == null || before.getValue().end() <= repair.start() && before.getKey() < repair.start();
        return starts && (after == null || repair.end() <= after.getKey());
    }

    /// Writes the file; UTF-16 becomes UTF-8.
    ///
    /// @throws IOException also when the file is another one by now
    public void writeTo(OutputStream out) throws IOException {
        out.write(index.source().mark());
        try (EditedCopy copy = new EditedCopy(index.source(), 0, out)) {
            for (Edit edit : edits) {
                copy.edit(edit);
            }
            copy.finish();
        }
    }
}
