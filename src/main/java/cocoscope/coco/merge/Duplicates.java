package cocoscope.coco.merge;

import cocoscope.coco.tape.JsonTokens;
import cocoscope.coco.tape.LenientJson;
import java.util.HashSet;
import java.util.Set;

/// Recognises annotations that a file before has, too: of one image, with one category and segmentation, both crowds or none.
final class Duplicates {
    private static final Set<String> IDS = Set.of("id", "image_id", "category_id");

    private final Fingerprint.Maker maker = new Fingerprint.Maker();
    private final Set<Fingerprint> before = new HashSet<>();
    private final Set<Fingerprint> ofFile = new HashSet<>();

    /// @param image    new id
    /// @param category new id
    boolean isDuplicate(JsonTokens annotation, long image, long category) {
        int segmentation = annotation.member(0, "segmentation");
        int crowd = annotation.member(0, "iscrowd");
        boolean isCrowd = LenientJson.isTrue(annotation, crowd);
        maker.add(image).add(category).add(isCrowd ? 1 : 0);
        if (annotation.is(segmentation, JsonTokens.Kind.OBJECT) || annotation.is(segmentation, JsonTokens.Kind.ARRAY)
                && !annotation.isEmpty(segmentation)) {
            maker.add(annotation, segmentation);
        } else {
            maker.add(annotation, 0, IDS);
        }
        Fingerprint fingerprint = maker.finish();
        ofFile.add(fingerprint);
        return before.contains(fingerprint);
    }

    /// The annotations of the next file follow.
    void nextFile() {
        before.addAll(ofFile);
        ofFile.clear();
    }
}
