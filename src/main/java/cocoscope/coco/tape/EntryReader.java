package cocoscope.coco.tape;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/// Reads a COCO file of any size once, entry by entry: a data set, or a bare list of results.
public final class EntryReader {
    /// The list of the entries of a file of results.
    public static final String RESULTS = "";

    private static final Set<String> LISTS = Set.of("images", "annotations", "categories", "licenses");

    private EntryReader() {}

    /// A member of a data set.
    ///
    /// @param isList whether it is a list of entries
    /// @param start  the first byte of its value
    /// @param end    the byte after its value
    public record Member(String name, boolean isList, long start, long end) {}

    /// Takes what is read, on a tape that is valid during the call only.
    public interface Visitor<X extends Exception> {
        /// @param list images, annotations, categories, licenses, or [#RESULTS]
        void entry(String list, long index, JsonTokens entry) throws X;

        /// A member that is no list of entries.
        default void member(String name, JsonTokens value) throws X {}
    }

    /// JSON path of an entry.
    public static String path(String list, long index) {
        return (list.isEmpty() ? "$" : "$." + list) + "[" + index + "]";
    }

    /// @return the members in the order of the file; none for results
    public static <X extends Exception> List<Member> read(SourceText text, Visitor<X> visitor) throws RefusedFileException, X {
        List<Member> members = new ArrayList<>();
        CocoParser.read(text, json -> {
            JsonToken first = json.nextToken();
            if (first == JsonToken.START_ARRAY) {
                entries(json, RESULTS, new JsonTokens(), visitor);
            } else if (first == JsonToken.START_OBJECT) {
                members(json, members, visitor);
            } else {
                throw new RefusedFileException(Refusal.NOT_A_DATASET, "$", String.valueOf(json.getString()));
            }
            if (json.nextToken() != null) {
                throw new RefusedFileException(Refusal.SYNTAX, "$", Integer.toString(json.currentTokenLocation().getLineNr()),
                        Integer.toString(json.currentTokenLocation().getColumnNr()), "something follows its end");
            }
        });
        return members;
    }

    private static <X extends Exception> void members(JsonParser json, List<Member> members, Visitor<X> visitor)
            throws RefusedFileException, X {
        JsonTokens tape = new JsonTokens();
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String name = json.currentName();
            JsonToken value = json.nextToken();
            long start = json.currentTokenLocation().getByteOffset();
            if (!LISTS.contains(name)) {
                tape.read(json);
                visitor.member(name, tape);
                members.add(new Member(name, false, start, tape.end(0)));
            } else if (value == JsonToken.START_ARRAY) {
                entries(json, name, tape, visitor);
                members.add(new Member(name, true, start, json.currentLocation().getByteOffset()));
            } else {
                throw new RefusedFileException(Refusal.LIST_TYPE, "$." + name);
            }
        }
        if (members.stream().noneMatch(member -> member.name().equals("images") || member.name().equals("annotations"))) {
            throw new RefusedFileException(Refusal.NOT_A_DATASET, "$", members.isEmpty() ? "{}"
                    : String.join(", ", members.stream().limit(6).map(member -> Quotes.of(member.name())).toList()));
        }
    }

    private static <X extends Exception> void entries(JsonParser json, String list, JsonTokens tape, Visitor<X> visitor)
            throws RefusedFileException, X {
        for (long index = 0; json.nextToken() != JsonToken.END_ARRAY; index++) {
            if (json.currentToken() != JsonToken.START_OBJECT) {
                throw new RefusedFileException(Refusal.LIST_TYPE, path(list, index));
            }
            tape.read(json);
            visitor.entry(list, index, tape);
        }
    }
}
