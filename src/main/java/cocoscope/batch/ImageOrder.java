package cocoscope.batch;

import cocoscope.files.NaturalOrder;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/// Masks by the images that they are of, which are in the order of the result: by their names.
///
/// @param masks  their numbers: those of one image follow each other, in their own order
/// @param starts where in `masks` each image begins, and the end
public record ImageOrder(int[] masks, int[] starts) {
    /// @param names of the image of each mask
    public static ImageOrder of(int masks, IntFunction<String> names) {
        int[] order = inOrder(masks, names);
        int[] starts = new int[masks + 1];
        int images = 0;
        String last = "";
        for (int i = 0; i < masks; i++) {
            String name = names.apply(order[i]);
            if (i == 0 || !name.equals(last)) {
                starts[images++] = i;
            }
            last = name;
        }
        starts[images] = masks;
        return new ImageOrder(order, Arrays.copyOf(starts, images + 1));
    }

    /// Most folders are listed in this order, so that nothing has to be sorted.
    private static int[] inOrder(int masks, IntFunction<String> names) {
        NaturalOrder order = new NaturalOrder();
        boolean sorted = true;
        String last = masks == 0 ? "" : names.apply(0);
        for (int i = 1; i < masks && sorted; i++) {
            String name = names.apply(i);
            sorted = order.compare(last, name) <= 0;
            last = name;
        }
        return sorted ? IntStream.range(0, masks).toArray()
                : IntStream.range(0, masks).boxed().sorted(Comparator.comparing(names::apply, order)).mapToInt(Integer::intValue).toArray();
    }

    public int images() {
        return starts.length - 1;
    }

    /// The masks of an image, out of all.
    public <T> List<T> masksOf(int image, IntFunction<T> all) {
        return IntStream.range(starts[image], starts[image + 1]).mapToObj(i -> all.apply(masks[i])).toList();
    }

    /// How many masks an image has.
    int count(int image) {
        return starts[image + 1] - starts[image];
    }

    /// The same, with some of the images.
    public ImageOrder only(int[] images) {
        int[] some = IntStream.of(images).flatMap(image -> Arrays.stream(masks, starts[image], starts[image + 1])).toArray();
        int[] from = new int[images.length + 1];
        for (int i = 0; i < images.length; i++) {
            from[i + 1] = from[i] + count(images[i]);
        }
        return new ImageOrder(some, from);
    }
}
