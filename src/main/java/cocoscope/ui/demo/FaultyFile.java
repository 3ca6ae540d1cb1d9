package cocoscope.ui.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// A COCO file with the faults that files of other programs have.
final class FaultyFile {
    private static final Pattern AREA = Pattern.compile("\"area\": (\\d+)");
    private static final Pattern ID = Pattern.compile("\\{\"id\": (\\d+), \"image_id\"");
    private static final Pattern BOX = Pattern.compile("\"bbox\": \\[(\\d+), (\\d+), (\\d+), (\\d+)]");

    private FaultyFile() {}

    /// @param file that Cocoscope wrote
    /// @return another beside it: areas of boxes, boxes by corners, an id twice
    static Path write(Path file) throws IOException {
        String text = Files.readString(file);
        text = AREA.matcher(text).replaceAll(it -> isEach(it, 7) ? "\"area\": " + Long.parseLong(it.group(1)) * 3 / 2 : it.group());
        text = BOX.matcher(text).replaceAll(it -> isEach(it, 11)
                ? "\"bbox\": [%s, %s, %d, %d]".formatted(it.group(1), it.group(2), sum(it, 1, 3), sum(it, 2, 4)) : it.group());
        text = ID.matcher(text).replaceAll(it -> it.group(1).equals("3") ? "{\"id\": 2, \"image_id\"" : it.group());
        return Files.writeString(file.resolveSibling("faulty.json"), text);
    }

    private static boolean isEach(MatchResult found, int part) {
        return found.start() % part == 0;
    }

    private static long sum(MatchResult found, int one, int other) {
        return Long.parseLong(found.group(one)) + Long.parseLong(found.group(other));
    }
}
