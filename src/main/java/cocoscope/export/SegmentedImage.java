package cocoscope.export;

import cocoscope.batch.ConvertedMask;
import cocoscope.batch.annotation.UnnumberedAnnotation;
import cocoscope.coco.Segment;
import cocoscope.decode.png.PngWriter;
import cocoscope.geometry.Box;
import cocoscope.mask.ValueEncoding;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// One image of a panoptic export: which segment has each pixel.
///
/// An annotation that came from a panoptic mask keeps its id, others get the smallest free ones in their order. Annotations of one
/// kind of stuff are one segment.
final class SegmentedImage {
    private final int width;
    private final int height;
    private final int[] owners;
    private final int[] idOfAnnotation;
    private final List<Segment> segments = new ArrayList<>();
    private int hidden;

    private SegmentedImage(List<UnnumberedAnnotation> annotations, int width, int height, PanopticCategories categories) {
        this.width = width;
        this.height = height;
        owners = PixelOwners.of(annotations, width, height);
        idOfAnnotation = ids(annotations, categories);
        measure(annotations, categories);
    }

    static SegmentedImage of(List<ConvertedMask> masks, PanopticCategories categories) {
        ConvertedMask first = masks.getFirst();
        return new SegmentedImage(ConvertedMask.annotationsOf(masks).toList(), first.width(), first.height(),
                categories);
    }

    /// Sorted by their ids.
    List<Segment> segments() {
        return segments;
    }

    /// Annotations of which no pixel is left.
    int hidden() {
        return hidden;
    }

    /// Writes the ids as colors.
    void writeTo(OutputStream out) throws IOException {
        int[] colors = new int[owners.length];
        for (int pixel = 0; pixel < colors.length; pixel++) {
            colors[pixel] = owners[pixel] == PixelOwners.NONE ? 0 : ValueEncoding.PANOPTIC.key(idOfAnnotation[owners[pixel]]);
        }
        PngWriter.writeColors(width, height, colors, out);
    }

    private static int[] ids(List<UnnumberedAnnotation> annotations, PanopticCategories categories) {
        Set<Integer> taken = new HashSet<>();
        annotations.forEach(annotation -> annotation.segment().ifPresent(taken::add));
        Set<Integer> given = new HashSet<>();
        Map<Integer, Integer> idOfStuff = new HashMap<>();
        int[] ids = new int[annotations.size()];
        int last = 0;
        for (int i = 0; i < ids.length; i++) {
            UnnumberedAnnotation annotation = annotations.get(i);
            int category = categories.id(annotation.category());
            boolean stuff = !annotation.crowd() && !categories.isThing(category);
            if (stuff && idOfStuff.containsKey(category)) {
                ids[i] = idOfStuff.getOrDefault(category, 0);
                continue;
            }
            if (annotation.segment().isPresent() && given.add(annotation.segment().getAsInt())) {
                ids[i] = annotation.segment().getAsInt();
            } else {
                do {
                    last++;
                } while (!taken.add(last));
                ids[i] = last;
            }
            if (stuff) {
                idOfStuff.put(category, ids[i]);
            }
        }
        return ids;
    }

    private void measure(List<UnnumberedAnnotation> annotations, PanopticCategories categories) {
        int[] areas = new int[annotations.size()];
        int[] lefts = new int[areas.length];
        int[] tops = new int[areas.length];
        int[] rights = new int[areas.length];
        int[] bottoms = new int[areas.length];
        for (int pixel = 0; pixel < owners.length; pixel++) {
            int owner = owners[pixel];
            if (owner == PixelOwners.NONE) {
                continue;
            }
            int x = pixel % width;
            int y = pixel / width;
            lefts[owner] = areas[owner] == 0 ? x : Math.min(lefts[owner], x);
            tops[owner] = areas[owner] == 0 ? y : tops[owner];
            rights[owner] = Math.max(rights[owner], x);
            bottoms[owner] = y;
            areas[owner]++;
        }
        Map<Integer, Segment> byId = new HashMap<>();
        for (int i = 0; i < areas.length; i++) {
            if (areas[i] == 0) {
                hidden++;
                continue;
            }
            Segment part = new Segment(idOfAnnotation[i], categories.id(annotations.get(i).category()), areas[i],
                    new Box(lefts[i], tops[i], rights[i] - lefts[i] + 1, bottoms[i] - tops[i] + 1), annotations.get(i).crowd());
            byId.merge(part.id(), part, SegmentedImage::together);
        }
        segments.addAll(byId.values());
        segments.sort(Comparator.comparingInt(Segment::id));
    }

    private static Segment together(Segment one, Segment other) {
        return new Segment(one.id(), one.categoryId(), one.area() + other.area(), one.box().around(other.box()), one.crowd());
    }
}
