package cocoscope.coco.merge;

import cocoscope.coco.UnreadableJsonException;
import cocoscope.coco.index.ByteRange;
import cocoscope.coco.index.CategoryList;
import cocoscope.coco.index.CocoIndex;
import cocoscope.coco.index.ImageList;
import cocoscope.coco.lint.Linter;
import cocoscope.coco.lint.Linter.Linted;
import cocoscope.coco.lint.finding.Finding;
import cocoscope.coco.tape.EntryReader.Member;
import cocoscope.coco.tape.ImageSize;
import cocoscope.coco.tape.JsonTokens;
import cocoscope.coco.tape.LenientJson;
import cocoscope.coco.tape.Refusal;
import cocoscope.coco.tape.RefusedFileException;
import cocoscope.coco.tape.SourceText;
import cocoscope.coco.tape.TextRanges;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;

/// A data set that is merged: all of it but its annotations, which stay in the file.
final class MergeInput {
    static final String ANNOTATIONS = "annotations";
    /// The lists whose entries have names.
    static final List<String> NAMED = List.of("images", "categories", "licenses");

    private final CocoIndex index;
    private final List<Finding> errors;
    private final Map<String, List<Item>> items = new HashMap<>();
    private final Map<String, Fingerprint> others = new LinkedHashMap<>();
    private final JsonTokens tokens = new JsonTokens();

    private MergeInput(Linted linted) throws IOException {
        index = linted.index();
        errors = linted.errors();
        if (index.kind() == CocoIndex.Kind.RESULTS) {
            throw new RefusedFileException(Refusal.NO_IMAGES, "$");
        }
        try (TextRanges ranges = index.ranges()) {
            items.put("images", images(index.images()));
            items.put("categories", categories(index.categories(), ranges));
            items.put("licenses", List.of());
            for (Member member : index.members()) {
                if (member.name().equals("licenses") && member.isList()) {
                    ranges.read(member.start(), member.end(), tokens);
                    items.put("licenses", licenses());
                } else if (!member.isList()) {
                    ranges.read(member.start(), member.end(), tokens);
                    others.put(member.name(), Fingerprint.of(tokens, 0, Set.of()));
                }
            }
        }
    }

    /// @throws UnreadableJsonException when the file is no data set
    static MergeInput read(Path file) throws UnreadableJsonException {
        try {
            return new MergeInput(Linter.open(file));
        } catch (RefusedFileException e) {
            throw Finding.unreadable(file, e);
        } catch (IOException _) {
            throw Finding.unreadable(file, new RefusedFileException(Refusal.FILE_UNREADABLE, "$"));
        }
    }

    private static List<Item> images(ImageList images) {
        Map<String, Integer> names = new HashMap<>();
        List<Item> items = new ArrayList<>();
        for (int image = 0; image < images.listed(); image++) {
            items.add(item(id(images.id(image)), images.name(image), names, images.size(image), ""));
        }
        return items;
    }

    private List<Item> categories(CategoryList categories, TextRanges ranges) throws RefusedFileException {
        Map<String, Integer> names = new HashMap<>();
        List<Item> read = new ArrayList<>();
        for (int category = 0; category < categories.listed(); category++) {
            ByteRange range = categories.extent(category);
            ranges.read(range.start(), range.end(), tokens);
            read.add(item(id(categories.id(category)), categories.name(category), names, ImageSize.UNKNOWN,
                    LenientJson.text(tokens, tokens.member(0, "supercategory"))));
        }
        return read;
    }

    private List<Item> licenses() {
        Map<String, Integer> names = new HashMap<>();
        List<Item> read = new ArrayList<>();
        for (int at = 1; at < tokens.after(0); at = tokens.after(at)) {
            read.add(item(LenientJson.wholeNumber(tokens, tokens.member(at, "id")), Fingerprint.of(tokens, at, Set.of("id")).toString(),
                    names,
                    ImageSize.UNKNOWN, ""));
        }
        return read;
    }

    private static OptionalLong id(long id) {
        return id == CocoIndex.NO_ID ? OptionalLong.empty() : OptionalLong.of(id);
    }

    private static Item item(OptionalLong id, String name, Map<String, Integer> names, ImageSize size, String supercategory) {
        return new Item(id, name, names.merge(name, 1, Integer::sum) - 1, size, supercategory);
    }

    Path file() {
        return index.file();
    }

    SourceText text() {
        return index.source();
    }

    /// What is wrong with entries.
    List<Finding> errors() {
        return errors;
    }

    /// The members of the data set in their order.
    List<Member> members() {
        return index.members();
    }

    /// Whether an annotation can refer to such an image.
    boolean hasImage(OptionalLong id) {
        return id.isPresent() && index.images().find(id.getAsLong()) != CocoIndex.NONE;
    }

    boolean hasCategory(OptionalLong id) {
        return id.isPresent() && index.categories().has(id.getAsLong());
    }

    List<Item> items(String list) {
        return items.getOrDefault(list, List.of());
    }

    /// Members that are no lists of entries.
    Map<String, Fingerprint> others() {
        return others;
    }

    /// Of an annotation, at least 0.
    long maxId() {
        return index.annotations().maxId();
    }

    long maxId(String list) {
        return items(list).stream().mapToLong(item -> item.id().orElse(0)).max().orElse(0);
    }
}
