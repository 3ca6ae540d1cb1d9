package cocoscope.app.images;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Objects;

/// The built-in sample: a picture and a mask of six values with a hole, two objects that touch at a corner, and a speck of
/// one pixel.
public final class Sample {
    private static final List<String> FILES = List.of("coconuts.jpg", "coconuts_mask.png");

    private Sample() {}

    /// Copies the sample to a folder.
    ///
    /// @return the picture and the mask
    public static List<Path> copyTo(Path folder) throws IOException {
        Files.createDirectories(folder);
        for (String file : FILES) {
            try (InputStream in = Objects.requireNonNull(Sample.class.getResourceAsStream("/cocoscope/sample/" + file))) {
                Files.copy(in, folder.resolve(file), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        return FILES.stream().map(folder::resolve).toList();
    }
}
