package cocoscope.coco.panoptic;

import cocoscope.coco.Category;
import cocoscope.coco.Segment;
import cocoscope.coco.UnreadableJsonException;
import cocoscope.coco.UsableId;
import cocoscope.coco.index.CocoIndex;
import cocoscope.coco.index.ImageList;
import cocoscope.coco.tape.EntryReader;
import cocoscope.coco.tape.JsonTokens;
import cocoscope.coco.tape.LenientJson;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Takes the entries of a panoptic file and its categories, when its index is known.
final class SegmentReader implements EntryReader.Visitor {
    private static final String SEGMENTS = "segments_info";

    private final CocoIndex index;
    private final Set<Integer> leftOut;
    private final CategoryEntries categories = new CategoryEntries();
    private final List<Numbered> entries = new ArrayList<>();

    /// An entry as the file has it.
    private record Numbered(String path, long image, String mask, List<Segmented> segments) {}

    private record Segmented(long id, long category, boolean crowd) {}

    /// @param leftOut entries, by their indices
    SegmentReader(CocoIndex index, Set<Integer> leftOut) {
        this.index = index;
        this.leftOut = leftOut;
    }

    @Override
    public void entry(String list, long number, JsonTokens tokens) {
        if (list.equals("categories")) {
            categories.add(tokens);
        } else if (list.equals("annotations") && !leftOut.contains((int) number)) {
            entries.add(new Numbered(EntryReader.path(list, number), number(tokens, 0, "image_id"),
                    LenientJson.text(tokens, tokens.member(0, "file_name")), segments(tokens, tokens.member(0, SEGMENTS))));
        }
    }

    private static List<Segmented> segments(JsonTokens tokens, int array) {
        List<Segmented> segments = new ArrayList<>();
        for (int at = array + 1; array != JsonTokens.NONE && at < tokens.after(array); at = tokens.after(at)) {
            segments.add(new Segmented(number(tokens, at, "id"), number(tokens, at, "category_id"),
                    LenientJson.isTrue(tokens, tokens.member(at, "iscrowd"))));
        }
        return segments;
    }

    private static long number(JsonTokens tokens, int object, String name) {
        return LenientJson.wholeNumber(tokens, tokens.member(object, name)).orElse(CocoIndex.NO_ID);
    }

    /// Those that were taken, in the order of the file; afterwards all categories are known.
    ///
    /// @throws UnreadableJsonException when an id is one that no PNG file or no export can hold
    List<PanopticEntry> read() throws UnreadableJsonException {
        List<PanopticEntry> read = new ArrayList<>();
        for (Numbered entry : entries) {
            List<PanopticEntry.Described> segments = new ArrayList<>();
            for (int i = 0; i < entry.segments.size(); i++) {
                Segmented segment = entry.segments.get(i);
                String path = entry.path + "." + SEGMENTS + "[" + i + "]";
                int category = UsableId.of(index.file(), path + ".category_id", segment.category, Integer.MAX_VALUE);
                categories.use(category);
                segments.add(new PanopticEntry.Described(UsableId.of(index.file(), path + ".id", segment.id, Segment.MAX_ID), category,
                        segment.crowd));
            }
            read.add(entry(entry, segments));
        }
        return read;
    }

    /// Where the file lists no images, an entry is of one that is named as its PNG file, of a size that only that file tells.
    private PanopticEntry entry(Numbered entry, List<PanopticEntry.Described> segments) {
        ImageList images = index.images();
        int image = index.has("images") ? images.find(entry.image) : CocoIndex.NONE;
        return image == CocoIndex.NONE ? new PanopticEntry(entry.mask, 0, 0, entry.mask, segments)
                : new PanopticEntry(images.name(image), images.width(image), images.height(image), entry.mask, segments);
    }

    /// Ascending by id.
    List<Category> categories() {
        return categories.all();
    }
}
