package cocoscope.cli;

import cocoscope.project.PairingRule;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// Reads how pictures and masks find each other, as in `--pair suffix:_mask`.
final class PairingWord implements ITypeConverter<PairingRule> {
    @Override
    public PairingRule convert(String text) {
        return PairingRule.parse(text).orElseThrow(() -> new TypeConversionException(
                "'" + text + "' is not auto, stem, a suffix like suffix:_mask, or a pattern with a group like regex:(.+)_gt"));
    }
}
