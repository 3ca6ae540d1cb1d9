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
    /// @param mask bytes of the mask
    /// @throws IOException when the picture cannot be fetched
    static FileContent of(InputRow row, byte[] mask, Configuration hadoop) throws IOException {
        Map<Path, byte[]> bytes = new HashMap<>();
        Optional<Path> picture = Optional.empty();
        if (row.picture() != null) {
            org.apache.hadoop.fs.Path source = new org.apache.hadoop.fs.Path(row.picture());
            picture = Optional.of(Path.of(source.toUri().getPath()));
            try (InputStream in = source.getFileSystem(hadoop).open(source)) {
                bytes.put(picture.get(), in.readAllBytes());
            }
        }
        Path file = Path.of(row.mask());
        bytes.put(file, mask);
        return new FileContent(new BatchInput(file, picture, row.fileName(), Optional.ofNullable(row.category())), bytes);
    }
}
