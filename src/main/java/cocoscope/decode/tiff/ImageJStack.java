package cocoscope.decode.tiff;

import cocoscope.decode.samples.ImageBytes;
import cocoscope.decode.samples.ImageProblem;
import cocoscope.decode.samples.UnreadableImageException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A stack whose images lie one after the other in a TIFF file, with one directory for all, as ImageJ saves large ones.
///
/// Source: ImageJ's `ij.io.TiffEncoder` and `ij.io.TiffDecoder`, which put `ImageJ=` and `images=` into the description.
final class ImageJStack {
    private static final int COMPRESSION = 259;
    private static final int DESCRIPTION = 270;
    private static final int OFFSETS = 273;
    private static final int LENGTHS = 279;
    private static final Pattern IMAGES = Pattern.compile("ImageJ=.*?^images=(\\d{1,6})$.*", Pattern.DOTALL | Pattern.MULTILINE);

    private ImageJStack() {}

    /// How many images the only directory of a file stands for.
    static int images(TiffDirectory directory) throws UnreadableImageException {
        Matcher match = IMAGES.matcher(directory.text(DESCRIPTION));
        return match.matches() ? Math.max(1, Integer.parseInt(match.group(1))) : 1;
    }

    /// The directory as it would be for one of its images.
    static TiffDirectory image(TiffDirectory directory, int images, int number) throws UnreadableImageException {
        ImageBytes file = directory.file();
        TiffPage page = TiffPage.read(directory);
        long[] offsets = directory.values(OFFSETS);
        long length = (long) page.width() * page.height() * page.samples() * page.bits() / 8;
        if (directory.value(COMPRESSION, 1) != 1 || offsets.length != 1 || directory.value(LENGTHS, length) < length
                || page.bits() % 8 != 0) {
            throw file.unsupported(ImageProblem.IMAGEJ_STACK, images);
        }
        file.require(offsets[0], length * images);
        return directory.with(OFFSETS, offsets[0] + (number - 1) * length);
    }
}
