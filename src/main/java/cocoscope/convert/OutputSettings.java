package cocoscope.convert;

import cocoscope.coco.Profile;
import cocoscope.convert.Recipe.Floor;
import cocoscope.convert.Recipe.PolygonKind;
import cocoscope.convert.Recipe.SegmentationForm;
import cocoscope.convert.Recipe.Simplification;

/// How annotations are written.
///
/// @param segmentation   the form; a file of results has only COCO's compressed string
/// @param polygons       the kind of polygon, if polygons are written
/// @param simplification how far simplified borders may move
/// @param floor          minimum IoU of a polygon, and what is done below it
/// @param profile        the program that the file is for
public record OutputSettings(SegmentationForm segmentation, PolygonKind polygons, Simplification simplification, Floor floor,
        Profile profile) {
    public static final OutputSettings DEFAULT =
            new OutputSettings(SegmentationForm.POLYGON, PolygonKind.EXACT, Simplification.DEFAULT, Floor.NONE, Profile.COCO);

    public OutputSettings {
        segmentation = profile.isResults() ? SegmentationForm.RLE : segmentation;
    }

    /// The same with the geometry and the form of the profile's readers: polygons through pixel centers for those that fill with OpenCV,
    /// run lengths for results, polygons that COCO rasterizes exactly for the others.
    OutputSettings withProfile(Profile profile) {
        PolygonKind kind = profile.fillsWithOpenCv() ? PolygonKind.OPENCV : DEFAULT.polygons;
        SegmentationForm form = profile.isResults() ? SegmentationForm.RLE : SegmentationForm.POLYGON;
        return new OutputSettings(form, kind, simplification, floor, profile);
    }
}
