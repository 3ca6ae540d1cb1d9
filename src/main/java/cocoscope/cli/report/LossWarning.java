package cocoscope.cli.report;

import cocoscope.coco.Loss;
import cocoscope.coco.Profile;
import cocoscope.export.loss.LostObject;
import cocoscope.export.loss.LostObjects;
import cocoscope.recipe.EnumNames;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/// Says which annotations the readers of the profile would drop or change.
public final class LossWarning {
    private LossWarning() {}

    /// One line that names images and annotations.
    public static String of(Profile profile, Loss.Cause cause, LostObjects lost) {
        Map<String, String> named = lost.first().stream().collect(Collectors.groupingBy(LostObject::image, LinkedHashMap::new,
                Collectors.mapping(object -> Long.toString(object.id()), Collectors.joining(", "))));
        long others = lost.count() - lost.first().size();
        return "warning: %s: %s%s.".formatted(sentence(cause, EnumNames.of(profile), Report.count(lost.count(), "annotation")),
                named.entrySet().stream().map(image -> image.getKey() + " no. " + image.getValue()).collect(Collectors.joining("; ")),
                others > 0 ? " and " + others + " more, which --report lists" : "");
    }

    private static String sentence(Loss.Cause cause, String profile, String annotations) {
        return switch (cause) {
            case RUN_LENGTHS -> annotations + " in RLE, which readers of the profile " + profile + " drop";
            case SAME_BOX -> annotations + " with the same box as another one of the category, which readers of the profile " + profile
                    + " drop";
            case JOINED_COMPONENTS -> annotations + " with several components, which readers of the profile " + profile
                    + " join with lines; --instances component writes one annotation per component";
            case SEVERAL_RINGS -> annotations + " with several rings, at which readers of the profile " + profile
                    + " stop or keep one; --instances component writes one annotation per component";
            case COMPRESSED -> annotations + " in compressed RLE, at which readers of the profile " + profile
                    + " stop; --segmentation rle-counts writes lists of counts";
            case BRIDGED_HOLES -> annotations + " with holes, which readers of the profile " + profile
                    + " fill in part: they drop repeated vertices, and with them the bridges to holes";
            case BEYOND_100 -> annotations + " beyond the first 100 per category and image, which COCO's evaluation ignores";
            case NOT_A_CROWD -> annotations + " in RLE, which the strict format reserves for crowds";
            case NO_PIXELS -> annotations + " too small for this type of polygon: readers of the profile " + profile + " see no pixel";
        };
    }
}
