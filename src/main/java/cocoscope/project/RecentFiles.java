package cocoscope.project;

import cocoscope.files.AtomicFile;
import cocoscope.files.UnwritableFileException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The projects that were opened or saved last, newest first, a line each in a file.
public record RecentFiles(Path file) {
    static final int MAX_FILES = 10;

    /// None where the file is missing or cannot be read.
    public List<Path> read() {
        try {
            List<Path> paths = new ArrayList<>();
            for (String line : Files.readString(file, StandardCharsets.UTF_8).lines().filter(line -> !line.isBlank()).limit(MAX_FILES)
                    .toList()) {
                paths.add(Path.of(line));
            }
            return paths;
        } catch (IOException | InvalidPathException _) {
            return List.of();
        }
    }

    /// Puts a project first.
    public void add(Path project) throws UnwritableFileException {
        Path absolute = project.toAbsolutePath().normalize();
        List<Path> paths = new ArrayList<>(List.of(absolute));
        read().stream().filter(path -> !path.equals(absolute)).limit(MAX_FILES - 1).forEach(paths::add);
        write(paths);
    }

    public void remove(Path project) throws UnwritableFileException {
        write(read().stream().filter(path -> !path.equals(project.toAbsolutePath().normalize())).toList());
    }

    private void write(List<Path> paths) throws UnwritableFileException {
        AtomicFile.createFolderOf(file);
        String lines = String.join("\n", paths.stream().map(Path::toString).filter(path -> !path.contains("\n")).toList()) + "\n";
        AtomicFile.write(file, out -> out.write(lines.getBytes(StandardCharsets.UTF_8)));
    }
}
