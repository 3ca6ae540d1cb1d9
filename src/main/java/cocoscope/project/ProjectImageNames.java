package cocoscope.project;

import cocoscope.batch.BatchInput;
import cocoscope.files.SharedFolder;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Names images in a COCO file: as they were named below the folder that was opened, or, where that is unknown or would name two images
/// alike,
/// below the folder that all of them share. Masks of one picture have one name.
public final class ProjectImageNames {
    private ProjectImageNames() {}

    /// @param images with masks
    public static List<BatchInput> inputs(List<ProjectImage> images) {
        if (areDistinct(images)) {
            return images.stream().map(image -> image.input(image.fileName().orElseThrow())).toList();
        }
        SharedFolder folder = SharedFolder.of(images.stream().map(ProjectImage::file).toList());
        return images.stream().map(image -> image.input(folder.nameOf(image.file()))).toList();
    }

    private static boolean areDistinct(List<ProjectImage> images) {
        Map<String, Path> files = new HashMap<>();
        return images.stream().allMatch(image -> image.fileName().isPresent()
                && files.computeIfAbsent(image.fileName().get(), _ -> image.file()).equals(image.file()));
    }
}
