package cocoscope.coco.tape;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Walks through a COCO file of any size once, entry by entry: a data set, or a bare list of results. All that read COCO files go through
/// here, so that they agree on what is one.
public final class EntryReader {
    /// The list of the entries of a file of results.
    public static final String RESULTS = "";

    private static final Set<String> LISTS = Set.of("images", "annotations", "categories");
    private static final int MAX_KEYS = 6;

    private final SourceText text;
    private final JsonScanner json;
    private final Visitor visitor;
    private final JsonTokens tokens = new JsonTokens();
    private final List<Member> members = new ArrayList<>();

    private EntryReader(SourceText text, JsonScanner json, Visitor visitor) {
        this.text = text;
        this.json = json;
        this.visitor = visitor;
    }

    /// A member of a data set.
    ///
    /// @param isList whether it is a list of entries
    /// @param start  the first byte of its value
    /// @param end    the byte after its value
    public record Member(String name, boolean isList, long start, long end) {}

    /// Takes what is read, on tokens that are valid during the call only.
    public interface Visitor {
        /// @param list images, annotations, categories, licenses, or [#RESULTS]
        void entry(String list, long index, JsonTokens entry);

        /// A list was read to its end.
        default void listEnds(String list) {}

        /// A member that is no list of entries.
        default void member(String name, JsonTokens value) {}
    }

    /// JSON path of an entry.
    public static String path(String list, long index) {
        return (list.isEmpty() ? "$" : "$." + list) + "[" + index + "]";
    }

    /// @return the members in the order of the file; none for results
    /// @throws RefusedFileException when the file is not JSON, or neither a data set nor a list of objects
    public static List<Member> read(SourceText text, Visitor visitor) throws RefusedFileException {
        try (JsonScanner json = new JsonScanner(text.open(0), 0)) {
            return new EntryReader(text, json, visitor).read();
        } catch (MisreadException e) {
            throw text.refused(e);
        } catch (RefusedFileException e) {
            throw e;
        } catch (IOException _) {
            throw new RefusedFileException(Refusal.FILE_UNREADABLE, "$");
        }
    }

    /// Takes the entries of a list.
    public interface ListVisitor {
        void entry(long index, JsonTokens entry) throws IOException;
    }

    /// Reads one list once more.
    ///
    /// @param start of the list in the text
    /// @throws IOException also when the file is another one by now
    public static void readList(SourceText text, long start, ListVisitor visitor) throws IOException {
        JsonTokens tokens = new JsonTokens();
        try (JsonScanner json = new JsonScanner(text.open(start), start)) {
            json.expect('[');
            for (long index = 0; json.hasNext(']', index == 0); index++) {
                json.read(tokens, 2);
                visitor.entry(index, tokens);
            }
        } catch (MisreadException _) {
            throw new RefusedFileException(Refusal.FILE_CHANGED, "$");
        }
    }

    private List<Member> read() throws IOException {
        int first = json.peek();
        switch (first) {
            case '[' -> {
                json.expect('[');
                readList(RESULTS);
            }
            case '{' -> {
                json.expect('{');
                readMembers();
            }
            default -> {
                json.read(tokens, 0);
                requireEnd(first);
                throw new RefusedFileException(Refusal.NOT_A_DATASET, "$", tokens.literal(0));
            }
        }
        requireEnd(first);
        if (first == '{') {
            requireDataset();
        }
        return members;
    }

    private void requireEnd(int first) throws IOException {
        int next = json.peek();
        if (next == '{' && first == '{') {
            throw new RefusedFileException(Refusal.JSON_LINES, "$");
        }
        if (next != JsonScanner.END) {
            throw json.unexpected();
        }
    }

    private void readMembers() throws IOException {
        Set<String> names = new HashSet<>();
        for (boolean first = true; json.hasNext('}', first); first = false) {
            long nameStart = json.place();
            String name = json.name();
            if (!names.add(name)) {
                throw new MisreadException(Refusal.DUPLICATE_KEY, nameStart, Quotes.of(name));
            }
            long start = json.place();
            boolean array = json.peek() == '[';
            boolean list = LISTS.contains(name) || name.equals("licenses") && array;
            if (list && array) {
                json.expect('[');
                readList(name);
            } else {
                json.read(tokens, 1);
                if (list) {
                    throw new RefusedFileException(Refusal.LIST_TYPE, "$." + name);
                }
                visitor.member(name, tokens);
            }
            members.add(new Member(name, list, start, json.place()));
        }
    }

    private void readList(String list) throws IOException {
        long index = 0;
        for (; json.hasNext(']', index == 0); index++) {
            json.read(tokens, list.isEmpty() ? 1 : 2);
            if (!tokens.is(0, JsonTokens.Kind.OBJECT) && !list.equals("licenses")) {
                throw new RefusedFileException(Refusal.LIST_TYPE, path(list, index));
            }
            if (index == 0 && list.isEmpty()) {
                requireDetection();
            }
            visitor.entry(list, index, tokens);
        }
        if (index == 0 && list.isEmpty()) {
            throw new RefusedFileException(Refusal.BARE_LIST, "$", "[]");
        }
        visitor.listEnds(list);
    }

    private void requireDetection() throws RefusedFileException {
        if (tokens.member(0, "image_id") == JsonTokens.NONE || tokens.member(0, "score") == JsonTokens.NONE) {
            List<String> keys = new ArrayList<>();
            for (int at = 1; at < tokens.after(0); at = tokens.after(at + 1)) {
                keys.add(tokens.text(at));
            }
            throw new RefusedFileException(Refusal.BARE_LIST, "$", named(keys));
        }
    }

    private void requireDataset() throws RefusedFileException {
        List<String> names = members.stream().map(Member::name).toList();
        if (names.contains("annotations") && names.contains("image") && !names.contains("images")) {
            throw new RefusedFileException(Refusal.SEGMENT_ANYTHING, "$");
        }
        if (names.contains("videos") && !names.contains("images")) {
            throw new RefusedFileException(Refusal.VIDEO, "$");
        }
        if (!names.contains("images") && !names.contains("annotations")) {
            throw new RefusedFileException(Refusal.NOT_A_DATASET, "$", named(names));
        }
    }

    private static String named(List<String> keys) {
        return keys.isEmpty() ? "{}" : String.join(", ", keys.stream().limit(MAX_KEYS).map(Quotes::of).toList());
    }
}
