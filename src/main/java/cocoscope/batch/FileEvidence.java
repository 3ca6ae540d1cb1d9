package cocoscope.batch;

import cocoscope.convert.Conversion;
import cocoscope.convert.Converter;
import cocoscope.convert.Recipe;
import cocoscope.decode.MaskFile;
import cocoscope.decode.samples.UnreadableImageException;
import cocoscope.mask.Mask;
import cocoscope.mask.decision.Choice;
import cocoscope.mask.decision.MaskEvidence;
import cocoscope.mask.rule.UnusableRuleException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What the masks in a file tell about the meaning of their values.
public final class FileEvidence {
    private FileEvidence() {}

    /// One per mask in the file; none where it cannot be read, or the recipe leaves nothing to be decided.
    public static List<MaskEvidence> of(Path file, Recipe recipe) {
        List<MaskEvidence> told = new ArrayList<>();
        try {
            for (MaskFile.Layer layer : MaskFile.open(file, recipe.encoding()).layers()) {
                Mask mask = layer.read();
                Converter converter = new Converter();
                Optional<MaskEvidence> evidence = converter.evidence(mask, recipe);
                if (evidence.isPresent()) {
                    told.add(counted(evidence.get(), converter.draft(mask, recipe)));
                }
            }
        } catch (UnreadableImageException | UnusableRuleException | OutOfMemoryError _) {
            return List.of();
        }
        return told;
    }

    /// With the connected components of a conversion, where each is a region.
    static MaskEvidence counted(MaskEvidence evidence, Conversion conversion, Choice choice) {
        return choice.objects() || conversion.recipe().instances() != Recipe.Instances.COMPONENT ? evidence : counted(evidence, conversion);
    }

    private static MaskEvidence counted(MaskEvidence evidence, Conversion conversion) {
        return evidence.withComponents(conversion.objects().found().size() + conversion.regions().removedComponents());
    }
}
