package cocoscope.app.images;

import cocoscope.batch.OrientationClash;
import cocoscope.decode.FileFacts;
import cocoscope.decode.samples.UnreadableImageException;
import cocoscope.diagnosis.Advice;
import cocoscope.mask.MaskEncoding;
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
            if (document.isPair() && !coding.upright() && OrientationClash.between(mask.orElseThrow(), document.picture().orElseThrow()).isPresent()) {
                advice.add(Advice.Kind.ORIENTATION);
            }
        } catch (UnreadableImageException _) {
            return List.of();
        }
        return advice;
    }
}
