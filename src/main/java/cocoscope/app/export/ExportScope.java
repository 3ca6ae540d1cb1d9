package cocoscope.app.export;

/// What is exported: the selected annotation, all of the image that is shown, or all images.
public enum ExportScope { SELECTED, THIS_IMAGE, ALL_IMAGES }
