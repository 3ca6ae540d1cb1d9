package cocoscope.app;

import cocoscope.coco.Annotation;
import cocoscope.coco.AnnotationJson;
import java.util.stream.Collectors;

/// The JSON of one annotation, with the ids that it has when its image is exported alone.
///
/// @param whole     as it is written to a file
/// @param shortened with long values cut short, for the screen
public record SelectionJson(String whole, String shortened) {
    private static final int LONGEST_LINE = 600;

    static SelectionJson of(Annotation annotation) {
        String whole = AnnotationJson.of(annotation);
        return new SelectionJson(whole, whole.lines().map(SelectionJson::shortened).collect(Collectors.joining("\n")));
    }

    private static String shortened(String line) {
        return line.length() <= LONGEST_LINE ? line : line.substring(0, LONGEST_LINE) + " \u2026";
    }
}
