package cocoscope.diagnosis;

import cocoscope.decode.FileFacts;
import cocoscope.decode.MaskDecoder;
import cocoscope.decode.MaskFile;
import cocoscope.decode.samples.UnreadableImageException;
import cocoscope.mask.Channel;
import cocoscope.mask.Mask;
import cocoscope.mask.MaskEncoding;
import cocoscope.mask.ValueEncoding;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// What a mask file contains.
///
/// @param facts   what its headers say
/// @param values  how many different values its pixels have; 0 when they could not be read as a mask
/// @param colors  whether values are colors, 0xRRGGBB
/// @param levels  the values that its author drew, ascending
/// @param between the share of the pixels that have none of those values, 0..1
public record Diagnosis(FileFacts facts, int values, boolean colors, List<LevelShare> levels, double between, Verdict verdict,
                        List<Advice> advice) {
    public Diagnosis {
        levels = List.copyOf(levels);
        advice = List.copyOf(advice);
    }

    /// @throws UnreadableImageException when the file is missing, no image, or damaged; one that is merely no mask has a
    ///                                  verdict
    public static Diagnosis of(Path file) throws UnreadableImageException {
        FileFacts facts = FileFacts.read(file);
        try {
            return of(file, facts, MaskDecoder.read(file));
        } catch (UnreadableImageException e) {
            if (e.kind() != UnreadableImageException.Kind.UNSUPPORTED) {
                throw e;
            }
            return new Diagnosis(facts, 0, false, List.of(), 0, new Verdict.Unreadable(e.reason()), Advisor.advice(facts));
        }
    }

    /// @param mask what the file was read as already
    public static Diagnosis of(Path file, FileFacts facts, Mask mask) throws UnreadableImageException {
        Examination examination = new Examination(facts, mask);
        if (facts.alpha() && examination.histogram().size() == 1) {
            Examination alpha = new Examination(facts, MaskDecoder.read(file, Channel.ALPHA));
            if (alpha.histogram().size() > 1) {
                return alpha.diagnosis(new Verdict.AlphaOnly());
            }
        }
        Optional<Mask> bitmask = facts.alpha() ? MaskFile.open(file, MaskEncoding.DEFAULT).bitmask(mask) : Optional.empty();
        if (bitmask.isPresent()) {
            Examination numbers = new Examination(facts, bitmask.get());
            int[] objects = IntStream.of(numbers.values()).filter(number -> number != 0).toArray();
            return numbers.diagnosis(new Verdict.Bitmask((int) IntStream.of(objects).map(ValueEncoding.BITMASK::key).distinct().count(),
                    objects.length));
        }
        return examination.diagnosis(VerdictRules.verdict(examination));
    }
}
