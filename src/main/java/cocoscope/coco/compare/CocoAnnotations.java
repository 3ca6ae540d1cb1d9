package cocoscope.coco.compare;

import cocoscope.coco.Category;
import cocoscope.coco.UnreadableJsonException;
import cocoscope.coco.index.AnnotationList;
import cocoscope.coco.index.AnnotationList.SegmentationKind;
import cocoscope.coco.index.CategoryList;
import cocoscope.coco.index.CocoIndex;
import cocoscope.coco.index.ImageList;
import cocoscope.coco.index.SegmentationRaster;
import cocoscope.coco.index.SegmentationRaster.Covered;
import cocoscope.coco.lint.ImageFolder;
import cocoscope.coco.lint.Linter;
import cocoscope.coco.lint.Linter.Linted;
import cocoscope.coco.lint.finding.FileErrors;
import cocoscope.coco.lint.finding.Finding;
import cocoscope.coco.lint.finding.FindingKind;
import cocoscope.coco.tape.ImageSize;
import cocoscope.coco.tape.JsonTokens;
import cocoscope.coco.tape.Refusal;
import cocoscope.coco.tape.RefusedFileException;
import cocoscope.coco.tape.SourceText;
import cocoscope.coco.tape.TextRanges;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// The annotations of a COCO file of any program and size. Only their places are kept; they are read when they are asked for. Those that
/// have errors are left out.
public final class CocoAnnotations implements AnnotatedImages, Closeable {
    private final CocoIndex index;
    /// Names categories and images: the file itself, or what results are of.
    private final CocoIndex names;
    private final List<Image> images = new ArrayList<>();
    private final List<Long> imageIds = new ArrayList<>();
    private final List<Finding> errors;
    private final List<Finding> shapes;
    private final BitSet unusable;
    private final JsonTokens tokens = new JsonTokens();
    private final TextRanges ranges;

    private CocoAnnotations(Linted linted, List<Finding> shapes, CocoIndex names) throws IOException {
        index = linted.index();
        this.shapes = shapes;
        this.names = names;
        errors = new ArrayList<>(linted.errors());
        unusable = (BitSet) linted.unusable().clone();
        ImageList listed = names.images();
        for (int image = 0; image < listed.listed(); image++) {
            if (!listed.name(image).isEmpty() && listed.find(listed.id(image)) == image) {
                images.add(new Image(listed.name(image), listed.size(image)));
                imageIds.add(listed.id(image));
            }
        }
        leaveOutWhatTellsNoPixels();
        ranges = index.ranges();
    }

    /// @throws UnreadableJsonException when the file is no data set
    public static CocoAnnotations open(Path file) throws UnreadableJsonException {
        return open(file, Optional.empty());
    }

    /// A data set, or results of `truth`, which name its images and categories by their ids.
    ///
    /// @throws UnreadableJsonException as [#open(Path)]
    public static CocoAnnotations open(Path file, CocoAnnotations truth) throws UnreadableJsonException {
        return open(file, Optional.of(truth));
    }

    private static CocoAnnotations open(Path file, Optional<CocoAnnotations> truth) throws UnreadableJsonException {
        try {
            ShapeCollector shapes = new ShapeCollector();
            return of(Linter.open(SourceText.of(file), ImageFolder.NONE, _ -> shapes.begin()), shapes.findings(), truth);
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    /// The annotations of a data set that is open.
    ///
    /// @throws UnreadableJsonException as [#open(Path)]
    public static CocoAnnotations of(Linted linted) throws UnreadableJsonException {
        try {
            return of(linted, List.of(), Optional.empty());
        } catch (IOException e) {
            throw unreadable(linted.index().file(), e);
        }
    }

    private static UnreadableJsonException unreadable(Path file, IOException reason) {
        return Finding.unreadable(file, reason instanceof RefusedFileException refused ? refused
                : new RefusedFileException(Refusal.FILE_UNREADABLE, "$"));
    }

    /// The annotations of a file that is open.
    ///
    /// @param truth what results are of
    /// @throws IOException also when it holds no annotations of images
    public static CocoAnnotations of(Linted linted, Optional<CocoAnnotations> truth) throws IOException {
        return of(linted, List.of(), truth);
    }

    private static CocoAnnotations of(Linted linted, List<Finding> shapes, Optional<CocoAnnotations> truth) throws IOException {
        return switch (linted.index().kind()) {
            case DETECTION -> new CocoAnnotations(linted, shapes, linted.index());
            case PANOPTIC -> throw new RefusedFileException(Refusal.SEGMENTS, "$");
            case RESULTS -> new CocoAnnotations(linted, shapes,
                    truth.orElseThrow(() -> new RefusedFileException(Refusal.NO_IMAGES, "$")).names);
        };
    }

    private void leaveOutWhatTellsNoPixels() {
        AnnotationList annotations = index.annotations();
        for (int annotation = 0; annotation < annotations.size(); annotation++) {
            boolean nothing = annotations.form(annotation) == SegmentationKind.NONE && !annotations.hasBox(annotation);
            Optional<FindingKind> trouble = nothing ? Optional.of(FindingKind.BOX_MISSING)
                    : index.kind() == CocoIndex.Kind.RESULTS ? troubleOfResult(annotation) : Optional.empty();
            if (trouble.isPresent() && !unusable.get(annotation)) {
                unusable.set(annotation);
                String argument = trouble.get() == FindingKind.IMAGE_UNKNOWN
                        ? Long.toString(index.images().id(annotations.image(annotation)))
                        : Long.toString(index.categories().id(annotations.category(annotation)));
                errors.add(new Finding(trouble.get(), trouble.get().scope(), index.path(annotation), "null", List.of(argument), List.of()));
            }
        }
    }

    private Optional<FindingKind> troubleOfResult(int annotation) {
        AnnotationList annotations = index.annotations();
        if (names.images().find(index.images().id(annotations.image(annotation))) == CocoIndex.NONE) {
            return Optional.of(FindingKind.IMAGE_UNKNOWN);
        }
        boolean known = names.categories().has(index.categories().id(annotations.category(annotation)));
        return known || !names.has("categories") ? Optional.empty() : Optional.of(FindingKind.CATEGORY_UNKNOWN);
    }

    /// The index of the file.
    public CocoIndex index() {
        return index;
    }

    /// What is wrong with entries, of which annotations are left out.
    public FileErrors errors() {
        return new FileErrors(index.file(), errors);
    }

    /// The rings that cover the pixels that COCO's rasterizer sees and that look otherwise: those with needles, slivers, and
    /// those that cross themselves. They are compared all the same. None for a file that was looked through before it came here.
    public FileErrors shapes() {
        return new FileErrors(index.file(), shapes);
    }

    /// The categories whose ids other files can have, too.
    public List<Category> categories() {
        CategoryList categories = index.categories();
        return IntStream.range(0, categories.listed()).filter(category -> categories.id(category) > 0
                && categories.id(category) <= Integer.MAX_VALUE)
                .mapToObj(category -> new Category((int) categories.id(category), categories.name(category), "")).toList();
    }

    @Override
    public List<Image> images() {
        return Collections.unmodifiableList(images);
    }

    @Override
    public List<ComparedAnnotation> annotations(int image, ImageSize size) throws UnreadableJsonException {
        int place = index.images().findAny(imageIds.get(image));
        List<ComparedAnnotation> read = new ArrayList<>();
        for (int annotation : place == CocoIndex.NONE ? new int[0] : index.annotationsOf(place)) {
            if (!unusable.get(annotation)) {
                covered(annotation, size).ifPresent(covered -> read.add(annotation(annotation, covered)));
            }
        }
        return read;
    }

    private Optional<Covered> covered(int annotation, ImageSize size) throws UnreadableJsonException {
        try {
            ranges.read(index.annotations().extent(annotation).start(), index.annotations().extent(annotation).end(), tokens);
            return SegmentationRaster.covered(tokens, 0, size);
        } catch (RefusedFileException e) {
            throw Finding.unreadable(index.file(), e);
        }
    }

    private ComparedAnnotation annotation(int annotation, Covered covered) {
        AnnotationList annotations = index.annotations();
        long id = annotations.id(annotation);
        return new ComparedAnnotation(annotation, id == CocoIndex.NO_ID ? 0 : id,
                category(index.categories().id(annotations.category(annotation))),
                annotations.isCrowd(annotation), covered);
    }

    private String category(long id) {
        int category = names.categories().find(id);
        String name = category == CocoIndex.NONE ? "" : names.categories().name(category);
        return name.isEmpty() ? Long.toString(id) : name;
    }

    @Override
    public void close() throws IOException {
        ranges.close();
    }
}
