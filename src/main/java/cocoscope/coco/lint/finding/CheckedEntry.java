package cocoscope.coco.lint.finding;

import cocoscope.coco.tape.Edit;
import cocoscope.coco.tape.JsonTokens;
import cocoscope.coco.tape.LenientJson;
import cocoscope.coco.tape.Quotes;
import java.util.List;
import java.util.OptionalLong;

/// An image, category, annotation or segment while it is checked.
///
/// @param list  JSON path of the array that it stands in
/// @param root  its index on the tokens
/// @param scope what errors make unusable, unless their kind says more
public record CheckedEntry(FindingSink sink, JsonTokens tokens, int root, String list, long index, Scope scope) {
    public String path() {
        return list + "[" + index + "]";
    }

    /// The value of a member on the tokens, or [JsonTokens#NONE].
    public int member(String name) {
        return tokens.member(root, name);
    }

    /// The whole number that a member means.
    public OptionalLong wholeNumber(String name) {
        return LenientJson.wholeNumber(tokens, member(name));
    }

    public Finding finding(FindingKind kind, String member, List<Edit> repair, String... arguments) {
        boolean ofFile = kind.scope() == Scope.FILE || kind.isOfIds() && scope != Scope.ANNOTATION;
        return new Finding(kind, ofFile ? Scope.FILE : scope, member.isEmpty() ? path() : path() + "." + member,
                tokens.literal(member("id")),
                List.of(arguments), repair);
    }

    public void report(FindingKind kind, String member, List<Edit> repair, String... arguments) {
        sink.add(finding(kind, member, repair, arguments));
    }

    /// A repair that adds a member; none for an object without any, which no repair makes useful.
    public List<Edit> insertion(String name, String value) {
        int last = root;
        for (int at = root + 1; at < tokens.after(root); at = tokens.after(at + 1)) {
            last = at + 1;
        }
        return last == root ? List.of() : List.of(Edit.insertion(tokens.end(last), ", " + Quotes.json(name) + ": " + value));
    }

    /// A repair that writes something else in the place of a value.
    public List<Edit> replacement(int at, String value) {
        return List.of(new Edit(tokens.start(at), tokens.end(at), value));
    }

    /// A repair that gives a member its value, whether it is there or not.
    public List<Edit> assignment(String name, String value) {
        int at = member(name);
        return at == JsonTokens.NONE ? insertion(name, value) : replacement(at, value);
    }
}
