package cocoscope.coco.merge;

import cocoscope.coco.UnreadableJsonException;
import cocoscope.coco.lint.FindingText;
import cocoscope.coco.tape.EntryReader;
import cocoscope.coco.tape.EntryReader.Member;
import cocoscope.coco.tape.ImageSize;
import cocoscope.coco.tape.NamedEntry;
import cocoscope.coco.tape.RefusedFileException;
import cocoscope.coco.tape.SourceText;
import cocoscope.coco.tape.JsonTokens;
import cocoscope.coco.tape.WholeNumbers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;

/// A data set that is merged: all of it but its annotations, which stay in the file.
final class MergeInput {
    static final String ANNOTATIONS = "annotations";
    /// The lists whose entries have names.
    static final List<String> NAMED = List.of("images", "categories", "licenses");

    private final Path file;
    private final Map<String, List<Item>> items = new HashMap<>();
    private final Map<String, Map<String, Integer>> names = new HashMap<>();
    private final Map<String, Set<Long>> ids = new HashMap<>();
    private final Map<String, Fingerprint> others = new LinkedHashMap<>();
    /// The first annotation that refers to an id of images or categories.
    private final Map<String, Map<Long, Long>> references = new LinkedHashMap<>();
    private final SourceText text;
    private final List<Member> members;
    private long greatestId;

    private MergeInput(Path file) throws RefusedFileException, UnreadableJsonException {
        this.file = file;
        for (String list : NAMED) {
            items.put(list, new ArrayList<>());
            names.put(list, new HashMap<>());
            ids.put(list, new HashSet<>());
        }
        references.put("image_id", new HashMap<>());
        references.put("category_id", new HashMap<>());
        text = SourceText.of(file);
        members = EntryReader.read(text, new EntryReader.Visitor<UnreadableJsonException>() {
            @Override
            public void entry(String list, long index, JsonTokens entry) throws UnreadableJsonException {
                add(new NamedEntry(file, list, index, entry));
            }

            @Override
            public void member(String name, JsonTokens value) {
                others.put(name, Fingerprint.of(value, 0, Set.of()));
            }
        });
        requireKnown("image_id", "images");
        requireKnown("category_id", "categories");
    }

    /// @throws UnreadableJsonException when the file is no data set, or an annotation refers to an image or category that is not there
    static MergeInput read(Path file) throws UnreadableJsonException {
        try {
            return new MergeInput(file);
        } catch (RefusedFileException e) {
            throw new FindingText(Locale.ENGLISH).unreadable(file, e);
        }
    }

    private void add(NamedEntry entry) throws UnreadableJsonException {
        switch (entry.list()) {
            case "images" -> addItem(entry, entry.text("file_name"), entry.size(), "");
            case "categories" -> {
                int supercategory = entry.member("supercategory");
                addItem(entry, entry.text("name"), ImageSize.UNKNOWN,
                        entry.tape().is(supercategory, JsonTokens.Kind.TEXT) ? entry.tape().text(supercategory) : "");
            }
            case "licenses" -> addItem(entry, Fingerprint.of(entry.tape(), 0, Set.of("id")).toString(), ImageSize.UNKNOWN, "");
            case ANNOTATIONS -> addAnnotation(entry);
            default -> throw new UnreadableJsonException(file, "this is a bare list and no data set with images; name another file.");
        }
    }

    private void addItem(NamedEntry entry, String name, ImageSize size, String supercategory) throws UnreadableJsonException {
        boolean license = entry.list().equals("licenses");
        OptionalLong id = license ? WholeNumbers.of(entry.tape(), entry.member("id")) : OptionalLong.of(entry.wholeNumber("id"));
        if (id.isPresent() && !ids.getOrDefault(entry.list(), Set.of()).add(id.getAsLong())) {
            throw entry.wrong("id", "an id that no entry before it has", entry.member("id"));
        }
        int occurrence = names.getOrDefault(entry.list(), Map.of()).merge(name, 1, Integer::sum) - 1;
        items(entry.list()).add(new Item(id, name, occurrence, size, supercategory));
    }

    private void addAnnotation(NamedEntry entry) throws UnreadableJsonException {
        if (entry.member("id") != JsonTokens.NONE) {
            greatestId = Math.max(greatestId, entry.wholeNumber("id"));
        }
        refer("image_id", entry.wholeNumber("image_id"), entry.index());
        for (int reference : CategoryReferences.toCategories(entry.tape())) {
            long category = WholeNumbers.of(entry.tape(), reference)
                    .orElseThrow(() -> entry.wrong("category_id", "a whole number", reference));
            refer("category_id", category, entry.index());
        }
    }

    private void refer(String member, long id, long annotation) {
        references.getOrDefault(member, Map.of()).putIfAbsent(id, annotation);
    }

    private void requireKnown(String member, String list) throws UnreadableJsonException {
        for (Map.Entry<Long, Long> reference : references.getOrDefault(member, Map.of()).entrySet()) {
            if (!ids.getOrDefault(list, Set.of()).contains(reference.getKey())) {
                throw new UnreadableJsonException(file, "at %s.%s, nothing in %s has the id %d; see what cocoscope lint says of the file."
                        .formatted(EntryReader.path(ANNOTATIONS, reference.getValue()), member, list, reference.getKey()));
            }
        }
    }

    Path file() {
        return file;
    }

    SourceText text() {
        return text;
    }

    /// The members of the data set in their order.
    List<Member> members() {
        return members;
    }

    List<Item> items(String list) {
        return items.getOrDefault(list, List.of());
    }

    /// Members that are no lists of entries.
    Map<String, Fingerprint> others() {
        return others;
    }

    /// Of an annotation, at least 0.
    long greatestId() {
        return greatestId;
    }

    long greatestId(String list) {
        return ids.getOrDefault(list, Set.of()).stream().mapToLong(Long::longValue).max().orElse(0);
    }
}
