package cocoscope.app.browser;

import cocoscope.coco.index.CocoIndex;
import cocoscope.coco.index.Subject;
import cocoscope.coco.lint.finding.Finding;
import cocoscope.coco.lint.finding.FindingKind;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.Map;

/// The annotations and images that findings are about, by their indices; also for each kind of finding.
public final class MarkedEntries {
    public static final MarkedEntries NONE = new MarkedEntries();

    private final BitSet annotations = new BitSet();
    private final BitSet images = new BitSet();
    private final Map<FindingKind, BitSet> annotationsOfKinds = new EnumMap<>(FindingKind.class);

    MarkedEntries() {}

    void add(CocoIndex index, Finding finding) {
        index.subject(finding.path()).ifPresent(subject -> {
            switch (subject) {
                case Subject.OfAnnotation(int annotation) -> {
                    annotations.set(annotation);
                    annotationsOfKinds.computeIfAbsent(finding.kind(), _ -> new BitSet()).set(annotation);
                    images.set(index.annotations().image(annotation));
                }
                case Subject.OfImage(int image) -> images.set(image);
                case Subject.OfCategory _ -> { }
            }
        });
    }

    public boolean hasAnnotation(int annotation) {
        return annotations.get(annotation);
    }

    public boolean hasAnnotation(int annotation, FindingKind kind) {
        BitSet ofKind = annotationsOfKinds.get(kind);
        return ofKind != null && ofKind.get(annotation);
    }

    public boolean hasImage(int image) {
        return images.get(image);
    }

    /// How many annotations of an image have a finding.
    public int count(int... ofImage) {
        int count = 0;
        for (int annotation : ofImage) {
            count += annotations.get(annotation) ? 1 : 0;
        }
        return count;
    }
}
