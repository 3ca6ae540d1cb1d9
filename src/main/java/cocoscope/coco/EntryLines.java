package cocoscope.coco;

import java.io.IOException;
import java.util.function.Consumer;

/// Entries of one list of a COCO file as [EntryLine] has them, one after the other.
@FunctionalInterface
public interface EntryLines {
    void forEach(Consumer<String> line) throws IOException;
}
