package cocoscope.app;

import java.nio.file.Path;
import java.util.Locale;

/// Tells COCO files from projects by their names.
final class CocoFileName {
    private CocoFileName() {}

    static boolean is(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return name.endsWith(".json") && !name.endsWith(".cocoscope.json");
    }
}
