package cocoscope.coco.compare;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/// Which images of two sides are the same: those of one file name, else of one name without its folders, else of one name without
/// its extension, where only one image of each side has it.
final class ImageMatcher {
    static final int NONE = -1;

    private static final int SEVERAL = -2;

    private final int[] counterparts;
    private final boolean[] taken;

    private ImageMatcher(int first, int second) {
        counterparts = new int[first];
        Arrays.fill(counterparts, NONE);
        taken = new boolean[second];
    }

    static ImageMatcher of(List<AnnotatedImages.Image> first, List<AnnotatedImages.Image> second) {
        ImageMatcher matcher = new ImageMatcher(first.size(), second.size());
        List<UnaryOperator<String>> names = List.of(name -> name, ImageMatcher::withoutFolders,
                name -> withoutExtension(withoutFolders(name)));
        names.forEach(name -> matcher.match(first, second, name));
        return matcher;
    }

    /// Index of the same image on the second side, or [#NONE].
    int counterpart(int image) {
        return counterparts[image];
    }

    /// The images that only the second side has.
    int[] extra() {
        return IntStream.range(0, taken.length).filter(image -> !taken[image]).toArray();
    }

    private void match(List<AnnotatedImages.Image> first, List<AnnotatedImages.Image> second, UnaryOperator<String> name) {
        Map<String, Integer> mine = new HashMap<>();
        Map<String, Integer> others = new HashMap<>();
        for (int image = 0; image < counterparts.length; image++) {
            if (counterparts[image] == NONE) {
                mine.merge(name.apply(first.get(image).fileName()), image, (_, _) -> SEVERAL);
            }
        }
        for (int image = 0; image < taken.length; image++) {
            if (!taken[image]) {
                others.merge(name.apply(second.get(image).fileName()), image, (_, _) -> SEVERAL);
            }
        }
        mine.forEach((key, image) -> {
            int other = others.getOrDefault(key, NONE);
            if (image >= 0 && other >= 0) {
                counterparts[image] = other;
                taken[other] = true;
            }
        });
    }

    private static String withoutFolders(String name) {
        return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    }

    private static String withoutExtension(String name) {
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }
}
