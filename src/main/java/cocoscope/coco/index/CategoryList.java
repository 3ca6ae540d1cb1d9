package cocoscope.coco.index;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The categories of a file, in its order; after them those that annotations name though the file does not list them.
public final class CategoryList {
    private final Map<Long, Integer> byId = new HashMap<>();
    private final List<Entry> entries = new ArrayList<>();
    private final ByteRanges extents = new ByteRanges();
    private int listed;

    private record Entry(long id, String name) {}

    CategoryList() {}

    /// @param name empty where none is stated
    void add(long id, String name, long start, long end) {
        append(id, name);
        extents.add(start, end);
        listed = entries.size();
    }

    private void append(long id, String name) {
        byId.putIfAbsent(id, entries.size());
        entries.add(new Entry(id, name));
    }

    /// The category of that id, which is added when the file does not list it.
    int indexOf(long id) {
        Integer known = byId.get(id);
        if (known == null) {
            append(id, "");
            return entries.size() - 1;
        }
        return known;
    }

    /// The same categories with the names that another file has for their ids.
    CategoryList describedBy(CategoryList other) {
        CategoryList described = new CategoryList();
        for (Entry entry : entries) {
            Integer same = other.byId.get(entry.id);
            described.append(entry.id, entry.name.isEmpty() && same != null ? other.name(same) : entry.name);
        }
        described.listed = listed;
        return described;
    }

    public int size() {
        return entries.size();
    }

    public boolean isListed(int category) {
        return category < listed;
    }

    /// The id, [CocoIndex#NO_ID] for annotations without one.
    public long id(int category) {
        return entries.get(category).id;
    }

    /// The name as stated, or empty.
    public String name(int category) {
        return entries.get(category).name;
    }

    /// Where the entry stands in the file.
    ///
    /// @param category a listed one
    public ByteRange extent(int category) {
        return extents.get(category);
    }
}
