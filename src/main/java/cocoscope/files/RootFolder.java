package cocoscope.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// A folder that names in other people's files never lead out of. This is the one place that decides where such a name points to.
///
/// A name leads out when it is absolute on any system, has a drive or a scheme, goes up by `..`, or passes a link that ends elsewhere.
public record RootFolder(Path folder) {
    private static final Pattern ELSEWHERE = Pattern.compile("[/\\\\].*|[A-Za-z]:.*|[A-Za-z][A-Za-z0-9+.-]+://.*", Pattern.DOTALL);

    /// The regular file of that name, if it is in this folder.
    ///
    /// @param name with forward slashes
    public Optional<Path> find(String name) {
        return below(name).filter(Files::isRegularFile);
    }

    /// Where a file of that name is written to.
    ///
    /// @param name with forward slashes
    /// @throws UnwritableFileException when the name leads out of this folder
    public Path place(String name) throws UnwritableFileException {
        return below(name).orElseThrow(() -> new UnwritableFileException(folder, WriteProblem.LEADS_OUT.with(name)));
    }

    /// As [#place(String)], for each of several names.
    public List<Path> place(List<String> names) throws UnwritableFileException {
        List<Path> files = new ArrayList<>(names.size());
        for (String name : names) {
            files.add(place(name));
        }
        return files;
    }

    /// Whether a path that is there stays in this folder, whatever links it passes.
    boolean contains(Path there) {
        try {
            return staysBelow(there);
        } catch (IOException _) {
            return false;
        }
    }

    private Optional<Path> below(String name) {
        if (name.isEmpty() || ELSEWHERE.matcher(name).matches() || goesUp(name)) {
            return Optional.empty();
        }
        try {
            Path file = folder.resolve(name).normalize();
            return staysBelow(file) ? Optional.of(file) : Optional.empty();
        } catch (InvalidPathException | IOException _) {
            return Optional.empty();
        }
    }

    /// Also by backslashes: on another system they are separators.
    private static boolean goesUp(String name) {
        int depth = 0;
        for (String part : name.split("[/\\\\]")) {
            depth += part.equals("..") ? -1 : part.isEmpty() || part.equals(".") ? 0 : 1;
            if (depth < 0) {
                return true;
            }
        }
        return depth == 0;
    }

    /// Whether what exists of a path is in this folder once links are followed.
    private boolean staysBelow(Path file) throws IOException {
        if (!Files.exists(folder)) {
            return true;
        }
        Path root = folder.toRealPath();
        Path existing = file.toAbsolutePath();
        while (existing != null && !Files.exists(existing)) {
            if (Files.isSymbolicLink(existing)) {
                return false;
            }
            existing = existing.getParent();
        }
        return existing != null && existing.toRealPath().startsWith(root);
    }
}
