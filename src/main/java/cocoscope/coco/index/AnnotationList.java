package cocoscope.coco.index;

import java.util.Arrays;

/// The annotations, detections or segments of a file, in its order, side by side in arrays.
public final class AnnotationList {
    /// How an annotation says which pixels it covers.
    public enum SegmentationKind {
        /// It does not.
        NONE,
        POLYGON,
        RUNS,
        /// By its id in a PNG of its image.
        SEGMENT
    }

    private static final SegmentationKind[] FORMS = SegmentationKind.values();
    private static final int CROWD = 1 << 4;
    private static final int SIDES = 4;

    private final ByteRanges extents = new ByteRanges();
    private long[] ids = new long[256];
    private int[] images = new int[256];
    private int[] categories = new int[256];
    private float[] areas = new float[256];
    private float[] boxes = new float[SIDES * 256];
    private float[] scores = new float[256];
    private byte[] flags = new byte[256];
    private int captions;
    private int size;

    AnnotationList() {}

    /// What one annotation states, read member by member.
    static final class Entry {
        long id = CocoIndex.NO_ID;
        double area = Double.NaN;
        double score = Double.NaN;
        final double[] box = new double[SIDES];
        boolean crowd;
        boolean caption;
        SegmentationKind form = SegmentationKind.NONE;
    }

    /// Image and category are told by [#place], when all of them are known.
    void add(Entry entry, long start, long end) {
        if (size == ids.length) {
            int capacity = Math.multiplyExact(size, 2);
            ids = Arrays.copyOf(ids, capacity);
            images = Arrays.copyOf(images, capacity);
            categories = Arrays.copyOf(categories, capacity);
            areas = Arrays.copyOf(areas, capacity);
            boxes = Arrays.copyOf(boxes, Math.multiplyExact(SIDES, capacity));
            scores = Arrays.copyOf(scores, capacity);
            flags = Arrays.copyOf(flags, capacity);
        }
        ids[size] = entry.id;
        areas[size] = (float) entry.area;
        scores[size] = (float) entry.score;
        for (int side = 0; side < SIDES; side++) {
            boxes[SIDES * size + side] = (float) entry.box[side];
        }
        flags[size] = (byte) (entry.form.ordinal() | (entry.crowd ? CROWD : 0));
        extents.add(start, end);
        captions += entry.caption ? 1 : 0;
        size++;
    }

    void place(int annotation, int image, int category) {
        images[annotation] = image;
        categories[annotation] = category;
    }

    /// How many of them have a caption.
    int captions() {
        return captions;
    }

    /// The largest id, at least 0.
    public long maxId() {
        long max = 0;
        for (int annotation = 0; annotation < size; annotation++) {
            max = Math.max(max, ids[annotation]);
        }
        return max;
    }

    public int size() {
        return size;
    }

    /// The id, [CocoIndex#NO_ID] where there is none.
    public long id(int annotation) {
        return ids[annotation];
    }

    /// The index of its image.
    public int image(int annotation) {
        return images[annotation];
    }

    /// The index of its category.
    public int category(int annotation) {
        return categories[annotation];
    }

    /// The area as stated, or that of the box where none is; NaN where there is no box either.
    public float area(int annotation) {
        float stated = areas[annotation];
        return Float.isNaN(stated) ? width(annotation) * height(annotation) : stated;
    }

    /// Whether the box is four numbers.
    public boolean hasBox(int annotation) {
        return !Float.isNaN(height(annotation));
    }

    public float x(int annotation) {
        return boxes[SIDES * annotation];
    }

    public float y(int annotation) {
        return boxes[SIDES * annotation + 1];
    }

    public float width(int annotation) {
        return boxes[SIDES * annotation + 2];
    }

    public float height(int annotation) {
        return boxes[SIDES * annotation + 3];
    }

    /// How sure a detector was, NaN where that is not stated.
    public float score(int annotation) {
        return scores[annotation];
    }

    public boolean isCrowd(int annotation) {
        return (flags[annotation] & CROWD) != 0;
    }

    public SegmentationKind form(int annotation) {
        return FORMS[flags[annotation] & CROWD - 1];
    }

    /// Where the entry stands in the file.
    public ByteRange extent(int annotation) {
        return extents.get(annotation);
    }
}
