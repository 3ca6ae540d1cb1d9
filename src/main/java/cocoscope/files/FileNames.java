package cocoscope.files;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
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
        Function<String, String> name = image -> uses.getOrDefault(folded(image), 0L) > 1 ? image : stem(image);
        return images.stream().map(image -> name.apply(image) + extension).toList();
    }

    private static String folded(String image) {
        return stem(image).toLowerCase(Locale.ROOT);
    }
}
