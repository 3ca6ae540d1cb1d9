package cocoscope.app.canvas;

import cocoscope.convert.Conversion;
import cocoscope.decode.PictureDecoder;
import cocoscope.decode.samples.Picture;
import cocoscope.mask.Mask;
import cocoscope.mask.runs.RunLengthEncoding;
import java.util.List;
import java.util.stream.IntStream;

/// What one side of a comparison shows.
public enum ComparedLayer {
    PICTURE,
    /// The mask as its file holds it, made visible.
    MASK,
    /// The picture with the regions of the mask.
    OVERLAY,
    /// The picture with the pixels that a reader makes of the segmentations that are written.
    EXPORT,
    /// The picture with the pixels that these would lose or add.
    DIFFERENCE;

    /// A mask made visible.
    public static Picture picture(Mask mask) {
        return PictureDecoder.of(mask);
    }

    /// What a reader makes of the segmentation of each region; none of a draft.
    public static List<RunLengthEncoding> exported(Conversion conversion) {
        return conversion.isDraft() ? List.of()
                : IntStream.range(0, conversion.regions().size()).mapToObj(conversion::written).toList();
    }
}
