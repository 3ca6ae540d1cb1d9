package cocoscope.coco.lint;

import cocoscope.coco.tape.Edit;
import cocoscope.coco.tape.Quotes;
import cocoscope.coco.tape.JsonTokens;
import java.util.List;

/// An image, category, annotation or segment while it is checked.
///
/// @param list  JSON path of the array that it stands in
/// @param root  its index on the tape
/// @param scope what errors make unusable, unless their kind says more
record CheckedEntry(FindingSink report, JsonTokens tape, int root, String list, long index, Scope scope) {
    String path() {
        return list + "[" + index + "]";
    }

    /// The value of a member on the tape, or [JsonTokens#NONE].
    int member(String name) {
        return tape.member(root, name);
    }

    Finding finding(FindingKind kind, String member, List<Edit> repair, String... arguments) {
        boolean ofFile = kind.scope() == Scope.FILE || kind.isOfIds() && scope != Scope.ANNOTATION;
        return new Finding(kind, ofFile ? Scope.FILE : scope, member.isEmpty() ? path() : path() + "." + member, tape.literal(member("id")),
                List.of(arguments), repair);
    }

    void report(FindingKind kind, String member, List<Edit> repair, String... arguments) {
        report.add(finding(kind, member, repair, arguments));
    }

    /// A repair that adds a member; none for an object without any, which no repair makes useful.
    List<Edit> insertion(String name, String value) {
        int last = root;
        for (int at = root + 1; at < tape.after(root); at = tape.after(at + 1)) {
            last = at + 1;
        }
        return last == root ? List.of() : List.of(Edit.insertion(tape.end(last), ", " + Quotes.json(name) + ": " + value));
    }

    /// A repair that writes something else in the place of a value.
    List<Edit> replacement(int at, String value) {
        return List.of(new Edit(tape.start(at), tape.end(at), value));
    }

    /// A repair that gives a member its value, whether it is there or not.
    List<Edit> assignment(String name, String value) {
        int at = member(name);
        return at == JsonTokens.NONE ? insertion(name, value) : replacement(at, value);
    }
}
