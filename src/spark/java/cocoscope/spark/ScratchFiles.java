package cocoscope.spark;

import cocoscope.batch.BatchInput;
import cocoscope.message.Message;
import cocoscope.message.Wording;
import cocoscope.spark.InputTable.InputRow;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;

/// The mask that a task works on, and its picture, as files on the disk of the machine, where decoders want them.
final class ScratchFiles implements AutoCloseable {
    private final Path folder;
    private final Configuration hadoop;
    private final Map<Path, String> names = new HashMap<>();
    private final Wording wording;

    ScratchFiles(Configuration hadoop) throws IOException {
        this.hadoop = hadoop;
        folder = Files.createTempDirectory("cocoscope-");
        wording = new Wording(Locale.ROOT, file -> names.getOrDefault(file, file.toString()));
    }

    /// The files of the next mask; those of the last one go.
    BatchInput place(InputRow row, byte[] content) throws IOException {
        names.clear();
        Path mask = Files.write(named("mask", row.mask()), content);
        names.put(mask, row.mask());
        Optional<Path> picture = row.picture() == null ? Optional.empty() : Optional.of(fetch(row.picture()));
        return new BatchInput(mask, picture, row.fileName(), Optional.ofNullable(row.category()));
    }

    private Path fetch(String uri) throws IOException {
        org.apache.hadoop.fs.Path source = new org.apache.hadoop.fs.Path(uri);
        Path picture = named("picture", source.getName());
        try (InputStream in = source.getFileSystem(hadoop).open(source)) {
            Files.copy(in, picture, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        }
        names.put(picture, source.toUri().getPath());
        return picture;
    }

    /// Formats are told by content, but some also by the ending of a name.
    private Path named(String name, String like) {
        int dot = like.lastIndexOf('.');
        return folder.resolve(name + (dot < 0 ? "" : like.substring(dot)));
    }

    /// The sentence with the names that the files have where they come from.
    String sentence(Message message) {
        return wording.of(message);
    }

    @Override
    public void close() {
        try (Stream<Path> files = Files.walk(Objects.requireNonNull(folder))) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException _) {
            // It is in the folder for temporary files, which the system empties.
        }
    }
}
