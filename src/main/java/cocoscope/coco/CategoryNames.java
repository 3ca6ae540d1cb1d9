package cocoscope.coco;

import cocoscope.input.InputFile;
import cocoscope.input.UnreadableInputException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Reads categories from a list of names, one a line, numbered from 1 by their order.
final class CategoryNames {
    /// Longer lines are no names.
    private static final int LONGEST = 200;

    private CategoryNames() {}

    /// Whether a file is a list of names rather than JSON, by its end and its first character.
    static boolean isList(Path file) throws UnreadableJsonException {
        String start = text(file).strip();
        return !file.toString().toLowerCase(Locale.ROOT).endsWith(".json") && !start.startsWith("{") && !start.startsWith("[");
    }

    /// @throws UnreadableJsonException also when a name is there twice, or there is none
    static List<Category> read(Path file) throws UnreadableJsonException {
        List<Category> categories = new ArrayList<>();
        Set<String> names = new HashSet<>();
        List<String> lines = text(file).lines().toList();
        for (int line = 0; line < lines.size(); line++) {
            String name = lines.get(line).strip();
            if (name.length() > LONGEST || name.chars().anyMatch(Character::isISOControl)) {
                throw new UnreadableJsonException(file, "line " + (line + 1) + " is no name; give a COCO file, or a text with a name on each line.");
            }
            if (!name.isEmpty() && !names.add(name)) {
                throw new UnreadableJsonException(file, "line " + (line + 1) + " has the name " + name + " again; leave it out.");
            }
            if (!name.isEmpty()) {
                categories.add(new Category(names.size(), name, ""));
            }
        }
        if (categories.isEmpty()) {
            throw new UnreadableJsonException(file, "there is no category in it; give a COCO file, or a text with a name on each line.");
        }
        return categories;
    }

    private static String text(Path file) throws UnreadableJsonException {
        try {
            return InputFile.text(file);
        } catch (UnreadableInputException e) {
            throw new UnreadableJsonException(file, e.trouble() + ".");
        }
    }
}
