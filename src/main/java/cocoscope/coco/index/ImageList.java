package cocoscope.coco.index;

import cocoscope.coco.tape.ImageSize;
import cocoscope.coco.tape.JsonTokens;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/// The images of a file, in its order; after them those that annotations name though the file does not list them.
public final class ImageList {
    private final Map<Long, Integer> byId = new HashMap<>();
    private long[] ids = new long[64];
    private int[] widths = new int[64];
    private int[] heights = new int[64];
    private String[] names = new String[64];
    private ByteRanges extents = new ByteRanges();
    private int size;
    private int listed;
    private boolean hasSoundIds = true;
    private boolean isOfLvis;

    ImageList() {}

    /// @param name empty where none is stated
    void add(long id, ImageSize stated, String name, JsonTokens tokens) {
        hasSoundIds &= id != CocoIndex.NO_ID && !byId.containsKey(id);
        append(id, stated.width(), stated.height(), name);
        isOfLvis |= tokens.member(0, "neg_category_ids") != JsonTokens.NONE;
        extents.add(tokens.start(0), tokens.end(0));
        listed = size;
    }

    /// Whether every image has an id of its own, so that an unknown id belongs to no image.
    public boolean hasSoundIds() {
        return hasSoundIds;
    }

    /// Whether images say which categories were looked for, as LVIS has it.
    public boolean isOfLvis() {
        return isOfLvis;
    }

    /// The listed image of that id, or [CocoIndex#NONE].
    public int find(long id) {
        Integer known = byId.get(id);
        return known != null && isListed(known) ? known : CocoIndex.NONE;
    }

    private void append(long id, int width, int height, String name) {
        if (size == ids.length) {
            int capacity = Math.multiplyExact(size, 2);
            ids = Arrays.copyOf(ids, capacity);
            widths = Arrays.copyOf(widths, capacity);
            heights = Arrays.copyOf(heights, capacity);
            names = Arrays.copyOf(names, capacity);
        }
        ids[size] = id;
        widths[size] = width;
        heights[size] = height;
        names[size] = name;
        byId.putIfAbsent(id, size);
        size++;
    }

    /// The image of that id, which is added when the file does not list it.
    int indexOf(long id) {
        Integer known = byId.get(id);
        if (known == null) {
            append(id, 0, 0, "");
            return size - 1;
        }
        return known;
    }

    /// The image of that id, whether the file lists it or annotations name it only, or [CocoIndex#NONE].
    public int findAny(long id) {
        return byId.getOrDefault(id, CocoIndex.NONE);
    }

    /// The same images with the names and sizes that another file states for their ids.
    ImageList describedBy(ImageList other) {
        ImageList described = new ImageList();
        for (int image = 0; image < size; image++) {
            Integer same = isListed(image) ? null : other.byId.get(ids[image]);
            described.append(ids[image], same == null ? widths[image] : other.widths[same],
                    same == null ? heights[image] : other.heights[same], same == null ? names[image] : other.names[same]);
        }
        described.listed = listed;
        described.extents = extents;
        return described;
    }

    public int size() {
        return size;
    }

    /// How many of them the file lists.
    public int listed() {
        return listed;
    }

    public boolean isListed(int image) {
        return image < listed;
    }

    /// The id, [CocoIndex#NO_ID] where there is none.
    public long id(int image) {
        return ids[image];
    }

    /// The size as stated.
    public ImageSize size(int image) {
        return new ImageSize(widths[image], heights[image]);
    }

    /// The width as stated, or 0.
    public int width(int image) {
        return widths[image];
    }

    /// The height as stated, or 0.
    public int height(int image) {
        return heights[image];
    }

    /// The file name as stated, or empty.
    public String name(int image) {
        return names[image];
    }

    /// The first image of a file name.
    public Optional<Integer> named(String name) {
        return IntStream.range(0, size).filter(image -> name.equals(names[image])).boxed().findFirst();
    }

    /// Where the entry stands in the file.
    ///
    /// @param image a listed one
    public ByteRange extent(int image) {
        return extents.get(image);
    }
}
