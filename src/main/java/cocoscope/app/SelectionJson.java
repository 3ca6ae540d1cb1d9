package cocoscope.app;

import cocoscope.coco.AnnotationJson;
import cocoscope.convert.Conversion;
import cocoscope.project.ConvertedMask;
import cocoscope.project.Export;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// The JSON of one annotation, with the ids that it has when its image is exported alone.
///
/// @param whole     as it is written to a file
/// @param shortened with long values cut short, for the screen
public record SelectionJson(String whole, String shortened) {
    private static final int LONGEST_LINE = 600;

    /// @param region -1 for none
    public static Optional<SelectionJson> of(Conversion conversion, int region) {
        if (region < 0 || region >= conversion.regions().size()) {
            return Optional.empty();
        }
        ConvertedMask converted = ConvertedMask.of("", conversion);
        Export export = Export.of(List.of(converted), conversion.recipe(), List.of());
        String whole = AnnotationJson.of(converted.annotations().get(region)
                .numbered(region + 1L, 1, export.categoryId(conversion.category(region))));
        return Optional.of(new SelectionJson(whole, whole.lines().map(SelectionJson::shortened).collect(Collectors.joining("\n"))));
    }

    private static String shortened(String line) {
        return line.length() <= LONGEST_LINE ? line : line.substring(0, LONGEST_LINE) + " \u2026";
    }
}
