package cocoscope.coco.lint;

/// What an error makes unusable.
public enum Scope { FILE, IMAGE, ANNOTATION }
