package cocoscope.coco.edit;

import cocoscope.coco.Category;
import cocoscope.coco.JsonProblem;
import cocoscope.coco.Segmentation;
import cocoscope.coco.UnreadableJsonException;
import cocoscope.coco.UsableId;
import cocoscope.coco.index.ByteRange;
import cocoscope.coco.index.CategoryList;
import cocoscope.coco.index.CocoIndex;
import cocoscope.coco.index.ImageList;
import cocoscope.coco.index.SegmentationDecoder;
import cocoscope.coco.lint.IdLinter;
import cocoscope.coco.lint.finding.Finding;
import cocoscope.coco.tape.EntryReader;
import cocoscope.coco.tape.JsonTokens;
import cocoscope.coco.tape.RefusedFileException;
import cocoscope.coco.tape.TextRanges;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/// A COCO detection file of any program that entries can be added to without renumbering it: its ids, and what refers to them, are
/// what they should be. Other errors of entries do not matter, since these stay as they are.
public final class AppendableFile {
    private final CocoIndex index;
    private final Map<String, Integer> images = new HashMap<>();

    private AppendableFile(CocoIndex index) {
        this.index = index;
        for (int image = 0; image < index.images().listed(); image++) {
            images.putIfAbsent(index.images().name(image), image);
        }
    }

    /// @throws UnreadableJsonException when the file is none that entries can be added to
    public static AppendableFile open(Path file) throws UnreadableJsonException {
        IdLinter.Checked checked;
        try {
            checked = IdLinter.open(file);
        } catch (RefusedFileException e) {
            throw Finding.unreadable(file, e);
        }
        CocoIndex index = checked.index();
        if (index.kind() != CocoIndex.Kind.DETECTION) {
            throw new UnreadableJsonException(file, JsonProblem.NOT_DETECTION.with());
        }
        for (String list : List.of("images", "annotations", "categories")) {
            if (!index.has(list)) {
                throw new UnreadableJsonException(file, JsonProblem.NOT_DETECTION_WITHOUT.with(list));
            }
        }
        if (checked.uncertain().isPresent()) {
            Finding error = checked.uncertain().get();
            throw new UnreadableJsonException(file, JsonProblem.NOT_APPENDABLE.with(error.path(), error.message()));
        }
        requireIds(index);
        return new AppendableFile(index);
    }

    /// Annotations of this program refer to images and categories by positive numbers of 31 bits.
    private static void requireIds(CocoIndex index) throws UnreadableJsonException {
        ImageList images = index.images();
        for (int image = 0; image < images.listed(); image++) {
            UsableId.of(index.file(), EntryReader.path("images", image), images.id(image), Integer.MAX_VALUE);
        }
        CategoryList categories = index.categories();
        for (int category = 0; category < categories.listed(); category++) {
            UsableId.of(index.file(), EntryReader.path("categories", category), categories.id(category), Integer.MAX_VALUE);
        }
    }

    public Path file() {
        return index.file();
    }

    public CocoIndex index() {
        return index;
    }

    /// The first image of that name.
    public OptionalInt image(String name) {
        Integer image = images.get(name);
        return image == null ? OptionalInt.empty() : OptionalInt.of(image);
    }

    /// The id of an image, by its index.
    public int imageId(int image) {
        return (int) index.images().id(image);
    }

    /// The largest id of an image, at least 0.
    public int maxImageId() {
        int max = 0;
        for (int image = 0; image < index.images().listed(); image++) {
            max = Math.max(max, imageId(image));
        }
        return max;
    }

    /// Of several of one name the first.
    public List<Category> categories() {
        Map<String, Category> categories = new LinkedHashMap<>();
        for (int category = 0; category < index.categories().listed(); category++) {
            String name = index.categories().name(category);
            categories.putIfAbsent(name, new Category((int) index.categories().id(category), name, ""));
        }
        return List.copyOf(categories.values());
    }

    /// The segmentations of annotations by their indices, but for those that not every reader takes.
    ///
    /// @throws IOException also when the file is another one by now
    public Map<Integer, Segmentation> segmentations(List<Integer> annotations) throws IOException {
        Map<Integer, Segmentation> segmentations = new LinkedHashMap<>();
        JsonTokens tokens = new JsonTokens();
        try (TextRanges ranges = index.ranges()) {
            for (int annotation : annotations) {
                ByteRange entry = index.annotations().extent(annotation);
                ranges.read(entry.start(), entry.end(), tokens);
                SegmentationDecoder.decode(tokens, tokens.member(0, "segmentation"),
                        index.images().size(index.annotations().image(annotation)))
                        .ifPresent(segmentation -> segmentations.put(annotation, segmentation));
            }
        }
        return segmentations;
    }
}
