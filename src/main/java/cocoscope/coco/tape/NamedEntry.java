package cocoscope.coco.tape;

import cocoscope.coco.UnreadableJsonException;
import java.nio.file.Path;
import java.util.OptionalLong;

/// An entry of a COCO file that has to be right in what is asked for.
///
/// @param list  as [EntryReader] names it
/// @param tape  on which the entry is the first value
public record NamedEntry(Path file, String list, long index, JsonTokens tape) {
    public String path() {
        return EntryReader.path(list, index);
    }

    /// The value of a member on the tape, or [JsonTokens#NONE].
    public int member(String name) {
        return tape.member(0, name);
    }

    /// A whole number that has to be there.
    public long wholeNumber(String name) throws UnreadableJsonException {
        int at = member(name);
        OptionalLong number = WholeNumbers.of(tape, at);
        return number.orElseThrow(() -> wrong(name, "a whole number", at));
    }

    /// Text that has to be there.
    public String text(String name) throws UnreadableJsonException {
        int at = member(name);
        if (!tape.is(at, JsonTokens.Kind.TEXT)) {
            throw wrong(name, "text", at);
        }
        return tape.text(at);
    }

    /// The size that it states as `width` and `height`, if that can be used.
    public ImageSize size() {
        return ImageSize.of(WholeNumbers.of(tape, member("width")), WholeNumbers.of(tape, member("height")));
    }

    /// The complaint that something else was expected in a member.
    ///
    /// @param at what is there instead, or [JsonTokens#NONE]
    public UnreadableJsonException wrong(String name, String expected, int at) {
        return new UnreadableJsonException(file, "at %s.%s, expected %s but found %s; see what cocoscope lint says of the file."
                .formatted(path(), name, expected, at == JsonTokens.NONE ? "nothing" : tape.literal(at)));
    }
}
