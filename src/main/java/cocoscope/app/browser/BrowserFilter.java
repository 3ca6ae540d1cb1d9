package cocoscope.app.browser;

import cocoscope.coco.index.AnnotationList;
import cocoscope.coco.index.CocoIndex;
import cocoscope.coco.lint.finding.FindingKind;
import java.util.BitSet;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/// Which images and annotations of a file are listed.
///
/// @param name        a part of the image's file name or id, whatever its case
/// @param category    the index of a category
/// @param areas       of annotations, in pixels
/// @param annotations how many an image has
/// @param ious        of annotations with what the file is compared with
public record BrowserFilter(String name, OptionalInt category, CrowdFilter crowds, Range areas, Range annotations, Range ious,
        Problem problem) {
    public static final BrowserFilter ALL = new BrowserFilter("", OptionalInt.empty(), CrowdFilter.ANY, Range.ALL, Range.ALL, Range.ALL,
            Problem.ANY);

    public enum CrowdFilter { ANY, ONLY, NONE }

    /// Whether only what the linter finds fault with is listed.
    ///
    /// @param kind of the findings; empty for any
    public record Problem(boolean wanted, Optional<FindingKind> kind) {
        public static final Problem ANY = new Problem(false, Optional.empty());
        public static final Problem SOME = new Problem(true, Optional.empty());

        public static Problem of(FindingKind kind) {
            return new Problem(true, Optional.of(kind));
        }
    }

    public BrowserFilter withName(String wanted) {
        return new BrowserFilter(wanted, category, crowds, areas, annotations, ious, problem);
    }

    public BrowserFilter withCategory(OptionalInt wanted) {
        return new BrowserFilter(name, wanted, crowds, areas, annotations, ious, problem);
    }

    public BrowserFilter withCrowds(CrowdFilter wanted) {
        return new BrowserFilter(name, category, wanted, areas, annotations, ious, problem);
    }

    public BrowserFilter withAreas(Range wanted) {
        return new BrowserFilter(name, category, crowds, wanted, annotations, ious, problem);
    }

    public BrowserFilter withAnnotations(Range wanted) {
        return new BrowserFilter(name, category, crowds, areas, wanted, ious, problem);
    }

    public BrowserFilter withIous(Range wanted) {
        return new BrowserFilter(name, category, crowds, areas, annotations, wanted, problem);
    }

    public BrowserFilter withProblem(Problem wanted) {
        return new BrowserFilter(name, category, crowds, areas, annotations, ious, wanted);
    }

    /// Whether it takes every annotation.
    public boolean takesAll() {
        return equals(ALL.withName(name).withAnnotations(annotations));
    }

    /// Whether it takes an annotation, by its index.
    boolean takes(ReviewedFile reviewed, int annotation) {
        AnnotationList list = reviewed.file().index().annotations();
        return (category.isEmpty() || reviewed.category(annotation) == category.getAsInt())
                && (crowds == CrowdFilter.ANY || list.isCrowd(annotation) == (crowds == CrowdFilter.ONLY))
                && areas.contains(list.area(annotation))
                && (ious.isAll() || ious.contains(reviewed.iou(annotation)))
                && (!problem.wanted || reviewed.isProblem(annotation, problem.kind));
    }

    /// The images that have the name, so many annotations, and one that is taken; in one pass over the file's annotations.
    BitSet images(ReviewedFile reviewed) {
        CocoIndex index = reviewed.file().index();
        BitSet taken = new BitSet();
        if (!takesAll()) {
            for (int annotation = 0; annotation < index.annotations().size(); annotation++) {
                int image = index.annotations().image(annotation);
                if (!taken.get(image) && takes(reviewed, annotation)) {
                    taken.set(image);
                }
            }
        }
        boolean onlyProblems = equals(ALL.withName(name).withAnnotations(annotations).withProblem(Problem.SOME));
        String wanted = name.strip().toLowerCase(Locale.ROOT);
        BitSet images = new BitSet();
        for (int image = 0; image < index.images().size(); image++) {
            boolean found = takesAll() || taken.get(image) || onlyProblems && reviewed.isProblemOfImage(image);
            images.set(image, found && annotations.contains(index.count(image))
                    && (wanted.isEmpty() || named(index, image).contains(wanted)));
        }
        return images;
    }

    private static String named(CocoIndex index, int image) {
        String name = index.images().name(image);
        return name.isEmpty() ? Long.toString(index.images().id(image)) : name.toLowerCase(Locale.ROOT);
    }
}
