package cocoscope.coco.lint.finding;

import cocoscope.coco.JsonProblem;
import cocoscope.coco.UnreadableJsonException;
import cocoscope.coco.tape.Edit;
import cocoscope.coco.tape.RefusedFileException;
import cocoscope.message.Message;
import java.nio.file.Path;
import java.util.List;

/// One thing that is wrong with a COCO file.
///
/// @param scope     what an error makes unusable
/// @param path      JSON path, such as `$.annotations[3].bbox`
/// @param id        the id of the image, category or annotation as JSON; null where it has none
/// @param arguments what the sentences about the kind speak of
/// @param repair    the bytes to change; empty where there is no one right answer
public record Finding(FindingKind kind, Scope scope, String path, String id, List<String> arguments, List<Edit> repair) {
    public Finding {
        arguments = List.copyOf(arguments);
        repair = List.copyOf(repair);
    }

    /// Why a file was refused.
    public static Finding of(RefusedFileException e) {
        FindingKind kind = FindingKind.valueOf(e.refusal().name());
        return new Finding(kind, kind.scope(), e.path(), "null", e.arguments(), List.of());
    }

    /// Why a file was refused, for who cannot go on without it.
    public static UnreadableJsonException unreadable(Path file, RefusedFileException e) {
        return new UnreadableJsonException(file, refusal(e));
    }

    /// Why a file was refused, as a clause about it.
    public static Message refusal(RefusedFileException e) {
        Message clause = of(e).message();
        return e.path().equals("$") ? clause : JsonProblem.AT.with(e.path(), clause);
    }

    /// What is wrong, as a clause without capital and end.
    public Message message() {
        return kind.with(arguments.toArray());
    }

    /// The same where nothing can be decided.
    public Finding withoutRepair() {
        return new Finding(kind, scope, path, id, arguments, List.of());
    }

    public Severity severity() {
        return kind.severity();
    }
}
