package cocoscope.coco.lint;

import cocoscope.coco.index.AnnotationList;
import cocoscope.coco.index.AnnotationList.SegmentationKind;
import cocoscope.coco.index.CocoIndex;
import cocoscope.coco.tape.ImageSize;

/// What is known of a file that has been read.
final class FactsOfFile implements LintFacts {
    private static final int MIN_CROWDS = 10;

    private final CocoIndex index;
    private final boolean takesRunsForCrowds;
    private final long maxId;

    FactsOfFile(CocoIndex index) {
        this.index = index;
        takesRunsForCrowds = takesRunsForCrowds(index.annotations());
        maxId = index.annotations().maxId();
    }

    /// Most annotations are run lengths and crowds, none is run lengths and no crowd, and they are too many for chance.
    private static boolean takesRunsForCrowds(AnnotationList annotations) {
        long crowds = 0;
        for (int annotation = 0; annotation < annotations.size(); annotation++) {
            if (annotations.form(annotation) == SegmentationKind.RUNS) {
                if (!annotations.isCrowd(annotation)) {
                    return false;
                }
                crowds++;
            }
        }
        return crowds >= MIN_CROWDS && 2 * crowds > annotations.size();
    }

    @Override
    public boolean lists(String name) {
        return index.has(name);
    }

    @Override
    public boolean hasImage(long id) {
        return index.images().find(id) != CocoIndex.NONE;
    }

    @Override
    public ImageSize size(long id) {
        int image = index.images().find(id);
        return image == CocoIndex.NONE ? ImageSize.UNKNOWN : index.images().size(image);
    }

    @Override
    public boolean hasSoundImages() {
        return index.images().hasSoundIds();
    }

    @Override
    public boolean hasCategory(long id) {
        return index.categories().has(id);
    }

    @Override
    public boolean hasKeypoints(long category, int keypoints) {
        return index.categories().hasKeypoints(category, keypoints);
    }

    @Override
    public boolean isPanoptic() {
        return index.kind() == CocoIndex.Kind.PANOPTIC;
    }

    @Override
    public long maxId() {
        return maxId;
    }

    @Override
    public boolean takesRunsForCrowds() {
        return takesRunsForCrowds;
    }

    @Override
    public boolean isOfLvis() {
        return index.images().isOfLvis();
    }
}
