package cocoscope.message;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/// Why something cannot be done, or what it is: a reason and its facts. [Wording] makes a sentence of it.
///
/// @param facts numbers, names, files, or messages that stand in this one
public record Message(Reason reason, List<Object> facts) {
    public Message {
        facts = List.copyOf(facts);
    }

    public Message(Reason reason, Object... facts) {
        this(reason, List.of(facts));
    }

    /// A clause about a file as a sentence that begins with its name.
    public static Message about(Path file, Message clause) {
        return Sentence.FILE.with(file, clause);
    }

    /// In the rooms' own English, for logs and tests; what people read is worded by the room that speaks.
    @Override
    public String toString() {
        return new Wording(Locale.ROOT).of(this);
    }
}
