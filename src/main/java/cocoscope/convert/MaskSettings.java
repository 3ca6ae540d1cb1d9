package cocoscope.convert;

import cocoscope.mask.MaskEncoding;
import cocoscope.mask.level.Reading;

/// How a mask is read.
///
/// @param encoding how the samples of a file encode the mask
/// @param reading  how the values of a dirty mask become levels, for a table and the automatic rule
public record MaskSettings(MaskEncoding encoding, Reading reading) {
    public static final MaskSettings DEFAULT = new MaskSettings(MaskEncoding.DEFAULT, Reading.AUTO);
}
