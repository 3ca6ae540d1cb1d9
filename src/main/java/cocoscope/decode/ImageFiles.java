package cocoscope.decode;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;

/// Which files of a folder look like images.
public final class ImageFiles {
    private static final Set<String> EXTENSIONS = Set.of("png", "jpg", "jpeg", "jpe", "gif", "bmp", "dib", "tif", "tiff", "webp",
            "pgm", "ppm", "pbm", "pnm", "npy");
    /// Cellpose's files of Python objects, which go with its masks.
    private static final String OBJECTS = "_seg.npy";

    private ImageFiles() {}

    /// Whether the name has the extension of a format that is read and no leading dot. Does not look at the file.
    public static boolean isCandidate(Path file) {
        Path last = file.getFileName();
        if (last == null) {
            return false;
        }
        String name = last.toString();
        int dot = name.lastIndexOf('.');
        return dot > 0 && !name.endsWith(OBJECTS) && name.charAt(0) != '.'
                && EXTENSIONS.contains(name.substring(dot + 1).toLowerCase(Locale.ROOT));
    }
}
