package cocoscope.app.browser;

import cocoscope.coco.index.CocoIndex;
import cocoscope.files.NaturalOrder;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// How the images of a file are ordered.
///
/// @param descending the other way round; images that tell nothing come last either way
public record BrowserOrder(Key key, boolean descending) {
    public static final BrowserOrder OF_FILE = new BrowserOrder(Key.FILE, false);

    public enum Key {
        /// As in the file.
        FILE, NAME, ANNOTATIONS, PROBLEMS, AREA,
        /// The lowest of the image's annotations.
        IOU
    }

    /// The images in their order.
    List<Integer> sorted(BitSet images, ReviewedFile reviewed) {
        CocoIndex index = reviewed.file().index();
        List<Integer> inFile = images.stream().boxed().toList();
        return switch (key) {
            case FILE -> descending ? inFile.reversed() : inFile;
            case NAME -> {
                Comparator<Integer> byName = Comparator.comparing(image -> index.images().name(image), new NaturalOrder());
                yield inFile.stream().sorted(descending ? byName.reversed() : byName).toList();
            }
            default -> byNumber(inFile, reviewed);
        };
    }

    private List<Integer> byNumber(List<Integer> images, ReviewedFile reviewed) {
        double[] numbers = new double[images.size()];
        for (int i = 0; i < numbers.length; i++) {
            double number = number(images.get(i), reviewed);
            numbers[i] = Double.isNaN(number) ? Double.POSITIVE_INFINITY : descending ? -number : number;
        }
        return IntStream.range(0, numbers.length).boxed().sorted(Comparator.comparingDouble(i -> numbers[i]))
                .map(images::get).toList();
    }

    private double number(int image, ReviewedFile reviewed) {
        return switch (key) {
            case ANNOTATIONS -> reviewed.file().index().count(image);
            case PROBLEMS -> reviewed.problems(image);
            case AREA -> reviewed.area(image);
            case IOU -> reviewed.lowestIou(image);
            case FILE, NAME -> image;
        };
    }
}
