package cocoscope.export;

import cocoscope.batch.UnnumberedAnnotation;
import cocoscope.coco.Annotation;
import cocoscope.coco.CocoFile;
import cocoscope.coco.Dataset;
import cocoscope.coco.ImageEntry;
import cocoscope.coco.Loss;
import cocoscope.coco.Profile;
import cocoscope.coco.Results;
import cocoscope.coco.Segmentation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// One file of an export, and what its annotations were made of.
///
/// @param profile  that the file is meant for
/// @param dataset images, annotations and categories with their ids
/// @param sources what the annotations were made of, in their order
public record ExportFile(Profile profile, Dataset dataset, List<UnnumberedAnnotation> sources) {
    /// Nothing tells one annotation of a mask from another, so all are certain.
    private static final double SCORE = 1;

    public ExportFile {
        sources = List.copyOf(sources);
    }

    /// What is written, in the form that the profile wants.
    public CocoFile content() {
        return profile.isResults() ? results() : dataset;
    }

    private Results results() {
        List<Results.Detection> detections = new ArrayList<>(sources.size());
        for (int i = 0; i < sources.size(); i++) {
            Annotation annotation = dataset.annotations().get(i);
            detections.add(new Results.Detection(annotation.imageId(), annotation.categoryId(),
                    new Segmentation.CompressedRuns(sources.get(i).written()), SCORE));
        }
        return new Results(detections);
    }

    /// The annotations that the profile would drop or change, by what happens to them.
    public Map<Loss.Cause, List<LostObject>> losses() {
        Map<Integer, String> names = dataset.images().stream().collect(Collectors.toMap(ImageEntry::id, ImageEntry::fileName));
        return lost().stream().collect(Collectors.groupingBy(Loss::cause, Collectors.mapping(
                loss -> new LostObject(names.getOrDefault(loss.annotation().imageId(), ""), loss.annotation().id()), Collectors.toList())));
    }

    /// What [Loss] tells from the file alone, and objects too small for their polygons.
    List<Loss> lost() {
        List<Loss> losses = new ArrayList<>(Loss.of(profile, dataset));
        for (int i = 0; i < sources.size(); i++) {
            if (sources.get(i).written().area() == 0) {
                losses.add(new Loss(dataset.annotations().get(i), Loss.Cause.NO_PIXELS));
            }
        }
        return losses;
    }
}
