package cocoscope.app.browser;

import cocoscope.coco.index.AnnotationList;
import cocoscope.coco.index.AnnotationList.SegmentationKind;
import cocoscope.coco.index.CocoIndex;
import cocoscope.coco.index.ImageList;
import cocoscope.coco.index.SegmentationRaster;
import cocoscope.coco.tape.ImageSize;
import cocoscope.coco.tape.JsonTokens;
import cocoscope.coco.tape.TextRanges;
import cocoscope.decode.MaskDecoder;
import cocoscope.decode.PictureDecoder;
import cocoscope.decode.samples.Picture;
import cocoscope.decode.samples.UnreadableImageException;
import cocoscope.files.ImagePlaces;
import cocoscope.geometry.Box;
import cocoscope.mask.Mask;
import cocoscope.mask.runs.RunLengthEncoding;
import cocoscope.message.Message;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One image of a COCO file with its annotations.
///
/// @param picture empty where the file is not found or cannot be read
/// @param width   of the ground that annotations lie on: as stated, else that of the picture, else large enough for all annotations
/// @param trouble what could not be read; empty where all was
public record ShownImage(CocoIndex index, int image, Optional<Path> file, Optional<Picture> picture, int width, int height,
        List<ShownAnnotation> items,
                         Optional<Message> trouble) {
    private static final int LARGEST_GROUND = 1 << 14;

    /// @param runs the pixels, where the segmentation is one that readers take
    public record ShownAnnotation(int annotation, Optional<RunLengthEncoding> runs, Optional<Box> box) {}

    /// What is wanted.
    record Request(CocoIndex index, int image, ImagePlaces places) {}

    /// The decoded image and what went wrong.
    private record Pixels(Optional<Path> file, Optional<Picture> picture, Optional<Message> trouble) {}

    public ShownImage {
        items = List.copyOf(items);
    }

    static ShownImage read(Request request) {
        CocoIndex index = request.index();
        int image = request.image();
        Pixels pixels = pixels(request);
        Optional<Message> trouble = pixels.trouble();
        Optional<Mask> segments = Optional.empty();
        Optional<Path> segmentFile = index.segmentFile(image).flatMap(name -> request.places().find(name));
        if (segmentFile.isPresent()) {
            try {
                segments = Optional.of(MaskDecoder.read(segmentFile.get()));
            } catch (UnreadableImageException e) {
                trouble = Optional.of(e.explanation());
            }
        }
        int[] size = {1, 1};
        List<ShownAnnotation> items = new ArrayList<>();
        try {
            size = size(index, image, pixels.picture(), segments);
            items.addAll(items(index, index.annotationsOf(image), segments, size[0], size[1]));
        } catch (IOException _) {
            trouble = Optional.of(Message.about(index.file(), BrowserProblem.CHANGED.with()));
        }
        return new ShownImage(index, image, pixels.file(), pixels.picture(), size[0], size[1], items, trouble);
    }

    private static Pixels pixels(Request request) {
        ImageList images = request.index().images();
        String name = images.name(request.image());
        Optional<Path> file = name.isEmpty() ? request.places().find(images.id(request.image())) : request.places().find(name);
        try {
            return new Pixels(file, file.isPresent() ? Optional.of(PictureDecoder.read(file.get())) : Optional.empty(),
                    Optional.empty());
        } catch (UnreadableImageException e) {
            return new Pixels(file, Optional.empty(), Optional.of(e.explanation()));
        }
    }

    private static int[] size(CocoIndex index, int image, Optional<Picture> picture, Optional<Mask> segments) throws IOException {
        ImageList images = index.images();
        if (images.width(image) > 0 && images.height(image) > 0) {
            return new int[] {images.width(image), images.height(image)};
        }
        if (picture.isPresent()) {
            return new int[] {picture.get().width(), picture.get().height()};
        }
        if (segments.isPresent()) {
            return new int[] {segments.get().width(), segments.get().height()};
        }
        AnnotationList annotations = index.annotations();
        double right = 1;
        double bottom = 1;
        for (int annotation : index.annotationsOf(image)) {
            if (annotations.hasBox(annotation)) {
                right = Math.max(right, Math.ceil(annotations.x(annotation) + annotations.width(annotation)));
                bottom = Math.max(bottom, Math.ceil(annotations.y(annotation) + annotations.height(annotation)));
            }
            if (annotations.form(annotation) == SegmentationKind.RUNS) {
                Optional<RunLengthEncoding> runs = pixels(index, annotation, ImageSize.UNKNOWN);
                right = Math.max(right, runs.map(RunLengthEncoding::width).orElse(1));
                bottom = Math.max(bottom, runs.map(RunLengthEncoding::height).orElse(1));
            }
        }
        return new int[] {(int) Math.min(LARGEST_GROUND, right), (int) Math.min(LARGEST_GROUND, bottom)};
    }

    private static Optional<RunLengthEncoding> pixels(CocoIndex index, int annotation, ImageSize image) throws IOException {
        JsonTokens tokens = new JsonTokens();
        try (TextRanges ranges = index.ranges()) {
            ranges.read(index.annotations().extent(annotation).start(), index.annotations().extent(annotation).end(), tokens);
        }
        return SegmentationRaster.ofSegmentation(tokens, 0, image);
    }

    private static List<ShownAnnotation> items(CocoIndex index, int[] chosen, Optional<Mask> segments, int width, int height)
            throws IOException {
        AnnotationList annotations = index.annotations();
        Map<Integer, RunLengthEncoding> bySegment = segments.map(SegmentPixels::of).orElse(Map.of());
        List<ShownAnnotation> items = new ArrayList<>();
        for (int annotation : chosen) {
            Optional<RunLengthEncoding> runs = switch (annotations.form(annotation)) {
                case NONE -> Optional.empty();
                case SEGMENT -> Optional.ofNullable(bySegment.get((int) annotations.id(annotation)));
                case POLYGON, RUNS -> pixels(index, annotation, new ImageSize(width, height));
            };
            items.add(new ShownAnnotation(annotation, runs, box(annotations, annotation)));
        }
        return items;
    }

    private static Optional<Box> box(AnnotationList annotations, int annotation) {
        if (!annotations.hasBox(annotation) || annotations.width(annotation) < 0 || annotations.height(annotation) < 0) {
            return Optional.empty();
        }
        int x = Math.round(annotations.x(annotation));
        int y = Math.round(annotations.y(annotation));
        return Optional.of(new Box(x, y, Math.round(annotations.x(annotation) + annotations.width(annotation)) - x,
                Math.round(annotations.y(annotation) + annotations.height(annotation)) - y));
    }

    /// Whether the file holds no pixels of this annotation's segment, because its PNG was not found.
    public boolean lacksSegments() {
        return items.stream().anyMatch(item -> item.runs().isEmpty() && index.annotations().form(item.annotation())
                == SegmentationKind.SEGMENT);
    }

    /// Whether picture and stated size are two.
    public boolean isOfOtherSize() {
        return picture.filter(it -> it.width() != width || it.height() != height).isPresent();
    }
}
