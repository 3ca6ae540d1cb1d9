package cocoscope.spark;

import cocoscope.batch.BatchInput;
import cocoscope.spark.InputTable.InputRow;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;

/// A mask of a job and the bytes of its files; none is copied to the disk of the machine.
record FileContent(BatchInput input, Map<Path, byte[]> bytes) {
    /// @throws IOException when a file cannot be fetched
    static FileContent of(InputRow row, Configuration hadoop) throws IOException {
        Map<Path, byte[]> bytes = new HashMap<>();
        Path mask = fetch(row.mask(), hadoop, bytes);
        Optional<Path> picture = row.picture() == null ? Optional.empty() : Optional.of(fetch(row.picture(), hadoop, bytes));
        return new FileContent(new BatchInput(mask, picture, row.fileName(), Optional.ofNullable(row.category())), bytes);
    }

    /// @return the path without file system
    private static Path fetch(String uri, Configuration hadoop, Map<Path, byte[]> bytes) throws IOException {
        org.apache.hadoop.fs.Path source = new org.apache.hadoop.fs.Path(uri);
        Path path = Path.of(source.toUri().getPath());
        try (InputStream in = source.getFileSystem(hadoop).open(source)) {
            bytes.put(path, in.readAllBytes());
        }
        return path;
    }
}
