package cocoscope.coco.index;

import cocoscope.coco.tape.EntryReader;
import cocoscope.coco.tape.EntryReader.Member;
import cocoscope.coco.tape.RefusedFileException;
import cocoscope.coco.tape.SourceText;
import cocoscope.coco.tape.TextRanges;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a COCO file of any program lists, and where each entry stands in the file. Entries themselves are read when they are asked for.
///
/// It takes some 70 bytes an annotation, so that a million of them fit in the smallest heap.
public final class CocoIndex {
    /// The id of what has none.
    public static final long NO_ID = Long.MIN_VALUE;
    /// The index of what is not there.
    public static final int NONE = -1;

    /// What a file holds.
    public enum Kind {
        /// Images, categories, annotations.
        DETECTION,
        /// Images whose annotations are lists of segments, each an id in a PNG.
        PANOPTIC,
        /// A bare list of what a detector found; images and categories are told by their ids only.
        RESULTS
    }

    private static final EntryReader.Visitor ALONE = (_, _, _) -> { };

    private final SourceText text;
    private final Kind kind;
    private final List<Member> members;
    private final ImageList images;
    private final CategoryList categories;
    private final AnnotationList annotations;
    private final Map<Integer, String> segmentFiles;
    /// Where the annotations of each image begin in `byImage`; one more than there are images.
    private final int[] firsts;
    private final int[] byImage;
    /// The first segment of each entry of a panoptic file; empty for others.
    private final int[] firstSegments;

    CocoIndex(SourceText text, Kind kind, List<Member> members, ImageList images, CategoryList categories, AnnotationList annotations,
              Map<Integer, String> segmentFiles, int[] firstSegments) {
        this.text = text;
        this.kind = kind;
        this.members = List.copyOf(members);
        this.images = images;
        this.categories = categories;
        this.annotations = annotations;
        this.segmentFiles = segmentFiles;
        this.firstSegments = firstSegments;
        firsts = firsts(images, annotations);
        byImage = byImage(firsts, annotations);
    }

    /// Reads a file once, from its first byte to its last.
    ///
    /// @throws RefusedFileException when it cannot be read as COCO, for the reasons that the linter has
    public static CocoIndex read(Path file) throws RefusedFileException {
        return read(SourceText.of(file), _ -> ALONE);
    }

    /// Reads a file once, for the index and for what looks at its entries, too.
    ///
    /// @throws RefusedFileException when it cannot be read as COCO
    public static CocoIndex read(SourceText text, Companion companion) throws RefusedFileException {
        return new IndexReader(text, companion).read();
    }

    /// What looks at the entries of a file while its index is made.
    @FunctionalInterface
    public interface Companion {
        EntryReader.Visitor follow(GrowingIndex index);
    }

    private static int[] firsts(ImageList images, AnnotationList annotations) {
        int[] firsts = new int[images.size() + 1];
        for (int annotation = 0; annotation < annotations.size(); annotation++) {
            firsts[annotations.image(annotation) + 1]++;
        }
        for (int image = 0; image < images.size(); image++) {
            firsts[image + 1] += firsts[image];
        }
        return firsts;
    }

    private static int[] byImage(int[] firsts, AnnotationList annotations) {
        int[] next = firsts.clone();
        int[] byImage = new int[annotations.size()];
        for (int annotation = 0; annotation < byImage.length; annotation++) {
            byImage[next[annotations.image(annotation)]++] = annotation;
        }
        return byImage;
    }

    /// The same file with the names that another has for its images and categories; for results, which name them by ids only.
    public CocoIndex describedBy(CocoIndex other) {
        return new CocoIndex(text, kind, members, images.describedBy(other.images), categories.describedBy(other.categories), annotations,
                segmentFiles, firstSegments);
    }

    /// The text of the file, as it was when it was read.
    public SourceText source() {
        return text;
    }

    /// The members of the data set in their order; none for results.
    public List<Member> members() {
        return members;
    }

    /// Whether the data set has such a list.
    public boolean has(String list) {
        return members.stream().anyMatch(member -> member.isList() && member.name().equals(list));
    }

    public Path file() {
        return text.file();
    }

    public Kind kind() {
        return kind;
    }

    public ImageList images() {
        return images;
    }

    public CategoryList categories() {
        return categories;
    }

    public AnnotationList annotations() {
        return annotations;
    }

    /// How many annotations an image has.
    public int count(int image) {
        return firsts[image + 1] - firsts[image];
    }

    /// The annotations of an image, in the order of the file.
    public int[] annotationsOf(int image) {
        return Arrays.copyOfRange(byImage, firsts[image], firsts[image + 1]);
    }

    /// The name of the PNG with the segments of an image, for a panoptic file.
    public Optional<String> segmentFile(int image) {
        return Optional.ofNullable(segmentFiles.get(image));
    }

    /// What the annotations are for.
    public CocoTask task() {
        return switch (kind) {
            case PANOPTIC -> CocoTask.PANOPTIC;
            case RESULTS -> CocoTask.RESULTS;
            case DETECTION -> annotations.captions() > 0 && annotations.captions() == annotations.size() ? CocoTask.CAPTIONS
                    : images.isOfLvis() ? CocoTask.LVIS : CocoTask.DETECTION;
        };
    }

    /// How many entries the list of annotations has.
    public int entries() {
        return kind == Kind.PANOPTIC ? firstSegments.length : annotations.size();
    }

    /// Opens the file to read entries in any order.
    ///
    /// @throws IOException also when the file is another one by now
    public TextRanges ranges() throws IOException {
        return text.ranges();
    }

    /// The bytes of the file, as UTF-8.
    ///
    /// @throws IOException also when the file is another one by now
    public String text(ByteRange extent) throws IOException {
        return new String(text.bytes(extent.start(), extent.length()), StandardCharsets.UTF_8);
    }

    /// JSON path of an annotation or segment.
    public String path(int annotation) {
        if (kind != Kind.PANOPTIC) {
            return EntryReader.path(kind == Kind.RESULTS ? EntryReader.RESULTS : "annotations", annotation);
        }
        int entry = Arrays.binarySearch(firstSegments, annotation);
        entry = entry < 0 ? -entry - 2 : entry;
        while (entry + 1 < firstSegments.length && firstSegments[entry + 1] == annotation) {
            entry++;
        }
        return EntryReader.path("annotations", entry) + ".segments_info[" + (annotation - firstSegments[entry]) + "]";
    }

    /// What a place is about; nothing where it is the whole file, or is no place in it.
    public Optional<Subject> subject(String path) {
        return Place.of(path).flatMap(this::subject);
    }

    private Optional<Subject> subject(Place place) {
        int entry = place.entry();
        return switch (place.list()) {
            case IMAGES -> Optional.of(entry).filter(images::isListed).map(Subject.OfImage::new);
            case CATEGORIES -> Optional.of(entry).filter(categories::isListed).map(Subject.OfCategory::new);
            case ANNOTATIONS -> Optional.of(kind == Kind.PANOPTIC && entry < firstSegments.length ? firstSegments[entry] + place.segment()
                    : entry)
                    .filter(annotation -> annotation < annotations.size()).map(Subject.OfAnnotation::new);
        };
    }
}
