package cocoscope.coco.index;

import cocoscope.coco.index.AnnotationList.SegmentationKind;
import cocoscope.coco.tape.EntryReader;
import cocoscope.coco.tape.ImageSize;
import cocoscope.coco.tape.JsonTokens;
import cocoscope.coco.tape.LenientJson;
import cocoscope.coco.tape.RefusedFileException;
import cocoscope.coco.tape.SourceText;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Makes the index of one file, in one pass. Members that are not as they should be count as not stated; the linter names them.
final class IndexReader implements EntryReader.Visitor, GrowingIndex {
    private final SourceText text;
    private final ImageList images = new ImageList();
    private final CategoryList categories = new CategoryList();
    private final AnnotationList annotations = new AnnotationList();
    private final AnnotationList.Entry entry = new AnnotationList.Entry();
    private final LongList imageIds = new LongList();
    private final LongList categoryIds = new LongList();
    private final LongList firstSegments = new LongList();
    private final Map<Long, String> segmentFiles = new HashMap<>();
    private final Set<String> read = new HashSet<>();
    private final EntryReader.Visitor also;
    private boolean results;

    /// @param also sees each entry when it is in the index
    IndexReader(SourceText text, CocoIndex.Companion also) {
        this.text = text;
        this.also = also.follow(this);
    }

    CocoIndex read() throws RefusedFileException {
        List<EntryReader.Member> members = EntryReader.read(text, this);
        for (int annotation = 0; annotation < annotations.size(); annotation++) {
            annotations.place(annotation, images.indexOf(imageIds.get(annotation)), categories.indexOf(categoryIds.get(annotation)));
        }
        Map<Integer, String> files = new HashMap<>();
        segmentFiles.forEach((id, name) -> files.put(images.indexOf(id), name));
        CocoIndex.Kind kind = results ? CocoIndex.Kind.RESULTS : files.isEmpty() ? CocoIndex.Kind.DETECTION : CocoIndex.Kind.PANOPTIC;
        return new CocoIndex(text, kind, members, images, categories, annotations, files, firstSegments.toInts());
    }

    @Override
    public ImageList images() {
        return images;
    }

    @Override
    public CategoryList categories() {
        return categories;
    }

    @Override
    public boolean hasRead(String list) {
        return read.contains(list);
    }

    @Override
    public void entry(String list, long index, JsonTokens tokens) {
        switch (list) {
            case "images" -> images.add(id(tokens, 0, "id"), size(tokens), LenientJson.text(tokens, tokens.member(0, "file_name")), tokens);
            case "categories" -> categories.add(id(tokens, 0, "id"), LenientJson.text(tokens, tokens.member(0, "name")), tokens);
            case "licenses" -> { }
            default -> {
                results |= list.equals(EntryReader.RESULTS);
                annotation(tokens);
            }
        }
        also.entry(list, index, tokens);
    }

    @Override
    public void listEnds(String list) {
        read.add(list);
        also.listEnds(list);
    }

    @Override
    public void member(String name, JsonTokens value) {
        also.member(name, value);
    }

    private static long id(JsonTokens tokens, int object, String name) {
        return LenientJson.wholeNumber(tokens, tokens.member(object, name)).orElse(CocoIndex.NO_ID);
    }

    private static ImageSize size(JsonTokens tokens) {
        return ImageSize.of(LenientJson.wholeNumber(tokens, tokens.member(0, "width")),
                LenientJson.wholeNumber(tokens, tokens.member(0, "height")));
    }

    private void annotation(JsonTokens tokens) {
        long image = id(tokens, 0, "image_id");
        int segments = tokens.member(0, "segments_info");
        if (!tokens.is(segments, JsonTokens.Kind.ARRAY)) {
            add(tokens, 0, image, form(tokens, tokens.member(0, "segmentation")));
            return;
        }
        firstSegments.add(annotations.size());
        segmentFiles.put(image, LenientJson.text(tokens, tokens.member(0, "file_name")));
        for (int segment = segments + 1; segment < tokens.after(segments); segment = tokens.after(segment)) {
            if (tokens.is(segment, JsonTokens.Kind.OBJECT)) {
                add(tokens, segment, image, SegmentationKind.SEGMENT);
            }
        }
    }

    private void add(JsonTokens tokens, int object, long image, SegmentationKind form) {
        entry.id = id(tokens, object, "id");
        entry.area = LenientJson.number(tokens, tokens.member(object, "area"));
        entry.score = LenientJson.number(tokens, tokens.member(object, "score"));
        entry.crowd = LenientJson.isTrue(tokens, tokens.member(object, "iscrowd"));
        LenientJson.box(tokens, tokens.member(object, "bbox"), entry.box);
        entry.caption = tokens.is(tokens.member(object, "caption"), JsonTokens.Kind.TEXT);
        entry.form = form;
        annotations.add(entry, tokens.start(object), tokens.end(object));
        imageIds.add(image);
        categoryIds.add(id(tokens, object, "category_id"));
    }

    private static SegmentationKind form(JsonTokens tokens, int segmentation) {
        if (tokens.is(segmentation, JsonTokens.Kind.ARRAY)) {
            return tokens.isEmpty(segmentation) ? SegmentationKind.NONE
                    : tokens.is(segmentation + 1, JsonTokens.Kind.OBJECT) ? SegmentationKind.RUNS
                    : SegmentationKind.POLYGON;
        }
        return tokens.is(segmentation, JsonTokens.Kind.OBJECT) ? SegmentationKind.RUNS : SegmentationKind.NONE;
    }
}
