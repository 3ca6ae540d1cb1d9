package cocoscope.coco.lint;

import cocoscope.coco.index.CocoIndex;
import cocoscope.coco.index.GrowingIndex;
import cocoscope.coco.tape.ImageSize;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// What is known of a file while it is read for the first time. What most files have is assumed where it is not known yet, and proves
/// right or wrong at the end.
final class FactsSoFar implements LintFacts {
    private final GrowingIndex index;
    private final Set<Long> assumedCategories = new HashSet<>();
    private final Map<Long, Integer> assumedKeypoints = new HashMap<>();
    private boolean assumedNotPanoptic;
    private boolean assumedNoRunsForCrowds;

    FactsSoFar(GrowingIndex index) {
        this.index = index;
    }

    /// Whether all that was assumed is right.
    boolean provesRight(LintFacts known) {
        return !(assumedNotPanoptic && known.isPanoptic()) && !(assumedNoRunsForCrowds && known.takesRunsForCrowds())
                && (assumedCategories.isEmpty() || !known.lists("categories") || assumedCategories.stream().allMatch(known::hasCategory))
                && assumedKeypoints.entrySet().stream().allMatch(category -> known.hasKeypoints(category.getKey(), category.getValue()));
    }

    @Override
    public boolean lists(String name) {
        if (index.hasRead(name) || name.equals("categories")) {
            return true;
        }
        throw new NotKnownYetException();
    }

    @Override
    public boolean hasImage(long id) {
        return index.images().find(id) != CocoIndex.NONE;
    }

    @Override
    public ImageSize size(long id) {
        if (!index.hasRead("images")) {
            throw new NotKnownYetException();
        }
        int image = index.images().find(id);
        return image == CocoIndex.NONE ? ImageSize.UNKNOWN : index.images().size(image);
    }

    @Override
    public boolean hasSoundImages() {
        return index.images().hasSoundIds();
    }

    @Override
    public boolean hasCategory(long id) {
        return index.hasRead("categories") ? index.categories().has(id) : assumedCategories.contains(id) || assumedCategories.add(id);
    }

    @Override
    public boolean hasKeypoints(long category, int keypoints) {
        if (index.hasRead("categories")) {
            return index.categories().hasKeypoints(category, keypoints);
        }
        Integer before = assumedKeypoints.putIfAbsent(category, keypoints);
        if (before != null && before != keypoints) {
            throw new NotKnownYetException();
        }
        return true;
    }

    @Override
    public boolean isPanoptic() {
        assumedNotPanoptic = true;
        return false;
    }

    @Override
    public long maxId() {
        throw new NotKnownYetException();
    }

    @Override
    public boolean takesRunsForCrowds() {
        assumedNoRunsForCrowds = true;
        return false;
    }

    @Override
    public boolean isOfLvis() {
        return index.images().isOfLvis();
    }
}
