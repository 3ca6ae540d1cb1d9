package cocoscope.files;

import java.nio.file.Path;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Names of files, as COCO files and their readers want them.
public final class FileNames {
    private static final Set<String> TEXTS = Set.of("json", "xml", "txt", "md", "csv", "tsv", "yaml", "yml", "html", "log", "py", "ipynb");

    /// How the names of project files end.
    public static final String PROJECT_EXTENSION = ".cocoscope.json";

    private FileNames() {}

    /// Whether a file is named like a project.
    public static boolean isProject(Path file) {
        return last(file).toLowerCase(Locale.ROOT).endsWith(PROJECT_EXTENSION);
    }

    /// What follows the last dot, in lower case; empty without one.
    public static String extension(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    /// Whether a file that is no image has no business among images: none that is hidden or text, as annotations are.
    static boolean isJunk(String name) {
        return !name.startsWith(".") && !extension(name).isEmpty() && !TEXTS.contains(extension(name));
    }

    /// The last part of a path, empty for a root.
    public static String last(Path file) {
        Path name = file.getFileName();
        return name == null ? "" : name.toString();
    }

    /// A name without its extension.
    public static String stem(String name) {
        int dot = name.lastIndexOf('.');
        return dot > name.lastIndexOf('/') + 1 ? name.substring(0, dot) : name;
    }

    /// A path below `folder` with forward slashes, whatever the machine.
    public static String relative(Path folder, Path file) {
        return folder.relativize(file).toString().replace(folder.getFileSystem().getSeparator(), "/");
    }

    /// The name of each image's own file: another extension for its own, or after it where two images would otherwise share
    /// a file (also on disks that ignore case).
    ///
    /// @param extension with its dot
    public static List<String> with(List<String> images, String extension) {
        Map<String, Long> uses = images.stream()
                .collect(Collectors.groupingBy(FileNames::folded, Collectors.counting()));
        Set<String> taken = new HashSet<>();
        return images.stream().map(image -> free(uses.getOrDefault(folded(image), 0L) > 1 ? image : stem(image), extension, taken))
                .toList();
    }

    /// Names that differ by case or by the form of their accents only are one file on some disks: the later one gets a number.
    private static String free(String name, String extension, Set<String> taken) {
        String free = name + extension;
        for (int number = 2; !taken.add(oneOnSomeDisks(free)); number++) {
            free = name + "_" + number + extension;
        }
        return free;
    }

    private static String folded(String image) {
        return oneOnSomeDisks(stem(image));
    }

    /// Equal for names that are one file on some disks, which tell neither upper case from lower nor the forms of accents apart.
    public static String oneOnSomeDisks(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }
}
