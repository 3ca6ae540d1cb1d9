package cocoscope.app.project;

import cocoscope.files.AtomicFile;
import cocoscope.files.UnwritableFileException;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Properties;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// How a person left the window, for the next one: the theme, and how wide panels are. Where it cannot be kept, each window starts anew.
public final class WindowMemory {
    private final Optional<Path> file;
    private final Properties values = new Properties();

    /// @param file empty to forget
    public WindowMemory(Optional<Path> file) {
        this.file = file;
        file.filter(Files::isRegularFile).ifPresent(this::read);
    }

    public Optional<String> text(String key) {
        return Optional.ofNullable(values.getProperty(key));
    }

    /// Empty also where somebody has written something else into the file.
    public OptionalDouble number(String key) {
        try {
            double number = Double.parseDouble(values.getProperty(key, ""));
            return Double.isFinite(number) ? OptionalDouble.of(number) : OptionalDouble.empty();
        } catch (NumberFormatException _) {
            return OptionalDouble.empty();
        }
    }

    /// Whether a panel is shown, which it is unless a person has hidden it.
    public boolean shows(String panel) {
        return !values.getProperty(panel, "true").equals("false");
    }

    public void put(String key, Object value) {
        values.setProperty(key, value.toString());
    }

    public void write() {
        String lines = new TreeSet<>(values.stringPropertyNames()).stream().map(key -> key + "=" + values.getProperty(key) + "\n")
                .collect(Collectors.joining());
        file.ifPresent(target -> {
            try {
                AtomicFile.createFolderOf(target);
                AtomicFile.write(target, out -> out.write(lines.getBytes(StandardCharsets.UTF_8)));
            } catch (UnwritableFileException _) {
                // The next window starts anew, which is not worth a complaint.
            }
        });
    }

    private void read(Path kept) {
        try (Reader lines = new StringReader(Files.readString(kept))) {
            values.load(lines);
        } catch (IOException | IllegalArgumentException _) {
            values.clear();
        }
    }
}
