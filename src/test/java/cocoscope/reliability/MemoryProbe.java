package cocoscope.reliability;

import cocoscope.batch.ConvertedMask;
import cocoscope.convert.Conversion;
import cocoscope.convert.ConversionMemory;
import cocoscope.convert.Converter;
import cocoscope.convert.Recipe;
import cocoscope.decode.MaskDecoder;
import cocoscope.mask.Mask;
import cocoscope.mask.rule.LabelRule;
import java.nio.file.Path;
import java.util.Optional;

/// Converts a mask in the memory that there is: ends with 0 when that is enough and with 3 when it is not.
final class MemoryProbe {
    private MemoryProbe() {}

    /// @param arguments a mask, and the form of segmentations
    public static void main(String[] arguments) throws Exception {
        Mask mask = MaskDecoder.read(Path.of(arguments[0]));
        try {
            Conversion draft = new Converter().draft(mask, recipe(Recipe.SegmentationForm.valueOf(arguments[1])));
            System.out.println(ConversionMemory.of(draft).megabytes());
            Conversion whole = Converter.complete(draft, Optional.empty());
            System.exit(ConvertedMask.of("mask.png", whole).annotations().isEmpty() ? 1 : 0);
        } catch (OutOfMemoryError _) {
            System.exit(3);
        }
    }

    private static Recipe recipe(Recipe.SegmentationForm form) {
        return Recipe.DEFAULT.withRule(new LabelRule.Band(1, 255, false, "object")).withSegmentation(form);
    }
}
