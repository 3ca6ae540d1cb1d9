package cocoscope.coco.lint.finding;

/// What an error makes unusable.
public enum Scope { FILE, IMAGE, ANNOTATION }
