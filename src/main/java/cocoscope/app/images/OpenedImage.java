package cocoscope.app.images;

import cocoscope.batch.OrientationClash;
import cocoscope.decode.MaskFile;
import cocoscope.decode.OrientationTag;
import cocoscope.decode.PictureDecoder;
import cocoscope.decode.samples.Picture;
import cocoscope.decode.samples.PictureSize;
import cocoscope.decode.samples.UnreadableImageException;
import cocoscope.mask.Histogram;
import cocoscope.mask.Mask;
import cocoscope.mask.MaskEncoding;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// What the files of a document hold.
///
/// @param picture what the canvas shows: the picture, or the mask made visible where there is none
/// @param masked  empty for a picture without a mask
/// @param encoding  by which the files were read
/// @param clash   where picture and mask ask to be turned in different ways
/// @param photo   how many colors a photo has that was taken for a mask
public record OpenedImage(Picture picture, Optional<Masked> masked, MaskEncoding encoding, Optional<OrientationClash> clash,
        OptionalInt photo) {
    private static final int COLORS_OF_A_PHOTO = 1 << 15;
    private static final int PIXELS_A_COLOR_OF_A_PHOTO = 8;

    /// A mask and the values that occur in it.
    ///
    /// @param layer  of the masks in the file the one that is shown, counted from 0
    /// @param layers masks in the file: one per page, or one per bit
    public record Masked(Mask mask, Histogram histogram, int layer, int layers) {
        private Masked withMask(Mask other) {
            return other == mask ? this : new Masked(other, Histogram.of(other), layer, layers);
        }
    }

    /// @param layer the mask to show of a file of several, counted from 0; the last where there are fewer
    static OpenedImage read(ImageItem document, MaskEncoding encoding, int layer) throws UnreadableImageException, SizeMismatchException {
        if (document.mask().isEmpty()) {
            return alone(document.file(), encoding, OptionalInt.empty());
        }
        Path maskFile = document.mask().get();
        Masked masked = masked(maskFile, encoding, layer);
        if (document.picture().isEmpty()) {
            return encoding.equals(MaskEncoding.DEFAULT) && looksLikeAPhoto(masked)
                    ? alone(maskFile, encoding, OptionalInt.of(masked.histogram.size()))
                    : new OpenedImage(PictureDecoder.of(masked.mask), Optional.of(masked), encoding, Optional.empty(), OptionalInt.empty());
        }
        Path pictureFile = document.picture().get();
        Picture picture = picture(pictureFile, encoding);
        Optional<Mask> fitted = encoding.fit().fitted(masked.mask, picture.width(), picture.height());
        if (fitted.isEmpty()) {
            throw new SizeMismatchException(pictureFile, new PictureSize(picture.width(), picture.height()), maskFile, masked.mask);
        }
        return new OpenedImage(picture, Optional.of(masked.withMask(fitted.get())), encoding,
                OrientationClash.between(maskFile, pictureFile), OptionalInt.empty());
    }

    /// Whether reading the files by `wanted` would give the same.
    public boolean isReadAs(MaskEncoding wanted) {
        return encoding.readsLike(wanted);
    }

    private static OpenedImage alone(Path file, MaskEncoding encoding, OptionalInt photo) throws UnreadableImageException {
        return new OpenedImage(picture(file, encoding), Optional.empty(), encoding, Optional.empty(), photo);
    }

    private static Picture picture(Path file, MaskEncoding encoding) throws UnreadableImageException {
        Picture stored = PictureDecoder.read(file);
        return encoding.upright() ? stored.turned(OrientationTag.read(file)) : stored;
    }

    private static Masked masked(Path file, MaskEncoding encoding, int layer) throws UnreadableImageException {
        List<MaskFile.Layer> layers = MaskFile.open(file, encoding).layers();
        int shown = Math.min(layer, layers.size() - 1);
        Mask mask = layers.get(shown).read();
        return new Masked(mask, Histogram.of(mask), shown, layers.size());
    }

    /// Color-coded masks have few colors, even after JPEG: 22,000 were the most seen.
    private static boolean looksLikeAPhoto(Masked masked) {
        Mask mask = masked.mask();
        int colors = masked.histogram().size();
        return mask.samples() == Mask.Samples.COLOR && (colors > COLORS_OF_A_PHOTO
                || (long) colors * PIXELS_A_COLOR_OF_A_PHOTO > (long) mask.width() * mask.height());
    }
}
