package cocoscope.app;

import cocoscope.decode.MaskDecoder;
import cocoscope.decode.Picture;
import cocoscope.decode.PictureDecoder;
import cocoscope.decode.UnreadableImageException;
import cocoscope.mask.Histogram;
import cocoscope.mask.Mask;
import java.nio.file.Path;
import java.util.Optional;

/// What the files of a document hold.
///
/// @param picture what the canvas shows: the picture, or the mask made visible where there is none
/// @param masked  empty for a picture without a mask
public record Content(Picture picture, Optional<Masked> masked) {
    private static final int COLORS_OF_A_PHOTO = 1 << 15;
    private static final int PIXELS_A_COLOR_OF_A_PHOTO = 8;

    /// A mask and the values that occur in it.
    public record Masked(Mask mask, Histogram histogram) {}

    static Content read(Document document) throws UnreadableImageException, SizeMismatchException {
        if (document.mask().isEmpty()) {
            return new Content(PictureDecoder.read(document.file()), Optional.empty());
        }
        Path maskFile = document.mask().get();
        Mask mask = MaskDecoder.read(maskFile);
        Masked masked = new Masked(mask, Histogram.of(mask));
        if (document.picture().isEmpty()) {
            return looksLikeAPhoto(masked)
                    ? new Content(PictureDecoder.read(maskFile), Optional.empty())
                    : new Content(PictureDecoder.of(mask), Optional.of(masked));
        }
        Picture picture = PictureDecoder.read(document.picture().get());
        SizeMismatchException.check(document.picture().get(), new PictureDecoder.Size(picture.width(), picture.height()), maskFile, mask);
        return new Content(picture, Optional.of(masked));
    }

    /// Colour-coded masks have few colours, even after JPEG: 22,000 were the most seen.
    private static boolean looksLikeAPhoto(Masked masked) {
        Mask mask = masked.mask();
        int colors = masked.histogram().size();
        return mask.samples() == Mask.Samples.COLOR && (colors > COLORS_OF_A_PHOTO
                || (long) colors * PIXELS_A_COLOR_OF_A_PHOTO > (long) mask.width() * mask.height());
    }
}
