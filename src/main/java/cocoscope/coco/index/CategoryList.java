package cocoscope.coco.index;

import cocoscope.coco.tape.JsonTokens;
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

    private record Entry(long id, String name, int keypoints) {}

    CategoryList() {}

    /// @param name empty where none is stated
    void add(long id, String name, JsonTokens tokens) {
        int keypoints = tokens.member(0, "keypoints");
        append(id, name, tokens.is(keypoints, JsonTokens.Kind.ARRAY) ? tokens.count(keypoints) : 0);
        extents.add(tokens.start(0), tokens.end(0));
        listed = entries.size();
    }

    private void append(long id, String name, int keypoints) {
        byId.putIfAbsent(id, entries.size());
        entries.add(new Entry(id, name, keypoints));
    }

    /// The category of that id, which is added when the file does not list it.
    int indexOf(long id) {
        Integer known = byId.get(id);
        if (known == null) {
            append(id, "", 0);
            return entries.size() - 1;
        }
        return known;
    }

    /// Whether the file lists a category of that id.
    public boolean has(long id) {
        Integer known = byId.get(id);
        return known != null && isListed(known);
    }

    /// The listed category of that id, or [CocoIndex#NONE].
    public int find(long id) {
        return has(id) ? byId.getOrDefault(id, CocoIndex.NONE) : CocoIndex.NONE;
    }

    /// Whether objects of a category have so many keypoints, as far as the category says how many.
    public boolean hasKeypoints(long id, int keypoints) {
        int stated = has(id) ? entries.get(indexOf(id)).keypoints : 0;
        return stated == 0 || stated == keypoints;
    }

    /// How many of them the file lists.
    public int listed() {
        return listed;
    }

    /// The same categories with the names that another file has for their ids.
    CategoryList describedBy(CategoryList other) {
        CategoryList described = new CategoryList();
        for (Entry entry : entries) {
            Integer same = other.byId.get(entry.id);
            described.append(entry.id, entry.name.isEmpty() && same != null ? other.name(same) : entry.name, entry.keypoints);
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
