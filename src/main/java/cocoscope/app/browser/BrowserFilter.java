package cocoscope.app.browser;

import cocoscope.coco.index.AnnotationList;
import cocoscope.coco.index.CocoIndex;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;

/// Which images and annotations of a file are listed.
///
/// @param name     a part of the image's file name or id, whatever its case
/// @param category the index of a category
/// @param least    of the area
/// @param greatest of the area
/// @param problems only those with a finding of the linter
public record BrowserFilter(String name, OptionalInt category, Crowds crowds, double least, double greatest, boolean problems) {
    public static final BrowserFilter ALL = new BrowserFilter("", OptionalInt.empty(), Crowds.ANY, 0, Double.POSITIVE_INFINITY, false);

    public enum Crowds { ANY, ONLY, NONE }

    public BrowserFilter withName(String wanted) {
        return new BrowserFilter(wanted, category, crowds, least, greatest, problems);
    }

    public BrowserFilter withCategory(int wanted) {
        return withCategory(OptionalInt.of(wanted));
    }

    public BrowserFilter withCategory(OptionalInt wanted) {
        return new BrowserFilter(name, wanted, crowds, least, greatest, problems);
    }

    public BrowserFilter withCrowds(Crowds wanted) {
        return new BrowserFilter(name, category, wanted, least, greatest, problems);
    }

    public BrowserFilter withAreas(double from, double to) {
        return new BrowserFilter(name, category, crowds, from, to, problems);
    }

    public BrowserFilter withProblems(boolean wanted) {
        return new BrowserFilter(name, category, crowds, least, greatest, wanted);
    }

    /// Whether it takes every annotation.
    public boolean takesAll() {
        return equals(ALL.withName(name));
    }

    public boolean takes(AnnotationList annotations, int annotation, Problems found) {
        if (category.isPresent() && annotations.category(annotation) != category.getAsInt()) {
            return false;
        }
        if (crowds != Crowds.ANY && annotations.isCrowd(annotation) != (crowds == Crowds.ONLY)) {
            return false;
        }
        boolean anyArea = least <= 0 && greatest == Double.POSITIVE_INFINITY;
        float area = annotations.area(annotation);
        return (anyArea || area >= least && area <= greatest) && (!problems || found.isOfAnnotation(annotation));
    }

    /// The images that have the name, and an annotation that is taken; one pass over the file's annotations.
    List<Integer> images(CocoIndex index, Problems found) {
        boolean[] taken = new boolean[index.images().size()];
        if (!takesAll()) {
            for (int annotation = 0; annotation < index.annotations().size(); annotation++) {
                int image = index.annotations().image(annotation);
                taken[image] = taken[image] || takes(index.annotations(), annotation, found);
            }
        }
        String wanted = name.strip().toLowerCase(Locale.ROOT);
        List<Integer> images = new ArrayList<>();
        for (int image = 0; image < taken.length; image++) {
            boolean ofImage = problems && equals(ALL.withName(name).withProblems(true)) && found.isOfImage(image);
            if ((takesAll() || taken[image] || ofImage) && (wanted.isEmpty() || named(index, image).contains(wanted))) {
                images.add(image);
            }
        }
        return images;
    }

    private static String named(CocoIndex index, int image) {
        String name = index.images().name(image);
        return name.isEmpty() ? Long.toString(index.images().id(image)) : name.toLowerCase(Locale.ROOT);
    }
}
