package cocoscope.coco.lint;

import cocoscope.coco.tape.ImageSize;

/// What checks ask about the file around an entry.
interface LintFacts {
    /// Whether there is a list of that name.
    boolean lists(String name);

    boolean hasImage(long id);

    /// The size of an image, if it is known.
    ImageSize size(long id);

    /// Whether every image has an id of its own, so that an unknown id belongs to no image.
    boolean hasSoundImages();

    boolean hasCategory(long id);

    /// Whether objects of a category have so many keypoints, as far as the category says how many.
    boolean hasKeypoints(long category, int keypoints);

    boolean isPanoptic();

    /// Whether it is of the kind of LVIS, which has no crowds.
    boolean isOfLvis();

    /// The largest id of an annotation, at least 0.
    long maxId();

    /// Whether annotations seem to be crowds only because they are run lengths.
    boolean takesRunsForCrowds();
}
