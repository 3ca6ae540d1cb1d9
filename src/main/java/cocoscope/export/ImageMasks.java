package cocoscope.export;

import cocoscope.batch.ConvertedMask;
import cocoscope.batch.ImageOrder;
import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;
import java.util.Set;
import java.util.stream.IntStream;

/// The masks of each image of an export, in the order of their names. Only the order is held here.
final class ImageMasks extends AbstractList<List<ConvertedMask>> implements RandomAccess {
    private final List<ConvertedMask> masks;
    private final ImageOrder order;

    private ImageMasks(List<ConvertedMask> masks, ImageOrder order) {
        this.masks = masks;
        this.order = order;
    }

    static ImageMasks of(List<ConvertedMask> masks) {
        return new ImageMasks(masks, ImageOrder.of(masks.size(), index -> masks.get(index).fileName()));
    }

    ImageMasks only(Set<String> fileNames) {
        return new ImageMasks(masks, order.only(IntStream.range(0, size())
                .filter(image -> fileNames.contains(get(image).getFirst().fileName())).toArray()));
    }

    @Override
    public List<ConvertedMask> get(int index) {
        return order.masksOf(index, masks::get);
    }

    @Override
    public int size() {
        return order.images();
    }
}
