package cocoscope.coco;

import java.util.List;

/// A COCO detection file.
public record Dataset(List<ImageEntry> images, List<Annotation> annotations, List<Category> categories) implements CocoFile {
    public Dataset {
        images = List.copyOf(images);
        annotations = List.copyOf(annotations);
        categories = List.copyOf(categories);
    }
}
