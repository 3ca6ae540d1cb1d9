package cocoscope.coco;

/// An image of a COCO file. Ids start at 1; the file name is relative, with forward slashes.
public record ImageEntry(int id, int width, int height, String fileName) {}
