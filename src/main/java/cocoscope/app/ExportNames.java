package cocoscope.app;

import cocoscope.project.BatchInput;
import cocoscope.project.SharedFolder;
import java.nio.file.Path;
import java.util.List;

/// Names images in a COCO file by their paths below the folder that all of them share, with forward slashes.
record ExportNames(SharedFolder folder) {
    static ExportNames of(List<Document> documents) {
        return new ExportNames(SharedFolder.of(documents.stream().map(Document::file).toList()));
    }

    String of(Document document) {
        return folder.nameOf(document.file());
    }

    /// @param document that has a mask
    BatchInput inputOf(Document document) {
        return document.image().input(of(document));
    }

    /// Where the export goes unless a person chooses another place.
    ///
    /// @param number of the selected annotation
    Path target(ExportChoice choice, List<Document> documents, int number) {
        String stem = stem(documents.getFirst().name());
        String image = choice.scope() == ExportScope.SELECTED ? stem + "_" + number : stem;
        boolean all = choice.scope() == ExportScope.ALL_IMAGES;
        return folder.folder().resolve(switch (choice.form()) {
            case COCO -> all ? "annotations.json" : image + ".json";
            case COCO_EACH -> "annotations";
            case APPEND -> "annotations.json";
            case PANOPTIC -> all ? "panoptic.json" : image + "_panoptic.json";
            case YOLO -> "yolo";
            case LABEL_MAPS -> "label_maps";
        });
    }

    private static String stem(String name) {
        int dot = name.lastIndexOf('.');
        return dot <= 0 ? name : name.substring(0, dot);
    }
}
