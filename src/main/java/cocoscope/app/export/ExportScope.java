package cocoscope.app.export;

/// What is exported: the selected annotation, all of the image that is shown, the images that are ticked in the library, or all images.
public enum ExportScope {
    SELECTED, THIS_IMAGE, TICKED_IMAGES, ALL_IMAGES;

    /// Whether it is an export of images together, by the settings of all.
    public boolean isOfSeveral() {
        return compareTo(TICKED_IMAGES) >= 0;
    }
}
