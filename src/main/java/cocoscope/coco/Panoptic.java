package cocoscope.coco;

import java.util.List;

/// A COCO panoptic file: every pixel of an image belongs to one segment, or to none.
public record Panoptic(List<PanopticImage> images, List<Category> categories) implements CocoFile {
    public Panoptic {
        images = List.copyOf(images);
        categories = List.copyOf(categories);
    }
}
