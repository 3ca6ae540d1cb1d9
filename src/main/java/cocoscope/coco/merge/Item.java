package cocoscope.coco.merge;

import cocoscope.coco.tape.ImageSize;
import java.util.OptionalLong;

/// An image, a category or a license of one file.
///
/// @param id            licenses may have none
/// @param name          by which the same one is found in other files
/// @param occurrence    how many of that name come before it in its file
/// @param size          of an image, where it is known
/// @param supercategory of a category
record Item(OptionalLong id, String name, int occurrence, ImageSize size, String supercategory) {
    record Key(String name, int occurrence) {}

    Key key() {
        return new Key(name, occurrence);
    }
}
