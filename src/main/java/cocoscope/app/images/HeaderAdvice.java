package cocoscope.app.images;

import cocoscope.batch.OrientationClash;
import cocoscope.decode.FileFacts;
import cocoscope.decode.OrientationTag;
import cocoscope.decode.PictureDecoder;
import cocoscope.decode.samples.PictureSize;
import cocoscope.decode.samples.UnreadableImageException;
import cocoscope.diagnosis.Advice;
import cocoscope.mask.MaskEncoding;
import cocoscope.mask.SizeFit;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What may help with files that cannot be opened together, or not as a mask, as far as their headers tell.
final class HeaderAdvice {
    private HeaderAdvice() {}

    /// @param coding by which they were read
    static List<Advice.Kind> of(ImageItem document, MaskEncoding coding) {
        List<Advice.Kind> advice = new ArrayList<>();
        Optional<Path> mask = document.mask();
        try {
            if (mask.isPresent() && coding.page().isEmpty() && FileFacts.read(mask.get()).pages() > 1) {
                advice.add(Advice.Kind.PAGES);
            }
            if (document.isPair() && !coding.upright() && OrientationClash.between(mask.orElseThrow(), document.picture().orElseThrow())
                    .isPresent()) {
                advice.add(Advice.Kind.ORIENTATION);
            }
            if (document.isPair()) {
                fit(document.picture().orElseThrow(), mask.orElseThrow(), coding).ifPresent(advice::add);
            }
        } catch (UnreadableImageException _) {
            return List.of();
        }
        return advice;
    }

    /// What would give the mask the size of the picture.
    private static Optional<Advice.Kind> fit(Path picture, Path mask, MaskEncoding coding) throws UnreadableImageException {
        PictureSize ofPicture = size(picture, coding);
        PictureSize ofMask = size(mask, coding);
        return SizeFit.of(ofMask.width(), ofMask.height(), ofPicture.width(), ofPicture.height()).flatMap(fit -> switch (fit) {
            case SCALE -> Optional.of(Advice.Kind.SCALE);
            case CROP -> Optional.of(Advice.Kind.CROP);
            case NONE -> Optional.empty();
        });
    }

    private static PictureSize size(Path file, MaskEncoding coding) throws UnreadableImageException {
        PictureSize size = PictureDecoder.sizeOf(file);
        return coding.upright() && OrientationTag.read(file).isTransposed() ? new PictureSize(size.height(), size.width()) : size;
    }
}
