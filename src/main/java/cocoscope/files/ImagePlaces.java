package cocoscope.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Where the images of a COCO file are looked for. No name leads out of these folders.
///
/// @param near   a folder that a person chose, that of the file, the folders in both, and those of common names beside it; files
///               are found there by the last part of their names, too
/// @param above  the parents of the file's folder
/// @param chosen the folder that a person chose last
public record ImagePlaces(List<Path> near, List<Path> above, Optional<Path> chosen) {
    private static final int PARENTS = 3;
    private static final int MAX_FOLDERS = 400;
    private static final Pattern FOLDER_NAMES = Pattern.compile("(?i)images?|imgs?|jpegimages|pictures|photos|data|(train|val|test)\\w*");

    public ImagePlaces {
        near = List.copyOf(near);
        above = List.copyOf(above);
    }

    public static ImagePlaces around(Path file) {
        Path folder = file.toAbsolutePath().normalize().getParent();
        if (folder == null) {
            return new ImagePlaces(List.of(), List.of(), Optional.empty());
        }
        List<Path> near = withChildren(folder);
        List<Path> above = new ArrayList<>();
        for (Path parent = folder.getParent(); parent != null && above.size() < PARENTS; parent = parent.getParent()) {
            above.add(parent);
        }
        if (!above.isEmpty()) {
            String name = String.valueOf(file.getFileName());
            withChildren(above.getFirst()).stream().skip(1).filter(sibling -> isNamedForImages(sibling, name)).forEach(near::add);
        }
        return new ImagePlaces(near, above, Optional.empty());
    }

    /// Such as `images`, or `val2017` beside `instances_val2017.json`.
    private static boolean isNamedForImages(Path folder, String file) {
        String name = String.valueOf(folder.getFileName());
        return FOLDER_NAMES.matcher(name).matches() || name.length() > 2 && file.contains(name);
    }

    /// The same, and the places around another file.
    public ImagePlaces andAround(Path file) {
        ImagePlaces more = around(file);
        return new ImagePlaces(joined(near, more.near), joined(above, more.above), chosen);
    }

    /// The same, but first a folder and the folders in it.
    public ImagePlaces andIn(Path folder) {
        return new ImagePlaces(joined(withChildren(folder.toAbsolutePath().normalize()), near), above, Optional.of(folder));
    }

    private static List<Path> joined(List<Path> some, List<Path> others) {
        return Stream.concat(some.stream(), others.stream()).distinct().toList();
    }

    private static List<Path> withChildren(Path folder) {
        List<Path> found = new ArrayList<>();
        found.add(folder);
        try (Stream<Path> children = Files.list(folder)) {
            // A folder of a stranger may have links to what nobody named.
            RootFolder root = new RootFolder(folder);
            children.filter(Files::isDirectory)
                    .filter(child -> !String.valueOf(child.getFileName()).startsWith(".") && root.contains(child))
                    .sorted().limit(MAX_FOLDERS).forEach(found::add);
        } catch (IOException _) {
            return found;
        }
        return found;
    }

    /// The file of that name, or else the one of its last part.
    ///
    /// @param name as the COCO file has it, perhaps with folders or backslashes
    public Optional<Path> find(String name) {
        String relative = name.replace('\\', '/');
        String last = relative.substring(relative.lastIndexOf('/') + 1);
        return relative.isBlank() ? Optional.empty()
                : find(near, relative).or(() -> find(near, last)).or(() -> find(above, relative));
    }

    private static Optional<Path> find(List<Path> folders, String name) {
        return folders.stream().flatMap(folder -> new RootFolder(folder).find(name).stream()).findFirst();
    }

    /// An image that is known by its id only: `000000000042.jpg` and `COCO_val2014_000000000042.jpg` are the image 42.
    public Optional<Path> find(long id) {
        return chosen.flatMap(folder -> withChildren(folder).stream().flatMap(ImagePlaces::files)
                .filter(file -> numberOf(String.valueOf(file.getFileName())).equals(Long.toString(id))).findFirst());
    }

    private static Stream<Path> files(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile).toList().stream();
        } catch (IOException _) {
            return Stream.empty();
        }
    }

    /// The digits before the ending, without leading zeros.
    private static String numberOf(String name) {
        int dot = name.lastIndexOf('.');
        String stem = dot < 0 ? name : name.substring(0, dot);
        int from = stem.length();
        while (from > 0 && Character.isDigit(stem.charAt(from - 1))) {
            from--;
        }
        return stem.substring(from).replaceFirst("^0+(?=.)", "");
    }
}
