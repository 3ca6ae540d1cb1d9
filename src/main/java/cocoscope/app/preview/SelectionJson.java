package cocoscope.app.preview;

import cocoscope.coco.Annotation;
import cocoscope.coco.AnnotationJson;
import java.util.stream.Collectors;

/// The JSON of one annotation.
///
/// @param whole     as it stands in a file
/// @param shortened with long values cut short, for the screen
public record SelectionJson(String whole, String shortened) {
    private static final int LONGEST_LINE = 600;

    /// With the ids that the annotation has when its image is exported alone.
    public static SelectionJson of(Annotation annotation) {
        return of(AnnotationJson.of(annotation));
    }

    public static SelectionJson of(String whole) {
        return new SelectionJson(whole, whole.lines().map(SelectionJson::shortened).collect(Collectors.joining("\n")));
    }

    private static String shortened(String line) {
        return line.length() <= LONGEST_LINE ? line : line.substring(0, LONGEST_LINE) + " \u2026";
    }
}
