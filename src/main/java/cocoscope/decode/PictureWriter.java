package cocoscope.decode;

import java.io.IOException;
import java.nio.file.Path;

/// Writes pictures as PNG.
public final class PictureWriter {
    private PictureWriter() {}

    public static void write(Picture picture, Path file) throws IOException {
        throw new UnsupportedOperationException();
    }
}
