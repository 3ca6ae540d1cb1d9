package cocoscope.coco;

import java.nio.file.Path;

/// Ids of other programs' files that this program can write again.
public final class UsableId {
    private UsableId() {}

    /// @param path JSON path of the entry
    /// @param max  included
    /// @throws UnreadableJsonException when the id is negative or larger
    public static int of(Path file, String path, long id, int max) throws UnreadableJsonException {
        if (id < 0 || id > max) {
            throw new UnreadableJsonException(file, JsonProblem.ID_BEYOND.with(path, id, max));
        }
        return (int) id;
    }
}
