package cocoscope.coco.merge;

import cocoscope.coco.tape.EntryReader;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;

/// The images, categories or licenses of all files: which are written, and with which ids. Those of one name are one.
final class MergedList {
    private final String list;
    private final FreeIds numbering;
    private final Map<Item.Key, Item> known = new HashMap<>();
    private final Map<Item.Key, OptionalLong> given = new HashMap<>();
    private final List<Map<Long, Long>> ids = new ArrayList<>();
    /// The new id of each entry of each file; empty for one without.
    private final List<List<OptionalLong>> entries = new ArrayList<>();
    private final List<BitSet> written = new ArrayList<>();
    private final Set<Long> shared = new HashSet<>();

    private MergedList(String list, long lastId) {
        this.list = list;
        this.numbering = new FreeIds(lastId);
    }

    /// Ids of the first file stay. Images and licenses keep theirs where they are free, and categories are numbered on.
    static MergedList of(String list, List<MergeInput> inputs, Consumer<Conflict> conflicts) {
        boolean numbersOn = list.equals("categories");
        long last = (numbersOn ? inputs.subList(0, 1) : inputs).stream().mapToLong(input -> input.maxId(list)).max().orElse(0);
        MergedList merged = new MergedList(list, Math.max(0, last));
        for (MergeInput input : inputs) {
            merged.add(input, numbersOn && input != inputs.getFirst(), conflicts);
        }
        return merged;
    }

    private void add(MergeInput input, boolean numbersOn, Consumer<Conflict> conflicts) {
        Map<Long, Long> idsOfFile = new HashMap<>();
        List<OptionalLong> entriesOfFile = new ArrayList<>();
        BitSet writtenOfFile = new BitSet();
        List<Item> items = input.items(list);
        for (int index = 0; index < items.size(); index++) {
            Item item = items.get(index);
            entriesOfFile.add(OptionalLong.empty());
            Item before = item.name().isEmpty() ? null : known.get(item.key());
            if (before != null && isSame(input, index, before, conflicts)) {
                OptionalLong id = given.getOrDefault(item.key(), OptionalLong.empty());
                if (item.id().isPresent() && id.isPresent()) {
                    idsOfFile.putIfAbsent(item.id().getAsLong(), id.getAsLong());
                    shared.add(id.getAsLong());
                }
                continue;
            }
            writtenOfFile.set(index);
            OptionalLong id = item.id().isEmpty() ? item.id() : OptionalLong.of(numbersOn ? numbering.next()
                    : numbering.keep(item.id().getAsLong()));
            id.ifPresent(number -> idsOfFile.putIfAbsent(item.id().getAsLong(), number));
            entriesOfFile.set(index, id);
            known.putIfAbsent(item.key(), item);
            given.putIfAbsent(item.key(), id);
        }
        ids.add(idsOfFile);
        entries.add(entriesOfFile);
        written.add(writtenOfFile);
    }

    /// Whether an item is one that was there before; an image of another size is not.
    private boolean isSame(MergeInput input, int index, Item before, Consumer<Conflict> conflicts) {
        Item item = input.items(list).get(index);
        String place = EntryReader.path(list, index);
        if (item.size().isKnown() && before.size().isKnown() && !item.size().equals(before.size())) {
            conflicts.accept(new Conflict(Conflict.Kind.IMAGE_SIZE, input.file(), place, item.name(),
                    item.size().width() + " x " + item.size().height(), before.size().width() + " x " + before.size().height()));
            return false;
        }
        if (!item.supercategory().equals(before.supercategory())) {
            conflicts.accept(new Conflict(Conflict.Kind.SUPERCATEGORY, input.file(), place, item.name(), item.supercategory(),
                    before.supercategory()));
        }
        return true;
    }

    /// The new id of an entry.
    ///
    /// @param file index of the file
    long id(int file, long id) {
        return ids.get(file).getOrDefault(id, id);
    }

    /// The new id of an entry by its index in the list.
    long idOfEntry(int file, long index, long id) {
        return entries.get(file).get(Math.toIntExact(index)).orElse(id);
    }

    boolean isWritten(int file, long index) {
        return written.get(file).get(Math.toIntExact(index));
    }

    /// Whether several files have the entry of a new id.
    boolean isShared(long id) {
        return shared.contains(id);
    }

    int size() {
        return written.stream().mapToInt(BitSet::cardinality).sum();
    }
}
