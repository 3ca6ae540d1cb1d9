package cocoscope.coco;

/// A category of a COCO file. Ids are from 1 and may be sparse; the supercategory is always written, if empty.
public record Category(int id, String name, String supercategory) {}
