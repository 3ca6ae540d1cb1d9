package cocoscope.coco.compare;

import cocoscope.coco.Category;
import cocoscope.coco.UnreadableJsonException;
import cocoscope.coco.lint.FindingText;
import cocoscope.coco.tape.EntryReader;
import cocoscope.coco.tape.ImageSize;
import cocoscope.coco.tape.NamedEntry;
import cocoscope.coco.tape.RefusedFileException;
import cocoscope.coco.tape.SourceText;
import cocoscope.coco.tape.JsonTokens;
import cocoscope.coco.tape.TextPieces;
import cocoscope.coco.tape.WholeNumbers;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The annotations of a COCO file of any program and size. Only their places are kept; they are read when they are asked for.
public final class CocoAnnotations implements AnnotatedImages, Closeable {
    private static final String ANNOTATIONS = "annotations";

    /// Of an annotation in the file.
    private record Place(long index, long start, long end) {}

    private final Path file;
    private final List<Image> images = new ArrayList<>();
    private final List<Long> imageIds = new ArrayList<>();
    private final Map<Long, List<Place>> places = new HashMap<>();
    private final Map<Long, String> categories = new LinkedHashMap<>();
    private final JsonTokens tape = new JsonTokens();
    private final TextPieces pieces;
    private String list = ANNOTATIONS;

    /// @param truth what results are of
    private CocoAnnotations(Path file, Optional<CocoAnnotations> truth) throws IOException, UnreadableJsonException {
        this.file = file;
        SourceText text = SourceText.of(file);
        EntryReader.<UnreadableJsonException>read(text, (list, index, entry) -> add(new NamedEntry(file, list, index, entry)));
        if (list.equals(EntryReader.RESULTS)) {
            describe(truth);
        }
        requireImages();
        pieces = text.pieces();
    }

    /// @throws UnreadableJsonException when the file is no data set, or an annotation is of no image
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
            return new CocoAnnotations(file, truth);
        } catch (RefusedFileException e) {
            throw new FindingText(Locale.ENGLISH).unreadable(file, e);
        } catch (IOException _) {
            throw new UnreadableJsonException(file, "the file cannot be read; check the name and the permissions.");
        }
    }

    private void add(NamedEntry entry) throws UnreadableJsonException {
        switch (entry.list()) {
            case "images" -> {
                images.add(new Image(entry.text("file_name"), entry.size()));
                imageIds.add(entry.wholeNumber("id"));
            }
            case "categories" -> categories.put(entry.wholeNumber("id"), entry.text("name"));
            case ANNOTATIONS, EntryReader.RESULTS -> {
                list = entry.list();
                if (entry.member("segments_info") != JsonTokens.NONE) {
                    throw new UnreadableJsonException(file, "the segments of a panoptic file are in PNG files; compare these as masks.");
                }
                places.computeIfAbsent(entry.wholeNumber("image_id"), _ -> new ArrayList<>(4))
                        .add(new Place(entry.index(), entry.tape().start(0), entry.tape().end(0)));
            }
            default -> { }
        }
    }

    private void describe(Optional<CocoAnnotations> truth) throws UnreadableJsonException {
        CocoAnnotations other = truth.orElseThrow(
                () -> new UnreadableJsonException(file, "this is a bare list and no data set with images; name another file."));
        images.addAll(other.images);
        imageIds.addAll(other.imageIds);
        categories.putAll(other.categories);
    }

    /// That every image has an id of its own, and every annotation an image.
    private void requireImages() throws UnreadableJsonException {
        Map<Long, List<Place>> left = new HashMap<>(places);
        Map<Long, Integer> known = new HashMap<>();
        for (int image = 0; image < imageIds.size(); image++) {
            left.remove(imageIds.get(image));
            if (known.put(imageIds.get(image), image) != null) {
                throw trouble(EntryReader.path("images", image) + ".id, the id " + imageIds.get(image) + " is there more than once");
            }
        }
        Optional<Map.Entry<Long, List<Place>>> lost = left.entrySet().stream().findFirst();
        if (lost.isPresent()) {
            throw trouble(EntryReader.path(list, lost.get().getValue().getFirst().index()) + ".image_id, there is no image with the id "
                    + lost.get().getKey());
        }
    }

    private UnreadableJsonException trouble(String place) {
        return new UnreadableJsonException(file, "at " + place + "; see what cocoscope lint says of the file.");
    }

    /// The categories whose ids other files can have, too.
    public List<Category> categories() {
        return categories.entrySet().stream().filter(category -> category.getKey() > 0 && category.getKey() <= Integer.MAX_VALUE)
                .map(category -> new Category(category.getKey().intValue(), category.getValue(), "")).toList();
    }

    @Override
    public List<Image> images() {
        return Collections.unmodifiableList(images);
    }

    @Override
    public List<ComparedAnnotation> annotations(int image, ImageSize size) throws UnreadableJsonException {
        List<ComparedAnnotation> annotations = new ArrayList<>();
        for (Place place : places.getOrDefault(imageIds.get(image), List.of())) {
            try {
                pieces.read(place.start, place.end, tape);
            } catch (RefusedFileException e) {
                throw new FindingText(Locale.ENGLISH).unreadable(file, e);
            }
            annotations.add(annotation(new NamedEntry(file, list, place.index, tape), size));
        }
        return annotations;
    }

    private ComparedAnnotation annotation(NamedEntry entry, ImageSize size) throws UnreadableJsonException {
        long category = entry.wholeNumber("category_id");
        if (!categories.containsKey(category)) {
            throw entry.wrong("category_id", "the id of a category", entry.member("category_id"));
        }
        int crowd = entry.member("iscrowd");
        boolean isCrowd = tape.is(crowd, JsonTokens.Kind.TRUE) || WholeNumbers.of(tape, crowd).orElse(0) == 1;
        return new ComparedAnnotation(WholeNumbers.of(tape, entry.member("id")).orElse(0), categories.get(category), isCrowd,
                new SeenPixels(entry, size).runs());
    }

    @Override
    public void close() throws IOException {
        pieces.close();
    }
}
