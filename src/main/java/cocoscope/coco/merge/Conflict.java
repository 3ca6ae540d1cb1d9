package cocoscope.coco.merge;

import java.nio.file.Path;

/// Something in which a file contradicts those before it.
///
/// @param place JSON path in the file
/// @param name  of the image, category or member; of a duplicate the id
/// @param here  what the file says
/// @param kept  what those before it say
public record Conflict(Kind kind, Path file, String place, String name, String here, String kept) {
    public enum Kind {
        /// An image of one name and another size; both are kept.
        IMAGE_SIZE,
        /// A category of one name and another supercategory; that of the first file is kept.
        SUPERCATEGORY,
        /// An annotation that is there already; it is left out.
        DUPLICATE,
        /// A member of the data set that differs; that of the first file is kept.
        MEMBER
    }
}
