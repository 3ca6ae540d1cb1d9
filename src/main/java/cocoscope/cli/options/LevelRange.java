package cocoscope.cli.options;

import cocoscope.mask.rule.LabelRule;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// The levels from `low` to `high`, both included, as in `--band 100:200`.
record LevelRange(int low, int high) {
    /// The maximum level that a mask of any depth can have.
    static final int TOP = LabelRule.Band.TOP;

    static final class TextConverter implements ITypeConverter<LevelRange> {
        @Override
        public LevelRange convert(String text) {
            if (!text.matches("\\d{1,5}:\\d{1,5}")) {
                throw new TypeConversionException("'" + text + "' is not two levels like 100:200");
            }
            int colon = text.indexOf(':');
            LevelRange levels = new LevelRange(Integer.parseInt(text, 0, colon, 10), Integer.parseInt(text, colon + 1, text.length(), 10));
            if (levels.low > levels.high || levels.high > TOP) {
                throw new TypeConversionException("'" + text + "' is not a lower and a higher level of at most " + TOP);
            }
            return levels;
        }
    }
}
