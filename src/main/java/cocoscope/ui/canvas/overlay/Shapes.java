package cocoscope.ui.canvas.overlay;

import cocoscope.app.canvas.LabelAnchors;
import cocoscope.app.canvas.Lasso;
import cocoscope.geometry.Box;
import cocoscope.mask.runs.RunLengthEncoding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// Annotations as they stand in a file, over an image of `width` x `height` pixels. Unlike regions they may overlap.
public final class Shapes {
    /// Shapes that overlap are painted one after the other; where more than so many lie over one another, the last cover the others.
    private static final int MAX_LAYERS = 24;

    private final int width;
    private final int height;
    private final List<OverlayShape> shapes;
    private final List<Box> extents;
    private final List<int[]> layers = new ArrayList<>();
    private final int[] bySize;

    /// One annotation.
    ///
    /// @param runs  its pixels; a shape without any is drawn as its box
    /// @param box   as the file states it; empty where it states none
    /// @param color 0xRRGGBB
    /// @param name  of its category; empty where it is not named
    /// @param id    told of the one that is pointed at
    public record OverlayShape(Optional<RunLengthEncoding> runs, Optional<Box> box, int color, String name, String id) {
        /// A shape that is not named.
        public OverlayShape(Optional<RunLengthEncoding> runs, Optional<Box> box, int color) {
            this(runs, box, color, "", "");
        }

        Box extent() {
            return runs.map(RunLengthEncoding::box).filter(it -> !it.equals(Box.EMPTY)).or(this::box).orElse(Box.EMPTY);
        }
    }

    public Shapes(int width, int height, List<OverlayShape> shapes) {
        this.width = width;
        this.height = height;
        this.shapes = List.copyOf(shapes);
        extents = this.shapes.stream().map(OverlayShape::extent).toList();
        bySize = IntStream.range(0, shapes.size()).boxed()
                .sorted(Comparator.comparingLong((Integer shape) -> area(extents.get(shape))).reversed()).mapToInt(Integer::intValue)
                        .toArray();
        layOut();
    }

    private static long area(Box box) {
        return (long) box.width() * box.height();
    }

    /// The largest first, each in the first layer where it overlaps no other.
    private void layOut() {
        List<List<Integer>> found = new ArrayList<>();
        for (int shape : bySize) {
            if (shapes.get(shape).runs().isEmpty()) {
                continue;
            }
            Optional<List<Integer>> free = found.stream()
                    .filter(layer -> layer.stream().noneMatch(other -> extents.get(other).overlaps(extents.get(shape)))).findFirst();
            if (free.isEmpty() && found.size() < MAX_LAYERS) {
                found.add(new ArrayList<>());
            }
            free.orElseGet(found::getLast).add(shape);
        }
        found.forEach(layer -> layers.add(layer.stream().mapToInt(Integer::intValue).toArray()));
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    public int size() {
        return shapes.size();
    }

    public OverlayShape get(int shape) {
        return shapes.get(shape);
    }

    /// Where the name of each shape is written.
    public LabelAnchors anchors() {
        return LabelAnchors.of(shapes.stream().map(OverlayShape::runs).toList(), extents);
    }

    /// The pixels that the shape covers, or its box.
    public Box extent(int shape) {
        return extents.get(shape);
    }

    /// 0xFFRRGGBB.
    public int color(int shape) {
        return 0xFF000000 | shapes.get(shape).color();
    }

    /// The shapes that have pixels, in groups without overlap.
    public List<int[]> layers() {
        return layers;
    }

    /// The shapes inside of a lasso.
    public List<Integer> in(Lasso lasso) {
        return IntStream.range(0, shapes.size()).filter(shape -> shapes.get(shape).runs().filter(runs -> runs.area() > 0)
                .map(lasso::takes).orElseGet(() -> lasso.takes(extents.get(shape)))).boxed().toList();
    }

    /// The smallest shape that has the pixel, or -1.
    public int at(int x, int y) {
        Box pixel = new Box(x, y, 1, 1);
        for (int i = bySize.length - 1; i >= 0; i--) {
            int shape = bySize[i];
            if (extents.get(shape).overlaps(pixel) && shapes.get(shape).runs().map(runs -> runs.has(x, y)).orElse(true)) {
                return shape;
            }
        }
        return -1;
    }
}
