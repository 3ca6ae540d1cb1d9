package cocoscope.app.images;

import cocoscope.decode.PictureWriter;
import cocoscope.decode.samples.Picture;
import cocoscope.files.AtomicFile;
import cocoscope.files.UnwritableFileException;
import java.io.IOException;
import java.nio.file.Path;

/// A picture of the window.
///
/// @param pixels ARGB, row by row
@SuppressWarnings("ArrayRecordComponent")
public record Snapshot(int width, int height, int[] pixels) {
    /// Writes a PNG file.
    public void write(Path file) throws IOException {
        byte[] png = PictureWriter.png(new Picture(width, height, pixels));
        try {
            AtomicFile.write(file, out -> out.write(png));
        } catch (UnwritableFileException e) {
            throw new IOException(e);
        }
    }
}
