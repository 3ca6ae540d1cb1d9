package cocoscope.cli.options;

import cocoscope.pairing.PairingRule;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// Reads how pictures and masks find each other, as in `--pair suffix:_mask`.
public final class PairingWord implements ITypeConverter<PairingRule> {
    @Override
    public PairingRule convert(String text) {
        return PairingRule.parse(text).orElseThrow(() -> new TypeConversionException(
                "'" + text + "' is not auto, stem, suffix:_mask, prefix:gt_, replace:*_sat=*_mask, folder:images=masks, extension:png, or a pattern with a group like regex:(.+)_gt"));
    }
}
