package cocoscope.coco.index;

/// An index while its file is read: what was listed so far.
public interface GrowingIndex {
    ImageList images();

    CategoryList categories();

    /// Whether a list was read to its end.
    boolean hasRead(String list);
}
