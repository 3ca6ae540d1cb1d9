package cocoscope.coco;

/// An image of a COCO file. Ids are from 1; the file name is relative and has forward slashes.
public record ImageEntry(int id, int width, int height, String fileName) {}
